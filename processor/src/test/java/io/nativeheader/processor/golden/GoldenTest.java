package io.nativeheader.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder below {@code golden/} is one behaviour: for {@code input.h} and {@code Input.java}, the processor must generate exactly the texts
 * in {@code expected/}. The file {@code options.txt} has further options, such as the targets. {@code -Dgolden.update=true} rewrites them; review the diff.
 */
class GoldenTest {

    /** A worker compiles the class files of a golden in two seconds. */
    private static final int SAMPLE_STEP = 5;

    /** Each golden is generated three times to test the cache. */
    private static final int CACHE_STEP = 3;

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicTest> everyBehaviourGivesExactlyTheExpectedFiles() {
        return GoldenCase.all().stream().map(golden -> DynamicTest.dynamicTest(golden.name(), () -> compare(golden)));
    }

    @TestFactory
    Stream<DynamicTest> everyThirdBehaviourGivesTheSameBytesWithAndWithoutTheCache() {
        return every(CACHE_STEP).map(GoldenTest::givesTheSameBytesWithAndWithoutTheCache);
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> everyOtherBehaviourGivesTheSameBytesWithAndWithoutTheCache() {
        return except(CACHE_STEP).map(GoldenTest::givesTheSameBytesWithAndWithoutTheCache);
    }

    private static DynamicTest givesTheSameBytesWithAndWithoutTheCache(GoldenCase golden) {
        return DynamicTest.dynamicTest(golden.name(), () -> {
            Map<String, String> cached = golden.texts(golden.generate());
            assertFalse(cached.isEmpty(), golden.name());
            assertEquals(golden.texts(golden.generateWithoutCache()), cached);
            assertEquals(golden.texts(golden.generate()), cached);
        });
    }

    @TestFactory
    Stream<DynamicTest> everyFifthBehaviourCompilesToClassFiles() {
        return every(SAMPLE_STEP).map(GoldenTest::compilesToClassFiles);
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> everyOtherBehaviourCompilesToClassFiles() {
        return except(SAMPLE_STEP).map(GoldenTest::compilesToClassFiles);
    }

    private static Stream<GoldenCase> every(int step) {
        List<GoldenCase> all = GoldenCase.all();
        return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get);
    }

    private static Stream<GoldenCase> except(int step) {
        List<GoldenCase> all = GoldenCase.all();
        return IntStream.range(0, all.size()).filter(i -> i % step != 0).mapToObj(all::get);
    }

    private static DynamicTest compilesToClassFiles(GoldenCase golden) {
        return DynamicTest.dynamicTest(golden.name(), () -> {
            Compilation compilation = golden.compileAhead();
            assertEquals(List.of(), compilation.errors());
            assertEquals(List.of(), compilation.warnings());
            Map<String, String> texts = golden.texts(compilation);
            assertEquals(golden.expected(), texts);
            Set<String> classes = golden.forDebuggers(compilation);
            List<String> sources = texts.keySet().stream()
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ".class"))
                    .filter(name -> !name.matches(".*Native(Handles|Failures)?\\.class"))
                    .toList();
            assertTrue(classes.containsAll(sources), () -> sources + " are compiled ahead: " + classes);
        });
    }

    @TestFactory
    Stream<DynamicTest> theHelpersOfEveryBehaviourCompileWithoutWarnings() {
        return GoldenCase.all().stream()
                .flatMap(golden -> golden.expected().keySet().stream()
                        .filter(name -> name.endsWith(".c") || name.endsWith(".cpp"))
                        .map(name -> DynamicTest.dynamicTest(
                                golden.name() + "/" + name, () -> compileHelpers(golden, name))));
    }

    private static void compare(GoldenCase golden) throws IOException {
        Compilation compilation = golden.compile();
        assertEquals(List.of(), compilation.errors(), golden.name());
        List<? extends Diagnostic<?>> warnings = compilation.warnings().stream()
                .filter(warning -> !isMissingCommentOfInput(warning))
                .toList();
        assertEquals(List.of(), warnings, golden.name());
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

    /** Returns whether doclint misses a comment in {@code Input.java}. In generated types it must not miss any. */
    private static boolean isMissingCommentOfInput(Diagnostic<? extends JavaFileObject> warning) {
        return warning.getSource() != null
                && warning.getSource().getName().endsWith("/Input.java")
                && warning.getMessage(null).matches("(?s)no (comment|@\\w+).*");
    }

    private static void compileHelpers(GoldenCase golden, String name) throws IOException, InterruptedException {
        Cc cc = Cc.of(name);
        assumeTrue(cc.isInstalled(), () -> "there is no " + cc.command().getFirst() + " on this machine");
        Path header = golden.header();
        Cc.Run input = cc.check(header);
        Optional<String> refusal = cc.expectedRefusal(golden.folder());
        if (refusal.isPresent()) {
            assertFalse(input.accepted(), () -> "cc accepts " + header + ", but cc-refuses.txt says: " + refusal.get());
            return;
        }
        assertTrue(input.accepted(), () -> "cc refuses " + header + ":\n" + input.output());
        Path source = golden.folder().resolve("expected").resolve(name);
        String standard = name.endsWith(".cpp") ? "-std=gnu++17" : "-std=gnu11";
        Cc.Run helper = cc.check(source, standard, "-Wall", "-Wextra", "-Werror", "-I" + golden.folder());
        assertTrue(helper.accepted(), () -> "cc refuses " + source + ":\n" + helper.output());
    }
}
