package io.nativeheader.processor.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.platform.TargetSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Aligns real headers of Linux on three architectures and of mingw-w64. The gcc of each target confirms the result. */
class CrossHeadersTest {

    private static final TargetSet LINUX = TargetSet.first(3);

    private static TargetTexts parsed(String header) {
        CrossTarget.assumeInstalled(header);
        TargetTexts texts = TargetTexts.of();
        CrossTarget.ALL.forEach(target -> texts.header(target.target(), header, target.clangArguments()));
        return texts;
    }

    @ParameterizedTest
    @CsvSource({"sys/stat.h, 50", "signal.h, 10", "pthread.h, 60", "sqlite3.h, 500", "zlib.h, 60"})
    void compilersConfirmSizesOffsetsAndValues(String header, int atLeast, @TempDir Path folder) throws Exception {
        AlignedHeader aligned = parsed(header).align();
        for (CrossTarget target : CrossTarget.ALL) {
            List<String> assertions = CAssertions.of(aligned, CrossTarget.ALL.indexOf(target));
            String text = "#include <" + header + ">\n" + String.join("\n", assertions) + "\n";
            assertEquals("", target.check(folder, text), target.target().folder());
            assertTrue(assertions.size() >= atLeast, target.target().folder() + ": " + assertions.size());
        }
    }

    /** Returns the names of the complete records whose size or fields differ. */
    private static Set<String> differingRecords(AlignedHeader aligned) {
        return aligned.header().declarations().stream()
                .filter(declaration -> declaration instanceof CRecord record
                        && record.layout()
                                .filter(layout -> !layout.size().isSame()
                                        || layout.fields().stream()
                                                .anyMatch(field ->
                                                        !field.bitOffset().isSame()
                                                                || !field.source()
                                                                        .targets()
                                                                        .equals(record.source()
                                                                                .targets())))
                                .isPresent())
                .map(declaration -> declaration.name())
                .collect(Collectors.toSet());
    }

    private static Set<String> absentOn(AlignedHeader aligned, int target) {
        return aligned.header().declarations().stream()
                .filter(declaration -> declaration instanceof CFunction
                        && !declaration.source().targets().contains(target))
                .map(declaration -> declaration.name())
                .collect(Collectors.toSet());
    }

    @Test
    void sqliteHasAllFunctionsAndTheSameRecordsEverywhere() {
        TargetTexts texts = parsed("sqlite3.h");
        AlignedHeader aligned = texts.align();
        assertEquals(Map.of(), aligned.differing());
        assertEquals(Set.of(), differingRecords(aligned));
        assertTrue(aligned.header().declarations().stream()
                .allMatch(declaration -> declaration.source().targets().equals(TargetSet.ALL)));
        assertEquals(
                texts.header(0).declarations().size(),
                aligned.header().declarations().size());
        assertEquals(
                withoutVaList(texts.header(0).tags().keySet()),
                withoutVaList(aligned.header().tags().keySet()));
        assertTrue(aligned.evaluation().constants().stream()
                .allMatch(constant -> constant.value().isSame()));
        assertEquals(texts.evaluation(0).others(), aligned.evaluation().others());
    }

    /** Returns the tags without the structs of {@code va_list}, which x86_64 and AArch64 have. */
    private static Set<DeclId> withoutVaList(Set<DeclId> tags) {
        return tags.stream().filter(id -> !id.value().contains("va_list")).collect(Collectors.toSet());
    }

    @Test
    void zlibDiffersInRecordsWithALong() {
        AlignedHeader aligned = parsed("zlib.h").align();
        assertEquals(Map.of(), aligned.differing());
        assertEquals(Set.of("z_stream", "gz_header"), differingRecords(aligned));
    }

    @Test
    void statDiffersInSizeAndFields() {
        AlignedHeader aligned = parsed("sys/stat.h").align();
        CRecord stat = TargetTexts.record(aligned, "stat");
        assertEquals(TargetSet.ALL, stat.source().targets());
        assertEquals(
                List.of(144L, 128L, 128L, 48L),
                stat.layout().orElseThrow().size().values());
        Map<String, TargetSet> fields = stat.layout().orElseThrow().fields().stream()
                .filter(field -> !field.name().isEmpty())
                .collect(Collectors.toMap(
                        field -> field.name(), field -> field.bitOffset().targets()));
        assertEquals(TargetSet.first(4), fields.get("st_mode"));
        assertEquals(LINUX, fields.get("st_mtim"));
        assertEquals(TargetSet.of(3), fields.get("st_mtime"));
        assertTrue(
                absentOn(aligned, 3).containsAll(Set.of("fstatat", "mkfifo", "umask")),
                absentOn(aligned, 3).toString());
        assertEquals(Set.of(), intersection(absentOn(aligned, 0), absentOn(aligned, 3)));
    }

    private static Set<String> intersection(Set<String> first, Set<String> second) {
        return first.stream().filter(second::contains).collect(Collectors.toSet());
    }

    @Test
    void aPthreadMutexIsARecordOnLinuxAndAnIntegerOnWindows() {
        AlignedHeader aligned = parsed("pthread.h").align();
        CRecord mutex = (CRecord) aligned.header().tags().values().stream()
                .filter(tag -> tag.name().equals("pthread_mutex_t"))
                .findFirst()
                .orElseThrow();
        assertEquals(LINUX, mutex.source().targets());
        assertEquals(List.of(40L, 48L, 40L), mutex.layout().orElseThrow().size().values());
        CFunction lock = TargetTexts.function(aligned, "pthread_mutex_lock");
        assertEquals(TargetSet.ALL, lock.source().targets());
        assertEquals(new CPointer(new CVoid()), lock.parameters().getFirst().type());
    }

    @Test
    void theResultIsDeterministic() {
        assertEquals(parsed("signal.h").align(), parsed("signal.h").align());
    }

    @Test
    void linuxHeadersDifferInFewRecords() {
        AlignedHeader aligned = parsed("pthread.h").align();
        assertTrue(
                differingRecords(aligned)
                        .containsAll(Set.of(
                                "pthread_attr_t", "pthread_mutex_t", "pthread_mutexattr_t", "pthread_condattr_t")),
                differingRecords(aligned).toString());
        assertEquals(Map.of(), aligned.differing());
    }
}
