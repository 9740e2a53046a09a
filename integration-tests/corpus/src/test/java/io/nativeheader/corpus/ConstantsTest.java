package io.nativeheader.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares value, size and sign of every integer constant of some headers with C. */
class ConstantsTest {

    /** Headers in sys/ that consist of an {@code #error} on this architecture, with its text. */
    private static final Map<String, String> REFUSED =
            System.getProperty("os.arch").equals("amd64")
                    ? Map.of(
                            "sys/elf.h", "This header is unsupported on x86-64.",
                            "sys/vm86.h", "This header is unsupported on x86-64.")
                    : Map.of();

    private static final List<Path> SYS =
            List.of(Path.of("/usr/include/x86_64-linux-gnu/sys"), Path.of("/usr/include/sys"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite3.h", "zlib.h", "linux/ethtool.h", "limits.h"})
    void findsEveryConstantEqualToC(String name) throws Exception {
        Header header = Header.of(name);
        CCompiler cc = new CCompiler(folder, header);
        assumeTrue(cc.accepts("#if !__has_include(<" + name + ">)\n#error\n#endif\n"), name + " is not installed");
        assertEquals(Optional.empty(), cc.refusal(header.includes()));
        check(header);
    }

    /** Includes all headers in sys/ that the C compiler accepts in one program. */
    @Test
    void findsEveryConstantOfSysHeadersEqualToC() throws Exception {
        List<String> names = new ArrayList<>(sys());
        assumeTrue(!names.isEmpty(), "there is no sys/*.h");
        for (Map.Entry<String, String> refused : REFUSED.entrySet()) {
            assertTrue(names.remove(refused.getKey()), refused::getKey);
            Header header = Header.of(refused.getKey());
            Optional<String> refusal = new CCompiler(folder, header).refusal(header.includes());
            assertTrue(
                    refusal.orElse("accepted").contains(refused.getValue()), () -> refused.getKey() + ": " + refusal);
        }
        Header all = new Header(names, "", List.of(), List.of());
        assertEquals(Optional.empty(), new CCompiler(folder, all).refusal(all.includes()));
        check(all);
    }

    private static List<String> sys() throws IOException {
        for (Path path : SYS) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.list(path)) {
                    return files.map(file -> "sys/" + file.getFileName())
                            .filter(name -> name.endsWith(".h"))
                            .sorted()
                            .toList();
                }
            }
        }
        return List.of();
    }

    private void check(Header header) throws Exception {
        ConstantComparison.Outcome outcome = ConstantComparison.of(header, folder);
        List<String> wrong = outcome.wrong().stream()
                .filter(difference -> !difference.matches(ForeignCheck.COMPILER_SPECIFIC))
                .toList();
        System.out.printf(
                "%s%s: %d constants are equal, %d wrong, %d differ between clang and gcc, %d are missing %s%n",
                header.names().getFirst(),
                header.names().size() > 1 ? " and the others" : "",
                outcome.equal(),
                wrong.size(),
                outcome.wrong().size() - wrong.size(),
                outcome.missing().size(),
                outcome.missingByReason());
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), unexplained(outcome));
        assertTrue(outcome.equal() > 10, "the headers should have constants");
    }

    private static List<String> unexplained(ConstantComparison.Outcome outcome) {
        return outcome.missing().entrySet().stream()
                .filter(missing -> missing.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void detectsDifferences() throws Exception {
        Path bound = Files.createDirectories(folder.resolve("bound"));
        Files.writeString(
                bound.resolve("c.h"), "#define A 1\n#define B 2u\n#define C 3\n#define D 4L\n#define E (-1)\n");
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(
                other.resolve("c.h"), "#define A 2\n#define B 2u\n#define D 4\n#define E (-1L)\n#define F 5\n");
        ConstantComparison.Outcome outcome = ConstantComparison.compare(
                Header.of("c.h", bound.toString()), Header.of("c.h", other.toString()), folder);
        assertEquals(
                List.of(
                        "A: C has 2 in 4 signed bytes, Java the int 1",
                        "D: C has 4 in 4 signed bytes, Java the long 4",
                        "E: C has -1 in 8 signed bytes, Java the int -1",
                        "C: C has no integer constant of this name"),
                outcome.wrong());
        assertEquals(List.of("F"), unexplained(outcome));
        assertEquals(1, outcome.equal());
    }
}
