package io.nativeheader.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that must be compiled separately: in the unnamed package, in modules, for another platform. */
class ProgramsTest {

    private static final String GREETING = """
            %s
            @io.nativeheader.NativeHeader(value = "string.h", include = {"greeting*"}, preamble = \"""
                struct hello { int times; };
                typedef int (*greeting_heard)(struct hello *hello);
                static int greeting_length(const char *text) { return (int) strlen(text); }
                static int greeting_told(struct hello *hello, greeting_heard heard) { return heard(hello) + 1; }
                \""")
            %s interface Greeting extends GreetingHeader {
                @io.nativeheader.Symbol("strlen")
                long length(String text);
                int greeting_told(hello hello, greeting_heard heard);
                default String say(String name) {
                    try (java.lang.foreign.Arena arena = java.lang.foreign.Arena.ofConfined()) {
                        int told = greeting_told(hello.allocate(arena).times(2), heard -> heard.times());
                        return name + " " + length(name) + " " + greeting_length(name) + " " + told;
                    }
                }
            }
            """;

    private static final String MAIN = """
            %s
            final class Main {
                public static void main(String[] arguments) {
                    System.out.println(new GreetingNative().say("duke"));
                    try {
                        System.out.println(io.nativeheader.NativeHeaders.load(Greeting.class).say("load"));
                    } catch (IllegalArgumentException refused) {
                        System.out.println(refused.getMessage());
                    }
                }
            }
            """;

    private static final String OUTPUT = "duke 4 4 3\nload 4 4 3\n";

    @TempDir
    Path folder;

    @Test
    void runsInTheUnnamedPackage() throws Exception {
        Program program = new Program(folder)
                .with("Greeting.java", GREETING.formatted("", ""))
                .with("Main.java", MAIN.formatted(""))
                .compile("-cp", Program.annotations());
        String classPath = program.classes() + File.pathSeparator + Program.annotations();
        assertEquals(OUTPUT, program.run("--enable-native-access=ALL-UNNAMED", "-cp", classPath, "Main"));
    }

    /** Only io.nativeheader has native access. The JVM would print a warning if another module needed it. */
    @Test
    void runsInANamedModule() throws Exception {
        Program program = module("", "requires io.nativeheader; opens app to io.nativeheader;");
        assertEquals(OUTPUT, runModule(program, program.classes()));
        assertEquals(OUTPUT, runModule(program, program.jar()));
    }

    @Test
    void runsInAModuleThatExportsItsInterface() throws Exception {
        Program program = module("public", "requires transitive io.nativeheader; exports app;");
        assertEquals(OUTPUT, runModule(program, program.classes()));
    }

    @Test
    void reportsAModuleThatOpensNothing() throws Exception {
        String output = runModule(module("", "requires io.nativeheader;"), folder.resolve("classes"));
        assertEquals("duke 4 4 3", output.lines().findFirst().orElseThrow());
        assertTrue(output.contains("opens app to io.nativeheader"), output);
    }

    /** Layouts of one platform would read garbage on another, so every use is refused. */
    @Test
    void refusesAProgramOfAnotherPlatform() throws Exception {
        Program program = new Program(folder)
                .with("app/Files.java", """
                        package app;
                        @io.nativeheader.NativeHeader(value = "sys/stat.h", include = "stat")
                        public interface Files extends FilesHeader {
                            int stat(String path, stat buffer);
                        }
                        """)
                .with("app/Main.java", """
                        package app;
                        final class Main {
                            public static void main(String[] arguments) {
                                attempt(() -> stat.LAYOUT.byteSize() > 0);
                                attempt(() -> io.nativeheader.NativeHeaders.load(Files.class) != null);
                                attempt(() -> new FilesNative() != null);
                            }
                            private static void attempt(java.util.function.BooleanSupplier use) {
                                try {
                                    System.out.println(use.getAsBoolean());
                                } catch (io.nativeheader.UnsupportedPlatformError refused) {
                                    System.out.println(refused.getMessage());
                                }
                            }
                        }
                        """)
                .compile("--class-path", Program.annotations());
        assertEquals("true\n".repeat(3), program.runMain("-Dunused=1", "app.Main"));
        String refused = program.runMain("-Dos.arch=pdp11", "app.Main");
        assertEquals(3, refused.lines().count(), refused);
        for (String line : refused.lines().toList()) {
            assertTrue(
                    line.matches(
                            "The bindings in package app were built for (\\S+)-\\S+, but this platform is \\1-pdp11\\. .*"),
                    line);
        }
    }

    private Program module(String access, String directives) throws Exception {
        return new Program(folder)
                .with("module-info.java", "module app { " + directives + " }")
                .with("app/Greeting.java", GREETING.formatted("package app;", access))
                .with("app/Main.java", MAIN.formatted("package app;"))
                .compile("--module-path", Program.annotations());
    }

    private static String runModule(Program program, Path module) throws Exception {
        return program.run(
                "--enable-native-access=io.nativeheader",
                "--module-path",
                module + File.pathSeparator + Program.annotations(),
                "--module",
                "app/app.Main");
    }
}
