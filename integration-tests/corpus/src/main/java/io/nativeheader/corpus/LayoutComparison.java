package io.nativeheader.corpus;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares generated records with a C program compiled by the platform's C compiler: size, alignment, the offset and size of each field in the layout,
 * the offset that its accessors use, and the bits and sign of each bit-field. The compiler's debug information shows fields that the
 * records lack.
 */
final class LayoutComparison {

    /** Largest size in bytes of a record whose bit-fields are compared. */
    private static final long LARGEST = 1 << 16;

    private final CTypeNames names;
    private final List<Check> checks = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> unchecked = new ArrayList<>();

    private LayoutComparison(CTypeNames names) {
        this.names = names;
    }

    /**
     * Result of the comparison.
     *
     * @param records the number of records compared
     * @param compared the number of sizes, offsets and bit-fields compared
     * @param unchecked records that have no C name, and bit-fields that cannot be set
     * @param differences descriptions of the differences, empty if all layouts match
     */
    record Outcome(int records, int compared, List<String> unchecked, List<String> differences) {}

    /** Alternative one-line C statements that print a fact, and the output that Java expects. The first that compiles is used. */
    private record Check(String subject, List<String> questions, String expected) {}

    static Outcome of(Binding binding, Header header, Path folder)
            throws IOException, InterruptedException, ReflectiveOperationException {
        return of(binding, header, folder, Platform.HOST);
    }

    static Outcome of(Binding binding, Header header, Path folder, Platform platform)
            throws IOException, InterruptedException, ReflectiveOperationException {
        CCompiler cc = new CCompiler(folder, header, platform);
        try (BoundClasses classes = BoundClasses.of(binding, platform)) {
            List<BoundRecord> records = classes.records();
            String prologue = header.includes() + undefined(records);
            LayoutComparison comparison = new LayoutComparison(CTypeNames.of(records, prologue, cc));
            for (BoundRecord record : records) {
                comparison.add(record);
            }
            int compared = comparison.run(prologue, cc);
            comparison.findMissing(records, binding.report(), prologue, cc);
            return new Outcome(records.size(), compared, comparison.unchecked, comparison.differences);
        }
    }

    /** Returns {@code #undef} lines for all names, because a macro may have the name of a field or type. */
    private static String undefined(List<BoundRecord> records) {
        Set<String> names = new TreeSet<>();
        for (BoundRecord record : records) {
            names.addAll(record.members().keySet());
            record.offsets().keySet().forEach(name -> names.addAll(BoundRecord.cNames(name)));
            String[] words = record.layout().name().orElseThrow().split(" ");
            names.add(words[words.length - 1]);
        }
        names.remove("defined"); // not a macro, and must not be undefined (C17 6.10.8p4)
        StringBuilder text = new StringBuilder();
        names.forEach(name -> text.append("#undef ").append(name).append('\n'));
        return text.toString();
    }

    private void add(BoundRecord record) throws ReflectiveOperationException {
        String subject = record.layout().name().orElse(record.type().getName());
        Optional<String> type = names.of(record);
        if (type.isEmpty()) {
            unchecked.add(subject + ": C has no name for it");
            return;
        }
        checks.add(new Check(
                subject,
                List.of(print(
                        "\"%lu %lu\"",
                        "(unsigned long) sizeof(" + type.get() + ")", "(unsigned long) _Alignof(" + type.get() + ")")),
                record.layout().byteSize() + " " + record.layout().byteAlignment()));
        record.members().forEach((field, member) -> field(type.get(), subject, field, member));
        for (Map.Entry<String, Long> offset : record.offsets().entrySet()) {
            Optional<String> member = record.memberOf(offset.getKey());
            if (member.isEmpty() && record.lacks(offset.getKey())) {
                continue;
            }
            if (member.isEmpty()) {
                bitField(record, type.get(), subject, offset.getKey());
            } else if (record.members().get(member.get()).offset() != offset.getValue()) {
                differences.add(subject + "." + member.get() + ": its accessors use byte " + offset.getValue());
            }
        }
    }

