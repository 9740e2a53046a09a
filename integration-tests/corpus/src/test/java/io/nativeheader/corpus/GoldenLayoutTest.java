package io.nativeheader.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every record of the golden corpus lies in memory as the C compiler has it. */
class GoldenLayoutTest {

    private static final Path GOLDENS = Path.of("../../processor/src/test/resources/golden")
            .toAbsolutePath()
            .normalize();

    /** Structs that only a prototype declares: C has no name for them behind it (C17 6.2.1p4). */
    private static final Map<String, List<String>> UNCHECKED =
            Map.of("hidden-names", List.of("struct event: C has no name for it", "struct event: C has no name for it"));

    @TempDir
    private Path folder;

    @TestFactory
    List<DynamicTest> everyRecordIsAsCHasIt() throws IOException {
        try (Stream<Path> goldens = Files.list(GOLDENS)) {
            return goldens.sorted()
                    .map(golden -> DynamicTest.dynamicTest(golden.getFileName().toString(), () -> prove(golden)))
                    .toList();
        }
    }

    private void prove(Path golden) throws Exception {
        Path own = Files.createDirectories(folder.resolve(golden.getFileName()));
        Header header = Header.of("input.h", golden.toString());
        assumeTrue(isC(own, header), "cc takes no such C");
        Binding binding = Binding.of(header, own);
        assertEquals(Optional.empty(), binding.failure());
        LayoutProof.Outcome outcome = LayoutProof.of(binding, header, own);
        assertEquals(List.of(), outcome.differences());
        List<String> unchecked = UNCHECKED.getOrDefault(golden.getFileName().toString(), List.of());
        assertEquals(unchecked, outcome.unchecked());
        assertTrue(outcome.compared() >= outcome.records() - unchecked.size());
    }

    @Test
    void theProofSeesWhatIsWrong() throws Exception {
        String bound = "struct s { char c; int i; unsigned a : 3, b : 4; int gone; }; void f(struct s *s);";
        String other = "struct s { char c; short i; unsigned b : 4; int a : 3; char more; }; void f(struct s *s);";
        Header header = header("bound", bound);
        assumeTrue(isC(folder, header), "there is no cc");
        Binding binding = Binding.of(header, Files.createDirectories(folder.resolve("binding")));
        assertEquals(List.of(), LayoutProof.of(binding, header, folder).differences());
        assertEquals(
                List.of(
                        "struct s.gone: C does not know it",
                        "struct s.i: C says 2 2, Java 4 4",
                        "struct s.a: C says",
                        "struct s.b: C says",
                        "struct s.more: C has it, Java has not"),
                LayoutProof.of(binding, header("other", other), folder).differences().stream()
                        .map(difference -> difference.replaceAll("(C says) [0-9a-f]{16}.*", "$1"))
                        .filter(difference -> !difference.startsWith("struct s: "))
                        .toList());
    }

    private Header header(String name, String text) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Files.writeString(own.resolve("input.h"), text + "\n");
        return Header.of("input.h", own.toString());
    }

    private static boolean isC(Path folder, Header header) throws IOException, InterruptedException {
        try {
            return new CCompiler(folder, header).accepts("#include <input.h>\n");
        } catch (IOException missing) {
            boolean required = Boolean.getBoolean("nativeheader.requireLibraries");
            assertTrue(!required, "a C compiler is required here: " + missing);
            assumeTrue(false, "there is no cc on this machine");
            return false;
        }
    }
}
