package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.cmodel.CAttributes;
import io.nativeheader.processor.cmodel.CNullness;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the attributes of a declaration from its pretty-printed text. libclang has no cursors for most attributes, and the source text does
 * not show those that a macro expands to (glibc's {@code __nonnull ((1))}).
 */
public final class AttributeReader {

    /** Matches up to the closing parentheses, because clang escapes neither quotation marks nor backslashes in the message. */
    private static final Pattern DEPRECATED =
            Pattern.compile("\\bdeprecated\\(\"(.*?)\"(?:, \"[^\"]*\")?\\)(?=\\)\\)|\\]\\])", Pattern.DOTALL);

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern NONNULL = Pattern.compile("(?<!\\w)(?:__)?nonnull(?:__)?(?!\\w)(?:\\(([\\d, ]*)\\))?");
    private static final Pattern NO_RETURN = Pattern.compile("\\b(?:_Noreturn|noreturn|__noreturn__)\\b");
    private static final Pattern UNUSED =
            Pattern.compile("\\b(?:warn_unused_result|__warn_unused_result__|nodiscard)\\b");
    private static final Pattern RETURNS_NONNULL = Pattern.compile("\\breturns_nonnull\\b");

    private AttributeReader() {}

    /** Returns the message of a deprecated declaration, possibly an empty string; empty if it is not deprecated. */
    static Optional<String> deprecated(Cursor cursor) {
        if (!cursor.isDeprecated()) {
            return Optional.empty();
        }
        Matcher matcher = DEPRECATED.matcher(cursor.declarationText());
        return Optional.of(matcher.find() ? matcher.group(1) : "");
    }

    /** Attributes of a function, including those that name parameters: {@code __attribute__((nonnull(1)))}. */
    public record FunctionAttributes(CAttributes attributes, boolean allNonnull, Set<Integer> nonnull) {

        private static final FunctionAttributes NONE = new FunctionAttributes(CAttributes.NONE, false, Set.of());

        /** Returns whether the function's attributes declare a parameter non-null. Parameters count from 0. */
        public boolean isNonnull(int parameter) {
            return allNonnull || nonnull.contains(parameter + 1);
        }
    }

    public static FunctionAttributes of(Cursor function) {
        CNullness result = nullness(function.resultType());
        boolean noReturn =
                NO_RETURN.matcher(function.type().canonical().spelling()).find();
        if (!function.hasAttributes()) {
            return result == CNullness.UNSPECIFIED && !noReturn
                    ? FunctionAttributes.NONE
                    : new FunctionAttributes(new CAttributes(noReturn, false, result), false, Set.of());
        }
        String text = outsideParentheses(withoutStrings(function.declarationText()));
        boolean all = false;
        Set<Integer> nonnull = new TreeSet<>();
        Matcher matcher = NONNULL.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) == null) {
                all = true;
            } else {
                numbers(matcher.group(1), nonnull);
            }
        }
        boolean returnsNonnull = RETURNS_NONNULL.matcher(text).find();
        return new FunctionAttributes(
                new CAttributes(
                        noReturn || NO_RETURN.matcher(text).find(),
                        UNUSED.matcher(text).find(),
                        returnsNonnull ? CNullness.NONNULL : result),
                all,
                nonnull);
    }

    private static String withoutStrings(String declaration) {
        return STRING.matcher(DEPRECATED.matcher(declaration).replaceAll("deprecated"))
                .replaceAll("\"\"");
    }

    private static void numbers(String list, Set<Integer> numbers) {
        for (String number : list.split(",")) {
            if (!number.isBlank()) {
                numbers.add(Integer.parseInt(number.strip()));
            }
        }
    }

    /** Returns the nullness that a parameter's own attributes and type declare. */
    public static CNullness ofParameter(Cursor parameter) {
        boolean nonnull = parameter.hasAttributes()
                && NONNULL.matcher(parameter.declarationText()).find();
        return nonnull ? CNullness.NONNULL : nullness(parameter.type());
    }

    private static CNullness nullness(ClangType type) {
        if (type.kind() != ATTRIBUTED) {
            return CNullness.UNSPECIFIED;
        }
        return switch (type.nullability()) {
            case 0 -> CNullness.NONNULL;
            case 1, 4 -> CNullness.NULLABLE;
            default -> CNullness.UNSPECIFIED;
        };
    }

    /** {@code CXType_Attributed}. */
    private static final int ATTRIBUTED = 163;

    /**
     * Returns the text outside of parentheses and the text of all attributes at that level. For {@code int f(int *p
     * __attribute__((nonnull))) __attribute__((pure))} this drops the parameters, whose attributes are not the function's.
     */
    private static String outsideParentheses(String declaration) {
        StringBuilder text = new StringBuilder(declaration.length());
        int depth = 0;
        for (int i = 0; i < declaration.length(); i++) {
            if (depth == 0 && declaration.startsWith("__attribute__((", i)) {
                int end = closing(declaration, i + "__attribute__".length());
                text.append(declaration, i, end);
                i = end - 1;
                continue;
            }
            char c = declaration.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Returns the index after the parenthesis that closes the one at an index. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }
}
