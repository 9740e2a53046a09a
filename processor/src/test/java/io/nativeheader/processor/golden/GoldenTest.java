package io.nativeheader.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder below {@code golden/} is a behaviour: {@code input.h} and {@code Input.java} go in, and exactly the texts in
 * {@code expected/} come out. {@code -Dgolden.update=true} rewrites them, for the diff to be read.
 */
class GoldenTest {

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicTest> everyBehaviourGivesExactlyTheExpectedFiles() {
        return GoldenCase.all().stream().map(golden -> DynamicTest.dynamicTest(golden.name(), () -> compare(golden)));
    }

    @TestFactory
    Stream<DynamicTest> everyBehaviourGivesTheSameBytesWithAndWithoutTheCache() {
        return GoldenCase.all().stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> {
                    Map<String, String> cached = golden.texts(golden.compile());
                    assertEquals(golden.texts(golden.compileWithoutCache()), cached);
                    assertEquals(golden.texts(golden.compile()), cached);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyBehaviourCanBeHadAsClassFiles() {
        return GoldenCase.all().stream().map(golden -> DynamicTest.dynamicTest(golden.name(), () -> {
            Compilation compilation = golden.compileAhead();
            assertEquals(List.of(), compilation.errors());
            assertEquals(List.of(), compilation.warnings());
            Map<String, String> texts = golden.texts(compilation);
            assertEquals(golden.expected(), texts);
            Set<String> classes = golden.forDebuggers(compilation);
            List<String> sources = texts.keySet().stream()
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ".class"))
                    .filter(name -> !name.matches(".*Native(_calls)?\\.class"))
                    .toList();
            assertTrue(classes.containsAll(sources), () -> sources + " are compiled ahead: " + classes);
        }));
    }

    @TestFactory
    Stream<DynamicTest> theHelpersOfEveryBehaviourCompileWithoutWarnings() {
        return GoldenCase.all().stream()
                .filter(golden -> golden.expected().keySet().stream().anyMatch(name -> name.endsWith(".c")))
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> compileHelpers(golden)));
    }

    private static void compare(GoldenCase golden) throws IOException {
        Compilation compilation = golden.compile();
        assertEquals(List.of(), compilation.errors(), golden.name());
        Map<String, String> actual = golden.texts(compilation);
        if (UPDATE) {
            golden.rewrite(actual);
        }
        Map<String, String> expected = golden.expected();
        assertFalse(expected.isEmpty(), "nothing is expected of " + golden.name() + ": run with -Dgolden.update=true");
        for (Map.Entry<String, String> file : expected.entrySet()) {
            assertEquals(file.getValue(), actual.get(file.getKey()), golden.name() + "/expected/" + file.getKey());
        }
        assertEquals(new TreeMap<>(expected).keySet(), new TreeMap<>(actual).keySet());
    }

    private static void compileHelpers(GoldenCase golden) throws IOException, InterruptedException {
        Assumptions.assumeTrue(cc("--version") == 0, "there is no cc on this machine");
        String header = golden.folder().resolve("input.h").toString();
        Assumptions.assumeTrue(cc("-fsyntax-only", "-xc", header) == 0, "cc takes no such C");
        for (String name : golden.expected().keySet()) {
            if (name.endsWith(".c")) {
                Path source = golden.folder().resolve("expected").resolve(name);
                int status = cc(
                        "-std=gnu11",
                        "-fsyntax-only",
                        "-Wall",
                        "-Wextra",
                        "-Werror",
                        "-I" + golden.folder(),
                        source.toString());
                assertEquals(0, status, "cc refuses " + source);
            }
        }
    }

    private static int cc(String... arguments) throws InterruptedException {
        try {
            return new ProcessBuilder(
                            Stream.concat(Stream.of("cc"), Stream.of(arguments)).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noCompiler) {
            return -1;
        }
    }
}
