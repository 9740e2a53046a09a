package io.nativeheader.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interface with so many functions that its method bodies move to separate classes. */
class ManyFunctionsTest {

    private static final int FUNCTIONS = 650;

    private static final String BINDING = """
            package many;
            @io.nativeheader.NativeHeader(value = {"stdio.h"}, include = {"many_*", "MANY_*", "snprintf"}, preamble = \"""
                struct many_pair { int first, second; };
                typedef int (*many_step)(int number);
                typedef int (*many_other)(int number);
                static struct many_pair many_swap(struct many_pair pair) {
                    return (struct many_pair){pair.second, pair.first};
                }
                static int many_names(int ManyNative_1, int ManyNative, int many) { return ManyNative_1 * ManyNative + many; }
                static int many_fails(int number) { return -number; }
                static int many_hash(void) { return 42; }
                static int many_status(int number) { return number; }
                enum { MANY_FINE, MANY_WRONG = 7 };
            %s    static int many_call(int number, many_step step) { return step(number) + 1; }
                static int many_call_other(int number, many_other step) { return step(number) - 1; }
                \""")
            @SuppressWarnings("overloads")
            public interface Many extends ManyHeader {
                @io.nativeheader.ReturnsErrno
                int many_fails(int number);
                @io.nativeheader.ReturnsStatus(ok = "MANY_FINE")
                int many_status(int number);
                int many_call(int number, many_step step);
                @io.nativeheader.Symbol("many_call_other")
                int many_call(int number, many_other step);
                @io.nativeheader.Symbol("many_hash")
                int hashCode();
                @io.nativeheader.Symbol("many_hash")
                int hashCode_();
            }
            """;

    private static final String MAIN = """
            package many;
            import java.lang.foreign.Arena;
            final class Main {
                static void printFailure(Runnable call) {
                    try {
                        call.run();
                    } catch (RuntimeException failure) {
                        System.out.println(failure.getMessage());
                    }
                }
                public static void main(String[] arguments) {
                    Many many = io.nativeheader.NativeHeaders.load(Many.class);
                    System.out.println(many.many_500(42));
                    if (arguments.length > 0) {
                        return;
                    }
                    for (int i : new int[] {0, 649}) {
                        System.out.println(i == 0 ? many.many_0(42) : many.many_649(42));
                    }
                    System.out.println(many.many_names(5, 8, 2));
                    System.out.println(many.hashCode());
                    printFailure(() -> many.many_fails(2));
                    printFailure(() -> many.many_status(7));
                    printFailure(() -> many.many_call(1, (many_step) number -> { throw new IllegalStateException("thrown at " + number); }));
                    System.out.println(many.many_call(40, (many_step) number -> number + 1));
                    try (Arena arena = Arena.ofConfined()) {
                        many_pair pair = many.many_swap(arena, many_pair.allocate(arena).first(1).second(2));
                        System.out.println(pair.first() + " " + pair.second());
                        var text = arena.allocate(20);
                        many.snprintf(text, 20, "%%d %%s", 42, "is it");
                        System.out.println(text.getString(0));
                    }
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static Program program;

    @BeforeAll
    static void compile() throws IOException {
        String functions = IntStream.range(0, FUNCTIONS)
                .mapToObj("    static int many_%1$d(int n) { return n + %1$d; }\n"::formatted)
                .collect(Collectors.joining());
        program = new Program(folder)
                .with("many/Many.java", BINDING.formatted(functions))
                .with("many/Main.java", MAIN.formatted())
                .compile("-Anativeheader.classes=never", "--class-path", Program.annotations());
    }

    @Test
    void callsEveryKindOfMethod() throws IOException, InterruptedException {
        assertEquals("""
                542
                42
                691
                42
                42
                many_fails: ENOENT (2): No such file or directory
                many_status: MANY_WRONG (7)
                thrown at 1
                42
                2 1
                42 is it
                """, program.runMain("-Xmixed", "many.Main"));
    }

    @Test
    void loadsOneBodyClassForOneCall() throws IOException, InterruptedException {
        program.runMain("-Xlog:class+load:file=loaded.txt:none", "many.Main", "one");
        List<String> bodies = Files.readAllLines(folder.resolve("loaded.txt")).stream()
                .map(line -> line.split(" ")[0])
                .filter(name -> name.matches("many\\.ManyNative_\\d+"))
                .toList();
        assertEquals(1, bodies.size(), bodies::toString);
    }
}
