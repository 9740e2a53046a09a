package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.cache.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the compiler for the values of integer constants. No program runs: the compiler writes the values into its assembly output,
 * {@code .ascii "java_value 0 0 1000 4 1 ."}.
 */
public final class ConstantQuestion {

    private static final Pattern ANSWER = Pattern.compile("java_value (\\d+) (-?\\d+) (-?\\d+) (\\d+) ([01]) \\.");

    private final CCompiler compiler;
    private final BuildEnvironment environment;
    private final BuildFlags flags;

    public ConstantQuestion(CCompiler compiler, BuildEnvironment environment, BuildFlags flags) {
        this.compiler = compiler;
        this.environment = environment;
        this.flags = flags.forStubs(compiler, environment.target());
    }

    /**
     * The value of a constant: {@code -1} of type {@code int}.
     *
     * @param value the sign-extended value, or the bits of an unsigned 64-bit value
     * @param size the size of its type in bytes
     */
    public record Answer(long value, int size, boolean isSigned) {}

    /**
     * Returns the values of the constants, except those that the compiler cannot evaluate.
     *
     * @param fileName the C file's name in messages, {@code Phy.c}
     * @param prologue the C code that declares the constants
     */
    public Map<String, Answer> answers(String fileName, String prologue, List<String> names) {
        Map<String, Answer> answers = ask(fileName, prologue, names);
        if (answers.isEmpty() && names.size() > 1) {
            // one rejected constant makes the whole file fail
            names.forEach(name -> answers.putAll(ask(fileName, prologue, List.of(name))));
        }
        return answers;
    }

    private Map<String, Answer> ask(String fileName, String prologue, List<String> names) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        if (names.isEmpty() || compiler.kind() == CCompiler.Kind.MSVC) {
            return answers;
        }
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Files.writeString(folder.path().resolve(fileName), prologue + question(names));
            Path assembly = folder.path().resolve("assembly.s");
            List<String> asText = new ArrayList<>(flags.compiler());
            asText.add("-S");
            List<String> command = CommandLines.of(compiler, environment)
                    .compile(new CompileStep(fileName, assembly, List.of(folder.path()), asText));
            if (ToolRun.run(command, folder.path(), environment) instanceof ToolRun.Finished run && run.succeeded()) {
                Matcher answer = ANSWER.matcher(Files.readString(assembly));
                while (answer.find()) {
                    answers.put(names.get(Integer.parseInt(answer.group(1))), answer(answer));
                }
            }
        } catch (IOException unknown) {
            answers.clear();
        }
        return answers;
    }

    /*
     * void java_values(void);
     * void java_values(void)
     * {
     *     __asm__ volatile(".ascii \"java_value 0 %c0 %c1 %c2 %c3 .\"" : : "i" (…), "i" (…), "i" (…), "i" (…));
     * }
     */
    private static String question(List<String> names) {
        StringBuilder text = new StringBuilder("\nvoid java_values(void);\nvoid java_values(void)\n{\n");
        for (int i = 0; i < names.size(); i++) {
            String value = "(" + names.get(i) + ")";
            String type = "__typeof__(" + value + ")";
            text.append("    __asm__ volatile(\".ascii \\\"java_value " + i + " %c0 %c1 %c2 %c3 .\\\"\" : :"
                    + " \"i\" ((int) ((unsigned long long) " + value + " >> 32)), \"i\" ((int) (unsigned long long) "
                    + value + "),"
                    + " \"i\" ((int) sizeof(" + type + ")), \"i\" ((" + type + ") -1 < (" + type + ") 1));\n");
        }
        return text.append("}\n").toString();
    }

    /** Joins the two halves of a value. The question splits it, because gcc does not print a number that it cannot negate. */
    private static Answer answer(Matcher answer) {
        long high = Long.parseLong(answer.group(2));
        long low = Long.parseLong(answer.group(3)) & 0xffffffffL;
        return new Answer(
                high << 32 | low,
                Integer.parseInt(answer.group(4)),
                answer.group(5).equals("1"));
    }
}
