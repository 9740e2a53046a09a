package io.nativeheader.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Binds and calls a header that exceeds every limit of a class file (JVMS 4.11). */
@Tag("long")
class LargeHeaderTest {

    private static final int FUNCTIONS = 5000;
    private static final int INLINE_FUNCTIONS = 1500;
    private static final int CONSTANTS = 22_000;
    private static final int FIELDS = 5001;

    @TempDir
    private static Path folder;

    private static Header header;
    private static Binding binding;
    private static URLClassLoader loader;

    @BeforeAll
    static void bind() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("large.h"), text());
        header = Header.of("large.h", folder.toString());
        assumeTrue(hasCompiler(), "there is no cc on this machine");
        assertTrue(new CCompiler(folder, header).accepts("#include <large.h>\n"));
        binding = Binding.of(header, folder);
        assertEquals(Optional.empty(), binding.failure());
        loader = new URLClassLoader(
                new URL[] {binding.classes().toUri().toURL()}, LargeHeaderTest.class.getClassLoader());
    }

    @AfterAll
    static void close() throws IOException {
        if (loader != null) {
            loader.close();
        }
    }

    private static boolean hasCompiler() throws InterruptedException {
        try {
            return new CCompiler(folder, header).accepts("");
        } catch (IOException missing) {
            return false;
        }
    }

    /** Returns the header's text. All names differ, so that functions share no constant pool entries. */
    private static String text() {
        StringBuilder text = new StringBuilder();
        enumeration(text, "many", 3000, 0);
        enumeration(text, "too_many", 3001, 0);
        enumeration(text, "many_wide", 3000, 1L << 40);
        text.append("struct wide {\n");
        for (int i = 0; i < FIELDS; i++) {
            text.append(i % 7 == 0 ? "\tshort f%d[2][3];\n".formatted(i) : "\tint f%d;\n".formatted(i));
        }
        text.append("};\n");
        for (int i = 0; i < CONSTANTS; i++) {
            text.append("#define CONSTANT_%d %d\n".formatted(i, 1_000_000 + i));
        }
        text.append("#define LONG_TEXT \"begin ").append("ü".repeat(35_000)).append(" end\"\n");
        text.append("enum many next_of_many(enum many one);\n");
        inlineFunctions(text, 0, INLINE_FUNCTIONS / 2);
        for (int i = 0; i < FUNCTIONS; i++) {
            text.append("struct wide *external_%1$d(struct wide *wide_%1$d, const char *text_%1$d,".formatted(i))
                    .append(" int a_%1$d, int b_%1$d, int c_%1$d, int d_%1$d, int e_%1$d);\n".formatted(i));
        }
        inlineFunctions(text, INLINE_FUNCTIONS / 2, INLINE_FUNCTIONS);
        return text.toString();
    }

    private static void inlineFunctions(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.append(
                    "static inline int inline_%1$d(int a_%1$d, enum too_many b_%1$d) { return a_%1$d + b_%1$d + %1$d; }\n"
                            .formatted(i));
        }
    }

    private static void enumeration(StringBuilder text, String name, int count, long first) {
        text.append("enum ").append(name).append(" {\n");
        for (int i = 0; i < count; i++) {
            text.append("\t%s_%d = %dL,\n".formatted(name, i, first + i));
        }
        text.append("};\n");
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("bound." + name, true, loader);
    }

    @Test
    void callsFunctionsInEveryPartOfTheClass() throws ReflectiveOperationException {
        Object api = type("ApiNative").getConstructor().newInstance();
        for (int i : new int[] {0, INLINE_FUNCTIONS / 2, INLINE_FUNCTIONS - 1}) {
            Method method = type("Api").getMethod("inline_" + i, int.class, int.class);
            assertEquals(40 + 2 + i, method.invoke(api, 40, 2));
        }
        Class<?> part = api.getClass().getSuperclass();
        assertTrue(part.getName().startsWith("bound.ApiNative_"), part.getName());
        assertEquals(Object.class, part.getSuperclass());
        assertTrue(
                Stream.of(api.getClass().getDeclaredMethods()).noneMatch(Method::isBridge),
                "bridge methods would use up space");
    }

    @Test
    void movesMethodBodiesToSeparateClasses() throws ReflectiveOperationException {
        for (int i : new int[] {0, INLINE_FUNCTIONS - 1}) {
            String name = "inline_" + i;
            Method method = type("ApiNative_" + (i == 0 ? 1 : 58)).getDeclaredMethod(name, int.class, int.class);
            assertTrue(Modifier.isStatic(method.getModifiers()), name);
        }
    }

    @Test
    void inheritsConstants() throws ReflectiveOperationException {
        for (int i : new int[] {0, CONSTANTS / 2, CONSTANTS - 1}) {
            assertEquals(1_000_000 + i, type("Api").getField("CONSTANT_" + i).get(null));
        }
        assertEquals(3000, type("Api").getField("too_many_3000").get(null));
        assertEquals(
                "begin " + "ü".repeat(35_000) + " end",
                type("Api").getField("LONG_TEXT").get(null));
    }

    @Test
    void bindsTheLargestEnumsThatJavaSupports() throws ReflectiveOperationException {
        Class<?> many = type("many");
        assertEquals(
                "many_2999", many.getMethod("of", int.class).invoke(null, 2999).toString());
        Class<?> wide = type("many_wide");
        assertEquals(
                "many_wide_2999",
                wide.getMethod("of", long.class).invoke(null, (1L << 40) + 2999).toString());
    }

    @Test
    void reportsWhatDoesNotFit() {
        assertTrue(
                binding.report().contains("\"name\": \"too_many\", \"kind\": \"enum\""),
                binding.report().substring(0, 400));
        assertTrue(binding.report().contains("\"name\": \"struct wide.f5000\", \"kind\": \"field\""));
    }

    @Test
    void laysOutTheLargeStructAsC() throws Exception {
        LayoutComparison.Outcome outcome = LayoutComparison.of(binding, header, folder);
        assertEquals(List.of(), outcome.differences());
        assertEquals(List.of(), outcome.unchecked());
        assertTrue(outcome.compared() >= FIELDS - 1, outcome.toString());
    }
}
