package io.nativeheader.processor.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.notation.NotationException;
import io.nativeheader.processor.resolve.CompilerConstants;
import io.nativeheader.processor.symbols.FoundLibrary;
import io.nativeheader.processor.symbols.SymbolTable;
import io.nativeheader.processor.toolchain.HelperBuild;
import io.nativeheader.processor.toolchain.HelperBuild.FailedPart;
import io.nativeheader.processor.toolchain.HelperUnit;
import io.nativeheader.processor.toolchain.HelperUnit.Part;
import io.nativeheader.processor.toolchain.output.CompilerMessage;
import io.nativeheader.processor.toolchain.output.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recording says besides the headers: the library, constants of the C compiler, and compiled stubs. */
class RecordingTest {

    private static final Part START =
            Part.function("java_helper_start", "/* phy.h:3 */\nint java_helper_start(void);\n");
    private static final Part LOCK = Part.function("java_helper_lock", "int java_helper_lock(void);\n");
    private static final Part SIZE =
            Part.assertion("layout of struct phy", "_Static_assert(sizeof(struct phy) == 4, \"\");\n");

    private static final HelperUnit UNIT = new HelperUnit("Phy.c", "#include <phy.h>\n", List.of(SIZE, START, LOCK));

    private static final FailedPart REFUSED = new FailedPart(
            LOCK.name(),
            List.of(
                    Complaint.general(CompilerMessage.error("no lock")),
                    Complaint.undefined("phy_lock", List.of("java_helper_lock"))));

    @TempDir
    private Path folder;

    private Recording recording;

    @BeforeEach
    void parse() throws IOException {
        Files.writeString(folder.resolve("phy.h"), "int phy_start(void); int phy_lock(void); extern int phy_count;\n");
        recording = RecordingTextTest.recording("phy.h", List.of("-I" + folder));
    }

    private static Recording writtenAndRead(Recording recording) throws NotationException {
        return RecordingText.read(RecordingText.text(recording, "p.Phy (phy.h)"));
    }

    private record Symbols(Set<String> names, Set<String> hidden) implements SymbolTable {

        @Override
        public boolean defines(String symbol) {
            return names.contains(symbol);
        }

        @Override
        public boolean hides(String symbol) {
            return hidden.contains(symbol);
        }
    }

    @Test
    void keepsTheSymbolsThatTheHeaderDeclares() throws NotationException {
        SymbolTable symbols = new Symbols(Set.of("phy_start", "phy_count", "other"), Set.of("phy_lock", "another"));
        FoundLibrary installed = new FoundLibrary("phy", "/usr/lib/libphy.so", "libphy.so.1", Optional.of(symbols));
        Recording written = new Recording(
                recording.target(),
                recording.question(),
                recording.parsed(),
                Optional.of(RecordedLibrary.of(installed, recording.parsed().header())),
                recording.constants(),
                Optional.empty());
        FoundLibrary found = writtenAndRead(written).foundLibrary().orElseThrow();
        assertEquals("libphy.so.1", found.soname());
        assertEquals("libphy.so", found.file());
        SymbolTable recorded = found.symbols().orElseThrow();
        assertEquals(Set.of("phy_start", "phy_count"), recorded.names());
        assertTrue(recorded.defines("phy_start"));
        assertFalse(recorded.defines("phy_lock"));
        assertTrue(recorded.hides("phy_lock"));
    }

    @Test
    void keepsTheConstantsOfTheCompiler() throws NotationException {
        CompilerConstants first = new CompilerConstants(
                Map.of("B", new CompilerConstants.Value(5, 4, true), "A", new CompilerConstants.Value(-1, 8, false)),
                Set.of("C"));
        CompilerConstants second =
                new CompilerConstants(Map.of("D", new CompilerConstants.Value(6, 4, true)), Set.of("B"));
        Recording read =
                writtenAndRead(recording.with(RecordedStubs.NONE, first).with(RecordedStubs.NONE, second));
        assertEquals(first.and(second), read.compilerConstants());
    }

    private RecordedStubs stubs() throws NotationException {
        HelperBuild build =
                new HelperBuild(Optional.of(new byte[] {1, 2}), List.of(), List.of(REFUSED), List.of(), List.of(), 2);
        return writtenAndRead(recording.with(RecordedStubs.of(UNIT, build), CompilerConstants.NONE))
                .stubs()
                .orElseThrow();
    }

    @Test
    void repeatsTheResultOfTheCompiler() throws NotationException {
        RecordedStubs stubs = stubs();
        assertEquals(RecordedStubs.digest(new byte[] {1, 2}), stubs.library().orElseThrow());
        assertEquals(List.of(), stubs.missing(UNIT));
        HelperBuild build = stubs.build(UNIT, Optional.of(new byte[] {1, 2}));
        assertArrayEquals(new byte[] {1, 2}, build.library().orElseThrow());
        assertEquals(1, build.failures().size());
        FailedPart failure = build.failures().getFirst();
        assertEquals("java_helper_lock", failure.name());
        assertEquals("error: no lock", failure.message().toString());
        assertEquals(List.of("phy_lock"), failure.undefinedSymbols());
    }

    @Test
    void needsFewerStubsThanWereRecorded() throws NotationException {
        HelperUnit fewer = new HelperUnit("Phy.c", "", List.of(START));
        assertEquals(List.of(), stubs().missing(fewer));
        assertEquals(List.of(), stubs().build(fewer, Optional.empty()).failures());
    }

    @Test
    void namesStubsThatWereNotRecordedOrHaveAnotherText() throws NotationException {
        Part added = Part.function("java_helper_stop", "int java_helper_stop(void);\n");
        Part changed = Part.function(LOCK.name(), "long java_helper_lock(void);\n");
        assertEquals(
                List.of("java_helper_stop", "java_helper_lock"),
                stubs().missing(new HelperUnit("Phy.c", "", List.of(added, changed))));
    }

    @Test
    void ignoresTheLinesOfHeadersInStubs() throws NotationException {
        Part moved = Part.function(START.name(), START.text().replace("phy.h:3", "phy.h:4"));
        assertEquals(List.of(), stubs().missing(new HelperUnit("Phy.c", "", List.of(moved))));
    }
}
