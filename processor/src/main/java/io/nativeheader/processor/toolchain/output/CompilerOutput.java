package io.nativeheader.processor.toolchain.output;

import io.nativeheader.processor.toolchain.output.CompilerMessage.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the output of gcc, clang or MSVC for one file, in the C locale and without source lines and carets. Messages have the form of the GNU
 * Coding Standards, 4.4. gcc's {@code diagnostic.cc} and {@code langhooks.cc} define the lines around them:
 *
 * <pre>
 * In function 'check',
 *     inlined from 'java_helper_x' at Phy.c:2:39:
 * phy.h:2:65: error: call to 'bad_call' declared with attribute error: BUILD_BUG
 * phy.h:6:19: note: in expansion of macro 'INNER'
 * </pre>
 *
 * For C++, gcc prints the lines that require a template before the error in it ({@code cp/error.cc}), and clang prints them after it
 * ({@code SemaTemplateInstantiate.cpp}):
 *
 * <pre>
 * shape.hpp: In instantiation of 'T twice(T) [with T = Shape]':
 * Shapes.cpp:6:15:   required from here
 * shape.hpp:6:47: error: no match for 'operator*' in 'x * 2'
 *
 * shape.hpp:6:47: error: invalid operands to binary expression
 * Shapes.cpp:6:10: note: in instantiation of function template specialization 'twice&lt;Shape&gt;' requested here
 * </pre>
 */
public final class CompilerOutput {

    private static final String LEVEL =
            "([Ff]atal error|[Ee]rror|[Ww]arning|note|remark|sorry, unimplemented" + "|internal compiler error)";
    private static final Pattern LOCATED = Pattern.compile("(.+?):(\\d+):(?:(\\d+):)? " + LEVEL + ": (.*)");
    private static final Pattern LOCATED_BY_MSVC =
            Pattern.compile("(.+?)\\((\\d+)(?:,(\\d+))?\\) ?: (fatal error|error|warning|note)(?: [A-Z]+\\d+)?: (.*)");
    private static final Pattern UNLOCATED = Pattern.compile("(?:[^\\s:]+: )?" + LEVEL + ": (.*)");
    private static final Pattern IN_FUNCTION = Pattern.compile("(?:.+: )?In function '(.+)'[,:]");
    private static final Pattern INLINED_FROM = Pattern.compile(" +inlined from '(.+)' at (.+?):(\\d+)(?::\\d+)?[,:]");
    /** The start of another context, {@code In member function}, {@code In instantiation of}. */
    private static final Pattern OUTSIDE =
            Pattern.compile("(?:.+: )?(?:At (?:top level|global scope):|In (?:instantiation|substitution) of '.*':"
                    + "|In (?:[a-z]+ )*(?:function|constructor|destructor|operator)(?: '.*')?[,:])");

    private static final Pattern REQUIRED = Pattern.compile(
            "(.+?):(\\d+):(?:\\d+:)? +(?:(?:recursively )?required (?:from|by) .*|in 'constexpr' expansion of .*)");
    private static final Pattern EXPANSION = Pattern.compile(
            "(in expansion of macro|in definition of macro|expanded from macro) .*|.* (requested|required|needed) here"
                    + "|(while|during) .* here");
    /** The name in a C++ signature: {@code void* java_helper_x(void*)}. */
    private static final Pattern NAME_IN_SIGNATURE = Pattern.compile("([\\w.]+)\\(");

    private static final String IMPOSSIBLE_CONSTRAINT = "impossible constraint";
    private static final Pattern UNLIKELY_CONSTRAINT =
            Pattern.compile("'asm' operand \\d+ probably does not match constraints");

    private final String source;
    private final List<Complaint> complaints = new ArrayList<>();
    private final List<String> functions = new ArrayList<>();
    private final List<Integer> callers = new ArrayList<>();

    private CompilerOutput(String source) {
        this.source = source;
    }

