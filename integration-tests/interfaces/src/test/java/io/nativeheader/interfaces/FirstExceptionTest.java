package io.nativeheader.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first exception of a callback, thrown after the JVM compiled the call path without ever seeing one. Each test starts its own JVM. */
class FirstExceptionTest {

    private static final String BINDING = """
            package first;
            @io.nativeheader.NativeHeader(value = {}, include = {"first_*"}, preamble = \"""
                typedef int (*first_step)(int number);
                static int first_call(int number, first_step step) { return step(number) + 1; }
                static int first_plain(int number) { return number + 1; }
                \""")
            public interface First extends FirstHeader {
                int first_call(int number, first_step step);
            }
            """;

    private static final String MAIN = """
            package first;
            final class Main {
                static final First FIRST = new FirstNative();
                static final int CALLS = 200_000;

                static int plain(int number) {
                    return FIRST.first_plain(number);
                }

                /** Makes a call within a call. The inner one fails, and only its caller sees the failure. */
                static int nested(int number, int failing) {
                    return FIRST.first_call(number, outer -> {
                        try {
                            return plain(FIRST.first_call(outer, inner -> {
                                if (inner == failing) {
                                    throw new IllegalStateException("" + inner);
                                }
                                return inner;
                            }));
                        } catch (IllegalStateException failure) {
                            return -Integer.parseInt(failure.getMessage());
                        }
                    });
                }

                public static void main(String[] arguments) throws InterruptedException {
                    Thread[] threads = new Thread[3];
                    String[] failures = new String[threads.length];
                    for (int t = 0; t < threads.length; t++) {
                        int mine = t;
                        int failing = CALLS - 50_000 + t * 10_000;
                        failures[t] = "";
                        threads[t] = new Thread(() -> {
                            for (int i = 1; i <= CALLS; i++) {
                                int answer = nested(i, failing);
                                if (answer != i + 3) {
                                    failures[mine] += i == failing && answer == 1 - i ? "failed as expected" : i + " returned " + answer;
                                }
                            }
                        });
                        threads[t].start();
                    }
                    for (int t = 0; t < threads.length; t++) {
                        threads[t].join();
                        System.out.println(failures[t]);
                    }
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static Program program;

    @BeforeAll
    static void compile() throws IOException {
        program = new Program(folder)
                .with("first/First.java", BINDING)
                .with("first/Main.java", MAIN)
                .compile("--class-path", Program.annotations());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmixed", "-XX:TieredStopAtLevel=1", "-XX:-TieredCompilation"})
    void throwsFromTheCallThatCausedIt(String compiler) throws IOException, InterruptedException {
        check(compiler);
    }

    @Test
    @Tag("long")
    void throwsFromTheCallThatCausedItInCodeCompiledBeforeItsFirstRun() throws IOException, InterruptedException {
        check("-Xcomp");
    }

    private static void check(String compiler) throws IOException, InterruptedException {
        assertEquals("failed as expected\n".repeat(3), program.runMain(compiler, "first.Main"));
    }
}
