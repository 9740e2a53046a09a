package io.nativeheader.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;

/**
 * Compares the value, size and sign of bound integer constants with a C program compiled by {@code cc}. {@code cc} also lists all macros,
 * so that constants missing from the binding are found.
 */
public final class ConstantComparison {

    // "#define SPEED_1000 1000" in the output of "cc -E -dD"; does not match macros with parameters
    private static final Pattern DEFINITION = Pattern.compile("#define (\\w+)(?: (.*))?");
    private static final Pattern UNDEFINED = Pattern.compile("#undef (\\w+)");
    // "# 12 "/usr/include/phy.h" 1"
    private static final Pattern FILE = Pattern.compile("# \\d+ \"(.*?)\".*");
    private static final Pattern CONSTANT = Pattern.compile(
            "    \\{\"name\": \"(\\w+)\", \"c\": \"(.*?)\", \"type\": \"(int|long)\", \"value\": (-?\\d+)},?");
    private static final Pattern SKIPPED =
            Pattern.compile("    \\{\"name\": \"(.*?)\", \"kind\": \".*?\", \"reason\": \"(.*)\"},?");
    private static final Pattern NAMED = Pattern.compile("    \\{\"name\": \"(\\w+)\".*");

    private static final String ANSWER = "->";

    private static final String TYPES =
            "_Bool: 1, char: 1, signed char: 1, unsigned char: 1, short: 1, unsigned short: 1, "
                    + "int: 1, unsigned int: 1, long: 1, unsigned long: 1, long long: 1, unsigned long long: 1";

    /** Whether a {@code long} may have a constant that C's {@code int} holds, because the constant has 64 bits on another platform. */
    private final boolean widened;

    private final Map<String, Bound> bound = new LinkedHashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private final Set<String> reported = new LinkedHashSet<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    private ConstantComparison(boolean widened) {
        this.widened = widened;
    }

    /** A Java constant, {@code int} or {@code long}. */
    private record Bound(boolean isLong, long value) {}

    /**
     * Result of the comparison.
     *
     * @param equal the number of constants equal to C's
     * @param missing unbound integer constants by name, with the reason. An empty reason is an error.
     * @param wrong descriptions of the differences
     */
    public record Outcome(int equal, Map<String, String> missing, List<String> wrong) {

        /** Counts the missing constants by reason. */
        public Map<String, Integer> missingByReason() {
            Map<String, Integer> counts = new TreeMap<>();
            missing.values().forEach(reason -> counts.merge(reason, 1, Integer::sum));
            return counts;
        }
    }

    /**
     * Binds the header and compares its constants with C, with all files in the folder.
     */
    public static Outcome of(Header header, Path folder) throws IOException, InterruptedException {
        return compare(header, header, folder);
    }

