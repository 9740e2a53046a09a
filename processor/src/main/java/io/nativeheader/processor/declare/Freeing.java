package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVoid;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The functions of a header that free an object: {@code void sqlite3_free(void *)}. */
final class Freeing {

    private static final List<String> VERBS = List.of(
            "free",
            "close",
            "destroy",
            "finalize",
            "cleanup",
            "delete",
            "release",
            "finish",
            "dispose",
            "unref",
            "clear");

    private static final Pattern FREES =
            Pattern.compile(".*?(" + String.join("|", VERBS) + ").*", Pattern.CASE_INSENSITIVE);

    private final List<CFunction> functions;

    Freeing(CHeader header) {
        this.functions = Stream.concat(header.declarations().stream(), header.others().stream())
                .filter(CFunction.class::isInstance)
                .map(CFunction.class::cast)
                .filter(function -> FREES.matcher(function.name()).matches()
                        && function.parameters().size() == 1
                        && !function.variadic()
                        && (function.result().canonical() instanceof CVoid || isInteger(function.result())))
                .sorted(Comparator.comparing(Freeing::verb)
                        .thenComparing(function -> function.name().length()))
                .toList();
    }

    private static boolean isInteger(CType type) {
        return type.canonical() instanceof CPrimitive primitive && primitive.isInteger();
    }

    private static int verb(CDeclaration function) {
        Matcher verb = FREES.matcher(function.name());
        return verb.matches() ? VERBS.indexOf(verb.group(1).toLowerCase(Locale.ROOT)) : VERBS.size();
    }

    /** Returns whether a function may free its argument. */
    boolean mayFree(CFunction function) {
        return functions.contains(function);
    }

    /** Returns the functions that can free an object, those that the comment names first. */
    List<CFunction> of(CType object, CommentWords comment) {
        return functions.stream()
                .filter(free -> frees(free.parameters().getFirst().type(), object))
                .sorted(Comparator.comparing(free -> !comment.mentions(free.name())))
                .toList();
    }

    /** Returns whether a freeing function takes the object. {@code void *} fits text and, under the same typedef name, handles. */
    private static boolean frees(CType parameter, CType object) {
        return isSame(parameter, object) || isText(object) && pointee(parameter).canonical() instanceof CVoid;
    }

    /** Returns whether a type is {@code char *}. */
    static boolean isText(CType type) {
        return pointee(type).canonical() instanceof CPrimitive primitive && primitive.isPlainChar();
    }

    /** Returns whether both types are pointers to the same record, to text, or to one typedef: {@code CURL} for {@code typedef void CURL}. */
    static boolean isSame(CType first, CType second) {
        CType one = pointee(first);
        CType other = pointee(second);
        return one.canonical() instanceof CRecordType
                ? one.canonical().equals(other.canonical())
                : isText(first) && isText(second)
                        || typedefName(one).isPresent() && typedefName(one).equals(typedefName(other));
    }

    private static Optional<String> typedefName(CType type) {
        return switch (type) {
            case CTypedefType typedef -> Optional.of(typedef.name());
            case CQualified qualified -> typedefName(qualified.type());
            default -> Optional.empty();
        };
    }

    static CType pointee(CType type) {
        return type.canonical() instanceof CPointer pointer ? pointer.pointee() : type;
    }
}