    /**
     * Returns all errors and warnings in order. Skips all other lines.
     *
     * @param source the compiled file as passed to the compiler
     */
    public static List<Complaint> read(String output, String source) {
        CompilerOutput reader = new CompilerOutput(source);
        output.lines().filter(line -> line.length() < 10_000).forEach(reader::line);
        boolean impossible = reader.complaints.stream()
                .anyMatch(complaint -> complaint.message().text().startsWith(IMPOSSIBLE_CONSTRAINT));
        return reader.complaints.stream()
                .map(complaint -> impossible ? withConstraint(complaint) : complaint)
                .toList();
    }

    /** Turns gcc's warnings about {@code asm} operands that are not constant into errors. gcc itself reports only the first as an error. */
    private static Complaint withConstraint(Complaint complaint) {
        CompilerMessage message = complaint.message();
        return UNLIKELY_CONSTRAINT.matcher(message.text()).matches()
                ? new Complaint(
                        new CompilerMessage(
                                message.file(),
                                message.line(),
                                message.column(),
                                Severity.ERROR,
                                IMPOSSIBLE_CONSTRAINT + " in 'asm'"),
                        complaint.lines(),
                        complaint.functions(),
                        Optional.empty())
                : complaint;
    }

    private void line(String line) {
        Matcher inFunction = IN_FUNCTION.matcher(line);
        Matcher inlinedFrom = INLINED_FROM.matcher(line);
        Matcher required = REQUIRED.matcher(line);
        if (inFunction.matches()) {
            leaveFunctions();
            functions.add(plainName(inFunction.group(1)));
        } else if (inlinedFrom.matches()) {
            functions.add(plainName(inlinedFrom.group(1)));
            if (inlinedFrom.group(2).equals(source)) {
                callers.add(number(inlinedFrom.group(3)));
            }
        } else if (required.matches()) {
            if (required.group(1).equals(source)) {
                callers.add(number(required.group(2)));
            }
        } else if (OUTSIDE.matcher(line).matches()) {
            leaveFunctions();
        } else {
            message(line).ifPresent(this::add);
        }
    }

    private void leaveFunctions() {
        functions.clear();
        callers.clear();
    }

    private static Optional<CompilerMessage> message(String line) {
        for (Pattern pattern : List.of(LOCATED, LOCATED_BY_MSVC)) {
            Matcher located = pattern.matcher(line);
            if (located.matches()) {
                return Optional.of(new CompilerMessage(
                        located.group(1),
                        number(located.group(2)),
                        number(located.group(3)),
                        severity(located.group(4)),
                        located.group(5)));
            }
        }
        Matcher unlocated = UNLOCATED.matcher(line);
        return unlocated.matches()
                ? Optional.of(new CompilerMessage("", 0, 0, severity(unlocated.group(1)), unlocated.group(2)))
                : Optional.empty();
    }

    private void add(CompilerMessage message) {
        if (message.severity() != Severity.NOTE) {
            Set<Integer> lines = new LinkedHashSet<>();
            if (isInSource(message)) {
                lines.add(message.line());
            }
            lines.addAll(callers);
            complaints.add(new Complaint(message, List.copyOf(lines), functions, Optional.empty()));
        } else if (!complaints.isEmpty()
                && isInSource(message)
                && EXPANSION.matcher(message.text()).matches()) {
            Complaint last = complaints.removeLast();
            Set<Integer> lines = new LinkedHashSet<>(last.lines());
            lines.add(message.line());
            complaints.add(new Complaint(last.message(), List.copyOf(lines), last.functions(), last.undefinedSymbol()));
        }
    }

    private boolean isInSource(CompilerMessage message) {
        return message.file().equals(source);
    }

    /**
     * Returns the name in a signature, without the suffix that gcc adds to a part split off from a function: {@code java_helper_x.part.0}.
     */
    static String plainName(String function) {
        Matcher signature = NAME_IN_SIGNATURE.matcher(function);
        String name = signature.find() ? signature.group(1) : function;
        int dot = name.indexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private static Severity severity(String level) {
        return switch (level) {
            case "note", "remark" -> Severity.NOTE;
            case "warning", "Warning" -> Severity.WARNING;
            default -> Severity.ERROR;
        };
    }

    /** Parses a line number. Returns 0 for null and for numbers that are too long. */
    private static int number(String digits) {
        return digits == null || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }
}
