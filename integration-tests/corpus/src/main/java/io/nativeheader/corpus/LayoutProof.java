package io.nativeheader.corpus;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares the generated records with what a C program says that was compiled by {@code cc}: size, alignment, the offset and size of
 * each field in the layout, the offset of its accessors, and the bits and sign of each bit-field. That there are no other fields is
 * what the compiler's debug information says.
 */
final class LayoutProof {

    /** Bits are not looked at in larger records, in bytes. */
    private static final long LARGEST = 1 << 16;

    private final CTypeNames names;
    private final List<Check> checks = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> unchecked = new ArrayList<>();

    private LayoutProof(CTypeNames names) {
        this.names = names;
    }

    /**
     * What came out.
     *
     * @param records how many were compared
     * @param compared how many sizes, offsets and bit-fields
     * @param unchecked records that C has no name for, and bit-fields that cannot be set
     * @param differences empty if all is right
     */
    record Outcome(int records, int compared, List<String> unchecked, List<String> differences) {}

    /** A question to C in one line, and what Java says. Of several questions the first that is C counts. */
    private record Check(String subject, List<String> questions, String expected) {}

    static Outcome of(Binding binding, Header header, Path folder)
            throws IOException, InterruptedException, ReflectiveOperationException {
        CCompiler cc = new CCompiler(folder, header);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {binding.classes().toUri().toURL()}, LayoutProof.class.getClassLoader())) {
            List<BoundRecord> records = records(binding, loader);
            String prologue = header.includes() + undefined(records);
            LayoutProof proof = new LayoutProof(CTypeNames.of(records, prologue, cc));
            for (BoundRecord record : records) {
                proof.add(record);
            }
            int compared = proof.run(prologue, cc);
            proof.findMissing(records, binding.report(), prologue, cc);
            return new Outcome(records.size(), compared, proof.unchecked, proof.differences);
        }
    }

    private static List<BoundRecord> records(Binding binding, ClassLoader loader)
            throws IOException, ReflectiveOperationException {
        List<BoundRecord> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(binding.classes().resolve(Binding.PACKAGE))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                if (!name.contains("$") || name.startsWith("$")) {
                    Class<?> type = Class.forName(Binding.PACKAGE + "." + name, false, loader);
                    if (type.isRecord() && hasLayout(type)) {
                        records.add(BoundRecord.of(type));
                    }
                }
            }
        }
        return records;
    }

    private static boolean hasLayout(Class<?> type) {
        return Stream.of(type.getFields()).anyMatch(field -> field.getName().equals("LAYOUT"));
    }

    /** A field or type may be called like a macro, which would stand for something else. */
    private static String undefined(List<BoundRecord> records) {
        Set<String> names = new TreeSet<>();
        for (BoundRecord record : records) {
            names.addAll(record.members().keySet());
            record.offsets().keySet().forEach(name -> names.addAll(BoundRecord.cNames(name)));
            String[] words = record.layout().name().orElseThrow().split(" ");
            names.add(words[words.length - 1]);
        }
        names.remove("defined"); // which is no macro, and may not be undefined (C17 6.10.8p4)
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
            if (member.isEmpty()) {
                bitField(record, type.get(), subject, offset.getKey());
            } else if (record.members().get(member.get()).offset() != offset.getValue()) {
                differences.add(subject + "." + member.get() + ": its accessors go to byte " + offset.getValue());
            }
        }
    }

    private void field(String type, String subject, String field, BoundRecord.Member member) {
        String offset = "(unsigned long) __builtin_offsetof(" + type + ", " + field + ")";
        String size = "(unsigned long) sizeof(((" + type + " *) 0)->" + field + ")";
        boolean sized = member.layout().byteSize() > 0; // an array without a length has no size in C
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

    /** Fields that C has and Java has not, and of which the report does not say why. */
    private void findMissing(List<BoundRecord> records, String report, String prologue, CCompiler cc)
            throws IOException, InterruptedException {
        StringBuilder variables = new StringBuilder(prologue);
        for (int i = 0; i < records.size(); i++) {
            Optional<String> type = names.of(records.get(i));
            if (type.isPresent()) {
                // A pointer: an object may be too large for a program.
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
                missing.forEach(field -> differences.add(subject + field + ": C has it, Java has not"));
            }
        }
    }

    private static String variable(int index) {
        return "native_header_variable_" + index;
    }

    /** Asks C; each question stands on a line of its own, so that one that is no C is known by its line. */
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
                differences.add(check.subject() + ": C does not know it");
            }
        }
        int compared = asked.size();
        for (String answer : cc.output(program + "return 0; }\n")) {
            int space = answer.indexOf(' ');
            Check check = asked.remove(Integer.parseInt(answer.substring(0, space)));
            String said = answer.substring(space + 1);
            if (!said.equals(check.expected())) {
                differences.add(check.subject() + ": C says " + said + ", Java " + check.expected());
            }
        }
        asked.values().forEach(check -> differences.add(check.subject() + ": C said nothing"));
        return compared;
    }
}