    private void field(String type, String subject, String field, BoundRecord.Member member) {
        String offset = "(unsigned long) __builtin_offsetof(" + type + ", " + field + ")";
        String size = "(unsigned long) sizeof(((" + type + " *) 0)->" + field + ")";
        boolean sized = member.layout().byteSize() > 0; // C has no size for an array without a length
        checks.add(new Check(
                subject + "." + field,
                List.of(sized ? print("\"%lu %lu\"", offset, size) : print("\"%lu\"", offset)),
                member.offset() + (sized ? " " + member.layout().byteSize() : "")));
    }

    private static String print(String format, String... values) {
        return "__builtin_printf(" + format + ", " + String.join(", ", values) + ");";
    }

    private void bitField(BoundRecord record, String type, String subject, String javaName)
            throws ReflectiveOperationException {
        Optional<Method> setter = record.setter(javaName);
        if (setter.isEmpty() || record.layout().byteSize() > LARGEST) {
            unchecked.add(subject + "." + javaName + ": "
                    + (setter.isEmpty() ? "a bit-field without setter" : "a bit-field in a large record"));
            return;
        }
        BitFieldProbe probe = BitFieldProbe.of(record, javaName, setter.get());
        List<String> questions = BoundRecord.cNames(javaName).stream()
                .map(field -> probe.question(type, field))
                .toList();
        checks.add(new Check(subject + "." + javaName, questions, probe.expected()));
    }

    /** Adds a difference for each C field that the Java record lacks and the report does not explain. */
    private void findMissing(List<BoundRecord> records, String report, String prologue, CCompiler cc)
            throws IOException, InterruptedException {
        StringBuilder variables = new StringBuilder(prologue);
        for (int i = 0; i < records.size(); i++) {
            Optional<String> type = names.of(records.get(i));
            if (type.isPresent()) {
                // Declares a pointer because an object may be too large for a program.
                variables
                        .append("__typeof__(")
                        .append(type.get())
                        .append(") *")
                        .append(variable(i))
                        .append(";\n");
            }
        }
        DebugInformation information = DebugInformation.of(variables.toString(), cc);
        for (int i = 0; i < records.size(); i++) {
            BoundRecord record = records.get(i);
            if (names.of(record).isPresent()) {
                String subject = record.layout().name().orElseThrow() + ".";
                Set<String> missing = information.fields(variable(i));
                missing.removeAll(record.members().keySet());
                record.offsets().keySet().forEach(name -> missing.removeAll(BoundRecord.cNames(name)));
                missing.removeIf(
                        field -> report.contains("{\"name\": \"" + subject + field + "\", \"kind\": \"field\""));
                missing.forEach(field -> differences.add(subject + field + ": missing from the Java record"));
            }
        }
    }

    private static String variable(int index) {
        return "native_header_variable_" + index;
    }

    /** Runs all checks in one C program. Each statement has its own line, so that the line numbers of errors identify it. */
    private int run(String prologue, CCompiler cc) throws IOException, InterruptedException {
        String head = prologue + "int main(void) {\n";
        int first = (int) head.lines().count() + 1;
        List<String> lines = new ArrayList<>();
        checks.forEach(check -> lines.addAll(check.questions()));
        Set<Integer> refused = cc.refusedLines(head + String.join("\n", lines) + "\nreturn 0; }\n");
        StringBuilder program = new StringBuilder(head);
        Map<Integer, Check> asked = new HashMap<>();
        int line = first;
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            boolean done = false;
            for (String question : check.questions()) {
                if (!done && !refused.contains(line)) {
                    program.append("__builtin_printf(\"")
                            .append(i)
                            .append(" \"); ")
                            .append(question);
                    program.append(" __builtin_printf(\"\\n\");\n");
                    asked.put(i, check);
                    done = true;
                }
                line++;
            }
            if (!done) {
                differences.add(check.subject() + ": does not compile in C");
            }
        }
        int compared = asked.size();
        for (String answer : cc.output(program + "return 0; }\n")) {
            int space = answer.indexOf(' ');
            Check check = asked.remove(Integer.parseInt(answer.substring(0, space)));
            String actual = answer.substring(space + 1);
            if (!actual.equals(check.expected())) {
                differences.add(check.subject() + ": C has " + actual + ", Java " + check.expected());
            }
        }
        asked.values().forEach(check -> differences.add(check.subject() + ": C printed nothing"));
        return compared;
    }
}
