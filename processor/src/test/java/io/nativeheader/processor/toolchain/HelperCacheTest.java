package io.nativeheader.processor.toolchain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cache.CacheFolder;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CHeaderFile;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.toolchain.HelperUnit.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelperCacheTest {

    private static final HelperUnit UNIT = new HelperUnit(
            "Phy.c",
            "#include <phy.h>\n",
            List.of(
                    Part.function("java_helper_ONE", "int java_helper_ONE(void) { return ONE; }\n"),
                    Part.function("java_helper_there", "int java_helper_there(void) { return not_there(); }\n"),
                    Part.function("java_helper_wrong", "int java_helper_wrong(void) { return nonsense; }\n")));

    @TempDir
    private Path folder;

    private Path header;
    private BuildFlags flags;
    private HelperCache cache;

    @BeforeEach
    void writeHeader() throws IOException {
        Path include = Files.createDirectories(folder.resolve("with space"));
        header = Files.writeString(include.resolve("phy.h"), "#define ONE 1\nint not_there(void);\n");
        flags = new BuildFlags(List.of("-I" + include), List.of(), List.of());
        cache = new HelperCache(new CacheFolder(folder.resolve("cache/helpers")), parsed("phy.h"));
    }

    private static CHeader parsed(String path) {
        return new CHeader(
                List.of(Target.host()),
                TargetSet.first(1),
                List.of(new CHeaderFile("phy.h", path, "0", CHeaderFile.Role.OWN, 0)),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of());
    }

    @Test
    void missesIfClangReadsAnotherFile() {
        build(TestCompiler.INSTALLED);
        assertFalse(cached(TestCompiler.INSTALLED, UNIT, flags).isEmpty());
        cache = new HelperCache(new CacheFolder(folder.resolve("cache/helpers")), parsed("before/phy.h"));
        assertTrue(cached(TestCompiler.INSTALLED, UNIT, flags).isEmpty());
    }

    private HelperBuild build(TestCompiler compiler) {
        HelperBuild build = HelperBuild.run(compiler.orSkip(), compiler.environment(), UNIT, flags);
        cache.put(compiler.orSkip(), compiler.environment(), UNIT, flags, build);
        return build;
    }

    private Optional<HelperBuild> cached(TestCompiler compiler, HelperUnit unit, BuildFlags with) {
        return cache.get(compiler.orSkip(), compiler.environment(), unit, with);
    }

    @ParameterizedTest
    @EnumSource
    void hitsIfNothingChanged(TestCompiler compiler) {
        assertTrue(cached(compiler, UNIT, flags).isEmpty());
        HelperBuild build = build(compiler);
        assertTrue(build.headers().contains(header), build.headers()::toString);
        HelperBuild found = cached(compiler, UNIT, flags).orElseThrow();
        assertArrayEquals(build.library().orElseThrow(), found.library().orElseThrow());
        assertEquals(2, found.failures().size());
        for (int i = 0; i < 2; i++) {
            assertEquals(build.failures().get(i).name(), found.failures().get(i).name());
            assertEquals(
                    build.failures().get(i).message(), found.failures().get(i).message());
            assertEquals(
                    build.failures().get(i).undefinedSymbols(),
                    found.failures().get(i).undefinedSymbols());
        }
        assertEquals(List.of("not_there"), found.failures().getFirst().undefinedSymbols());
    }

    @Test
    void missesIfAnInputChanged() throws IOException {
        TestCompiler compiler = TestCompiler.INSTALLED;
        build(compiler);
        HelperUnit other = new HelperUnit(UNIT.fileName(), UNIT.prologue() + "\n", UNIT.parts());
        assertTrue(cached(compiler, other, flags).isEmpty(), "the text");
        BuildFlags more = flags.withCompilerFlag("-DX");
        assertTrue(cached(compiler, UNIT, more).isEmpty(), "the flags");
        BuildEnvironment here = compiler.environment();
        BuildEnvironment elsewhere = new BuildEnvironment(
                here.target(), Map.of("PATH", here.variables().get("PATH"), "CPATH", folder.toString()), here.limit());
        assertTrue(cache.get(compiler.orSkip(), elsewhere, UNIT, flags).isEmpty(), "the environment");
        Files.writeString(header, "#define ONE 2\nint not_there(void);\n");
        assertTrue(cached(compiler, UNIT, flags).isEmpty(), "a header");
        Files.writeString(header, "#define ONE 1\nint not_there(void);\n");
        assertFalse(cached(compiler, UNIT, flags).isEmpty(), "the header is what it was");
        Files.delete(header);
        assertTrue(cached(compiler, UNIT, flags).isEmpty(), "the header is gone");
    }

    @Test
    void ignoresADamagedEntry() throws IOException {
        build(TestCompiler.INSTALLED);
        try (Stream<Path> files = Files.list(folder.resolve("cache/helpers"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".build")).toList()) {
                Files.write(file, new byte[] {0, 0, 0, 1, 127, 0, 0, 0});
            }
        }
        assertTrue(cached(TestCompiler.INSTALLED, UNIT, flags).isEmpty());
    }

    @Test
    void worksWithoutAWritableFolder() throws IOException {
        cache = new HelperCache(
                new CacheFolder(Files.writeString(folder.resolve("file"), "").resolve("helpers")), parsed("phy.h"));
        assertTrue(build(TestCompiler.INSTALLED).library().isPresent());
        assertTrue(cached(TestCompiler.INSTALLED, UNIT, flags).isEmpty());
    }

    @Test
    void doesNotStoreABuildWithABrokenPrologue() {
        BuildFlags wrong = flags.withCompilerFlag("-DONE=(");
        HelperUnit broken = new HelperUnit("Phy.c", "#include <no_such.h>\n", UNIT.parts());
        TestCompiler compiler = TestCompiler.INSTALLED;
        HelperBuild build = HelperBuild.run(compiler.orSkip(), compiler.environment(), broken, wrong);
        cache.put(compiler.orSkip(), compiler.environment(), broken, wrong, build);
        assertTrue(cached(compiler, broken, wrong).isEmpty());
    }

    @Test
    void survivesConcurrentUse() throws Exception {
        HelperBuild build = build(TestCompiler.INSTALLED);
        CCompiler compiler = TestCompiler.INSTALLED.orSkip();
        BuildEnvironment environment = TestCompiler.INSTALLED.environment();
        Callable<Boolean> work = () -> {
            for (int i = 0; i < 50; i++) {
                cache.put(compiler, environment, UNIT, flags, build);
                if (cache.get(compiler, environment, UNIT, flags).isEmpty()) {
                    return false;
                }
            }
            return true;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> found :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> work).toList())) {
                assertTrue(found.get());
            }
        }
    }
}
