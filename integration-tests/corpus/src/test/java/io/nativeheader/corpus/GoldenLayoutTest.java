package io.nativeheader.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compares the layout of every record in the golden corpus with the C compiler. */
class GoldenLayoutTest {

    private static final Path GOLDENS = Path.of("../../processor/src/test/resources/golden")
            .toAbsolutePath()
            .normalize();

    private static final int FIRST = Integer.getInteger("corpus.goldens.first", 0);

    /** Structs declared within a prototype: their names go out of scope at its end (C17 6.2.1p4). */
    private static final Map<String, List<String>> UNCHECKED =
            Map.of("hidden-names", List.of("struct event: C has no name for it", "struct event: C has no name for it"));

    @TempDir
    private Path folder;

    @TestFactory
    List<DynamicTest> laysOutTheRecordsOfEverySecondGoldenAsC() throws IOException {
        try (Stream<Path> goldens = Files.list(GOLDENS)) {
            List<Path> all = goldens.filter(golden -> Files.exists(golden.resolve("input.h")))
                    .sorted()
                    .toList();
            return IntStream.iterate(FIRST, index -> index < all.size(), index -> index + 2)
                    .mapToObj(all::get)
                    .map(golden -> DynamicTest.dynamicTest(golden.getFileName().toString(), () -> compare(golden)))
                    .toList();
        }
    }

    private void compare(Path golden) throws Exception {
        Path own = Files.createDirectories(folder.resolve(golden.getFileName()));
        Header header = Header.of("input.h", golden.toString());
        Optional<String> refusal = refusal(own, header);
        Optional<String> expected = expectedRefusal(golden, own, header);
        if (expected.isPresent()) {
            assertTrue(refusal.isPresent(), () -> "cc accepts the header, but cc-refuses.txt says: " + expected.get());
            return;
        }
        assertEquals(Optional.empty(), refusal);
        Binding binding = Binding.of(header, own);
        assertEquals(Optional.empty(), binding.failure());
        LayoutComparison.Outcome outcome = LayoutComparison.of(binding, header, own);
        assertEquals(List.of(), outcome.differences());
        List<String> unchecked = UNCHECKED.getOrDefault(golden.getFileName().toString(), List.of());
        assertEquals(unchecked, outcome.unchecked());
        assertTrue(outcome.compared() >= outcome.records() - unchecked.size());
    }

    @Test
    void detectsDifferences() throws Exception {
        String bound = "struct s { char c; int i; unsigned a : 3, b : 4; int gone; }; void f(struct s *s);";
        String other = "struct s { char c; short i; unsigned b : 4; int a : 3; char more; }; void f(struct s *s);";
        Header header = header("bound", bound);
        assertEquals(Optional.empty(), refusal(folder, header));
        Binding binding = Binding.of(header, Files.createDirectories(folder.resolve("binding")));
        assertEquals(List.of(), LayoutComparison.of(binding, header, folder).differences());
        assertEquals(
                List.of(
                        "struct s.gone: does not compile in C",
                        "struct s.i: C has 2 2, Java 4 4",
                        "struct s.a: C has",
                        "struct s.b: C has",
                        "struct s.more: missing from the Java record"),
                LayoutComparison.of(binding, header("other", other), folder).differences().stream()
                        .map(difference -> difference.replaceAll("(C has) [0-9a-f]{16}.*", "$1"))
                        .filter(difference -> !difference.startsWith("struct s: "))
                        .toList());
    }

    private Header header(String name, String text) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Files.writeString(own.resolve("input.h"), text + "\n");
        return Header.of("input.h", own.toString());
    }

    private static Optional<String> refusal(Path folder, Header header) throws IOException, InterruptedException {
        try {
            return new CCompiler(folder, header).refusal("#include <input.h>\n");
        } catch (IOException missing) {
            return abort("there is no cc on this machine: " + missing);
        }
    }

    /** Returns why this C compiler must reject the header: the text of {@code cc-refuses.txt} if the condition in its first line holds. */
    private static Optional<String> expectedRefusal(Path golden, Path folder, Header header)
            throws IOException, InterruptedException {
        Path file = golden.resolve("cc-refuses.txt");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        boolean holds = new CCompiler(folder, header).accepts("#if !(" + lines.getFirst() + ")\n#error\n#endif\n");
        return holds ? Optional.of(String.join("\n", lines.subList(1, lines.size()))) : Optional.empty();
    }
}