    /** Binds one header and compares its constants with those that C has for another. */
    static Outcome compare(Header bound, Header header, Path folder) throws IOException, InterruptedException {
        Binding binding = Binding.withoutHelpers(bound, folder);
        if (binding.failure().isPresent()) {
            throw new IOException(binding.failure().get());
        }
        try {
            return of(binding, header, folder, Platform.HOST);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Compares the constants of a binding with those of a platform. */
    static Outcome of(Binding binding, Header header, Path folder, Platform platform)
            throws IOException, InterruptedException, ReflectiveOperationException {
        ConstantComparison comparison = new ConstantComparison(platform != Platform.HOST);
        comparison.readReport(binding.report());
        if (platform != Platform.HOST) {
            comparison.readClasses(binding, platform);
        }
        CCompiler cc = new CCompiler(folder, header, platform);
        comparison.readMacros(header, cc);
        return comparison.compare(header, cc);
    }

    private void readReport(String report) {
        for (String line : report.lines().toList()) {
            Matcher constant = CONSTANT.matcher(line);
            Matcher skipped = SKIPPED.matcher(line);
            Matcher named = NAMED.matcher(line);
            if (constant.matches()) {
                bound.put(
                        cName(constant.group(1)),
                        new Bound(constant.group(3).equals("long"), Long.parseLong(constant.group(4))));
            }
            if (skipped.matches()) {
                reasons.put(skipped.group(1), Reasons.withoutNames(skipped.group(2)));
            }
            if (named.matches()) {
                reported.add(named.group(1));
            }
        }
    }

    /** Reads the values that the generated code selects on the platform. */
    private void readClasses(Binding binding, Platform platform) throws IOException, ReflectiveOperationException {
        bound.clear();
        try (BoundClasses classes = BoundClasses.of(binding, platform)) {
            classes.constants()
                    .forEach((name, value) ->
                            bound.put(cName(name), new Bound(value instanceof Long, value.longValue())));
        }
    }

    private static String cName(String javaName) {
        String name = javaName.replaceFirst("_$", "");
        return SourceVersion.isKeyword(name) ? name : javaName;
    }

    private void readMacros(Header header, CCompiler cc) throws IOException, InterruptedException {
        String file = "";
        for (String line : cc.definitions(header.includes())) {
            Matcher place = FILE.matcher(line);
            Matcher definition = DEFINITION.matcher(line);
            Matcher undefined = UNDEFINED.matcher(line);
            if (place.matches()) {
                file = place.group(1);
            } else if (undefined.matches()) {
                files.remove(undefined.group(1));
            } else if (definition.matches() && !file.startsWith("<")) {
                files.put(definition.group(1), file);
            }
        }
    }

    private Outcome compare(Header header, CCompiler cc) throws IOException, InterruptedException {
        Set<String> names = new LinkedHashSet<>(files.keySet());
        names.addAll(bound.keySet());
        // Each line is a function because gcc reports an undeclared name once per function. It uses both halves of the
        // value
        // because gcc knows that (x | 1) is not 0.
        List<String> constants = accepted(
                List.copyOf(names),
                header,
                cc,
                "",
                name ->
                        "void nh_%s(void) { enum { x = _Generic((%1$s), %s) + (int) (unsigned long long) (%1$s), y = (int) ((unsigned long long) (%1$s) >> 32) }; }\n"
                                .formatted(name, TYPES),
                "");
        // A constant may have compiled only because an earlier line declared it, so ask again within one function.
        String head = "void nh(void) {\n";
        String tail = "}\n";
        List<String> asked = accepted(constants, header, cc, head, ConstantComparison::question, tail);
        String questions = asked.stream().map(ConstantComparison::question).collect(Collectors.joining());
        return judge(cc.assembly(header.includes() + head + questions + tail).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(ANSWER))
                .map(line -> line.substring(ANSWER.length()).replaceAll("[$#]", ""))
                .toList());
    }

    /** Returns the names whose line compiles. */
    private static List<String> accepted(
            List<String> names, Header header, CCompiler cc, String head, UnaryOperator<String> line, String tail)
            throws IOException, InterruptedException {
        String before = header.includes() + head;
        int first = (int) before.lines().count() + 1;
        Set<Integer> refused = cc.refusedLines(before + names.stream().map(line).collect(Collectors.joining()) + tail);
        return IntStream.range(0, names.size())
                .filter(i -> !refused.contains(first + i))
                .mapToObj(names::get)
                .toList();
    }

    /** Prints into the assembly, as the kernel does for offsets: the headers' functions may have no library to link with. */
    private static String question(String name) {
        return ("__asm__ volatile (\"\\n" + ANSWER + "%s %%0 %%1 %%2\" : : \"i\"(sizeof(%1$s)), "
                        + "\"i\"(_Generic((%1$s), _Bool: 0, default: (__typeof__(%1$s)) -1 < 0)), \"i\"((long long) (%1$s)));\n")
                .formatted(name);
    }

    private Outcome judge(List<String> answers) {
        int equal = 0;
        Map<String, String> missing = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(bound.keySet());
        for (String answer : answers) {
            String[] words = answer.split(" ");
            String name = words[0];
            left.remove(name);
            Optional<String> difference = difference(name, words);
            if (bound.get(name) == null) {
                missing.put(name, reason(name));
            } else if (difference.isPresent()) {
                wrong.add(difference.get());
            } else {
                equal++;
            }
        }
        left.forEach(name -> wrong.add(name + ": C has no integer constant of this name"));
        return new Outcome(equal, missing, wrong);
    }

    /** Compares the bits: Java has no unsigned types, and its int holds up to 32 bits of an unsigned value. */
    private Optional<String> difference(String name, String... words) {
        Bound java = bound.get(name);
        if (java == null) {
            return Optional.empty();
        }
        int size = Integer.parseInt(words[1]);
        boolean signed = words[2].equals("1");
        long value = Long.parseLong(words[3]);
        long expected = size <= Integer.BYTES && !java.isLong() ? (int) value : value;
        boolean fits = java.isLong() ? widened || size == Long.BYTES : size <= Integer.BYTES;
        return fits && expected == java.value()
                ? Optional.empty()
                : Optional.of("%s: C has %d in %d %s bytes, Java the %s %d"
                        .formatted(
                                name,
                                value,
                                size,
                                signed ? "signed" : "unsigned",
                                java.isLong() ? "long" : "int",
                                java.value()));
    }

    /** Returns why a constant is missing, or an empty string if nothing explains it. */
    private String reason(String name) {
        if (reasons.containsKey(name)) {
            return reasons.get(name);
        }
        String file = files.get(name);
        List<String> neighbours = files.entrySet().stream()
                .filter(other -> other.getValue().equals(file))
                .map(Map.Entry::getKey)
                .toList();
        // Some neighbours may be bound because another header defines them, too.
        boolean own = neighbours.stream().filter(reported::contains).count() * 2 >= neighbours.size();
        return own ? "" : "another header defines it";
    }
}
