package io.nativeheader.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unbounded recursion between Java and C. It runs in its own JVM, which must survive. */
class RecursionTest {

    private static final String BINDING = """
            package recursion;
            @io.nativeheader.NativeHeader(value = {}, include = {"down_*"}, preamble = \"""
                typedef int (*down_step)(int depth);
                static int down_further(int depth, down_step step) { return step(depth + 1) + 1; }
                \""")
            public interface Down extends DownHeader {
                int down_further(int depth, down_step step);
            }
            """;

    private static final String MAIN = """
            package recursion;
            final class Main {
                static final Down DOWN = new DownNative();
                static down_step step;
                static int end;
                static int frames;

                static int through(int more, int depth) {
                    return more == 0 ? DOWN.down_further(depth, step) : through(more - 1, depth);
                }

                public static void main(String[] arguments) throws InterruptedException {
                    step = depth -> {
                        if (depth == end) {
                            return 0;
                        }
                        return through(frames, depth);
                    };
                    Thread thread = new Thread(null, () -> {
                        for (int i = 0; i < 30; i++) {
                            frames = 0;
                            end = 50;
                            System.out.print(DOWN.down_further(0, step) + " ");
                            frames = i % 4 * 60; // Java frames between the C frames
                            end = -1;
                            try {
                                System.out.println(DOWN.down_further(0, step));
                            } catch (StackOverflowError overflow) {
                                System.out.println("overflow");
                            }
                        }
                    }, "deep", Long.parseLong(arguments[0]) << 10);
                    thread.start();
                    thread.join();
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static Program program;

    @BeforeAll
    static void compile() throws IOException {
        program = new Program(folder)
                .with("recursion/Down.java", BINDING)
                .with("recursion/Main.java", MAIN)
                .compile("--class-path", Program.annotations());
    }

    @ParameterizedTest
    @CsvSource({
        "1024, -Xmixed",
        "512, -Xint",
        "512, -XX:TieredStopAtLevel=1",
        "1024, -XX:-TieredCompilation",
        "8192, -Xmixed"
    })
    void throwsStackOverflowErrorForUnboundedRecursion(String kilobytes, String compiler)
            throws IOException, InterruptedException {
        check(kilobytes, compiler);
    }

    @Test
    @Tag("long")
    void throwsStackOverflowErrorInCodeCompiledBeforeItsFirstRun() throws IOException, InterruptedException {
        check("1024", "-Xcomp");
    }

    private static void check(String kilobytes, String compiler) throws IOException, InterruptedException {
        assertEquals("50 overflow\n".repeat(30), program.runMain(compiler, "recursion.Main", kilobytes));
    }
}
