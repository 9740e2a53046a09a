package io.nativeheader.processor.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CHeaderFile;
import io.nativeheader.processor.cmodel.CLocation;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.notation.NotationException;
import io.nativeheader.processor.parse.Parsed;
import io.nativeheader.processor.parse.ParsedHeader;
import io.nativeheader.processor.resolve.CompilerConstants;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RecordingTextTest {

    private static final Path GOLDENS = Path.of("src/test/resources/golden").toAbsolutePath();

    @TestFactory
    Stream<DynamicTest> keepsEveryFactOfTheGoldens() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDENS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("input.h"))).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(
                            folder.getFileName().toString(),
                            () -> keepsEveryFact(recording("input.h", List.of("-I" + folder)))));
        }
    }

    @Test
    void keepsEveryFactOfSqliteInLessSpaceThanItsHeader() throws NotationException, IOException {
        Recording recording = recording("sqlite3.h", List.of());
        String text = keepsEveryFact(recording);
        Path header = Path.of(recording.parsed().header().files().getFirst().path());
        assertTrue(text.length() < Files.size(header), text.length() + " characters");
    }

    private static String keepsEveryFact(Recording recording) throws NotationException {
        String text = RecordingText.text(recording, "p.Phy (phy.h)");
        Recording read = RecordingText.read(text);
        assertEquals(text, RecordingText.text(read, "p.Phy (phy.h)"));
        assertEquals(facts(recording), facts(read));
        for (CHeaderFile file : recording.parsed().header().files()) {
            assertFalse(text.contains(file.path()), "has the path " + file.path());
        }
        return text;
    }

    @Test
    void writesOneFactPerLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("phy.h"), """
                /** The state. */
                struct phy { long speed; unsigned link : 1; };
                #define PHY_MAX 32
                int phy_start(struct phy *phy);
                """);
        String text = RecordingText.text(recording("phy.h", List.of("-I" + folder)), "p.Phy (phy.h)");
        assertTrue(text.startsWith("""
                # What the headers and the C compiler of linux-x86_64 say about p.Phy (phy.h).
                # Written by NativeHeader. Do not edit; record again with -Anativeheader.record.
                # form %s

                """.formatted(RecordingText.form())), text);
        List<String> lines = text.lines().map(String::strip).toList();
        assertTrue(lines.contains("size=16"), text);
        assertTrue(lines.contains("name=phy_start"), text);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("(name=link ")), text);
        assertTrue(lines.contains("source=(location=phy.h:2:8 comment=\"The state.\")"), text);
    }

    @Test
    void readsTextWhoseLineEndsWereConverted() throws NotationException {
        Recording recording = recording("sqlite3.h", List.of());
        String text = RecordingText.text(recording, "p.Phy (sqlite3.h)").replace("\n", "\r\n");
        assertEquals(RecordingText.form(), RecordingText.form(text));
        assertEquals(facts(recording), facts(RecordingText.read(text)));
    }

    static Recording recording(String header, List<String> arguments) {
        Parsed parsed = Parsed.headers(List.of(header), arguments, Set.of());
        CHeader declarations = parsed.header();
        return new Recording(
                declarations.targets().getFirst(),
                new Question(List.of(header), List.of(), List.of(), List.of(), List.of(), "", "", Set.of()),
                new ParsedHeader(declarations, List.of(), parsed.evaluate()),
                Optional.empty(),
                RecordedConstants.of(CompilerConstants.NONE),
                Optional.empty());
    }

    /** Returns all parts of a value, including those that its {@code equals} ignores, except paths. */
    private static Object facts(Object value) {
        return switch (value) {
            case DocComment comment -> comment.firstParagraph();
            case CLocation location -> location.header() + ":" + location.line() + ":" + location.column();
            case Record one -> facts(one);
            case Optional<?> optional -> optional.map(RecordingTextTest::facts);
            case Set<?> set -> new TreeSet<>(set.stream().map(Object::toString).toList());
            case Collection<?> list ->
                list.stream().map(RecordingTextTest::facts).toList();
            case Map<?, ?> map -> List.of(facts(map.keySet().stream().toList()), facts(map.values()));
            default -> value;
        };
    }

    private static List<Object> facts(Record one) {
        List<Object> facts = new ArrayList<>(List.of(one.getClass()));
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            if (!component.getName().equals("path")) {
                try {
                    component.getAccessor().setAccessible(true);
                    facts.add(facts(component.getAccessor().invoke(one)));
                } catch (ReflectiveOperationException failure) {
                    throw new AssertionError(failure);
                }
            }
        }
        return facts;
    }
}
