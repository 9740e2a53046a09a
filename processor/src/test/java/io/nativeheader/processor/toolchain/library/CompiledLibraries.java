package io.nativeheader.processor.toolchain.library;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.CCompiler;
import io.nativeheader.processor.toolchain.TestCompiler;
import io.nativeheader.processor.toolchain.ToolRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;

/** Compiles libraries for other platforms, and reads them. */
abstract class CompiledLibraries {

    static final String SOURCE = """
            int a_function(void) { return 1; }
            __attribute__((weak)) int a_weak_function(void) { return 2; }
            int a_variable = 3;
            _Thread_local int a_thread_local = 4;
            __attribute__((visibility("hidden"))) int a_hidden_function(void) { return 5; }
            static int a_static_function(void) { return 6; }
            int undefined_function(void);
            int user(void) { return a_static_function() + a_hidden_function() + undefined_function(); }
            """;

    @TempDir
    Path folder;

    /** Compiles with the bundled clang, and links with the bundled lld under the name of the platform's linker. */
    Path otherLibrary(String triple, String name, String linker, List<String> flags) throws IOException {
        CCompiler compiler = TestCompiler.BUNDLED.orSkip();
        Path source = Files.writeString(folder.resolve("other.c"), """
                int a_variable = 1;
                __attribute__((visibility("hidden"))) int a_hidden_function(void) { return 5; }
                int a_function(void) { return 1; }
                int user(void) { return a_function() + a_hidden_function(); }
                """);
        Path object = folder.resolve("other.o");
        run(compiler.with(
                List.of("--target=" + triple, "-c", "-ffreestanding", "-o", object.toString(), source.toString())));
        Path lld = compiler.bundledLinker().orElseThrow().resolveSibling("lld");
        Path named = folder.resolve(linker);
        Files.createSymbolicLink(named, lld.toRealPath());
        Path library = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of(named.toString()));
        command.addAll(flags);
        command.addAll(linker.equals("lld-link") ? List.of("/out:" + library) : List.of("-o", library.toString()));
        command.add(object.toString());
        run(command);
        return library;
    }

    void run(List<String> command) {
        ToolRun run = ToolRun.run(command, folder, TestCompiler.BUNDLED.environment());
        assertTrue(run instanceof ToolRun.Finished finished && finished.succeeded(), run::toString);
    }

    /** Libraries for all machines, built by the bundled clang and lld. */
    Path crossLibrary(String triple, String hash, boolean stripped) throws IOException {
        CCompiler compiler = TestCompiler.BUNDLED.orSkip();
        Path source = Files.writeString(folder.resolve("phy.c"), SOURCE);
        Path library = folder.resolve("made-" + triple + ".so");
        ToolRun run = ToolRun.run(
                compiler.with(List.of(
                        "--target=" + triple,
                        "-shared",
                        "-fPIC",
                        "-nostdlib",
                        "--ld-path=" + compiler.bundledLinker().orElseThrow(),
                        "-Wl,-soname,libphy.so.3",
                        "-Wl,--hash-style=" + hash,
                        "-o",
                        library.toString(),
                        source.toString())),
                folder,
                TestCompiler.BUNDLED.environment());
        assertTrue(run instanceof ToolRun.Finished finished && finished.succeeded(), run::toString);
        if (stripped) {
            byte[] bytes = Files.readAllBytes(library);
            boolean wide = bytes[4] == 2;
            Arrays.fill(bytes, wide ? 40 : 32, wide ? 48 : 36, (byte) 0);
            Arrays.fill(bytes, wide ? 60 : 48, wide ? 64 : 52, (byte) 0);
            Files.write(library, bytes);
        }
        return library;
    }

    LibraryFile library(String name) {
        LibrarySearch search = LibrarySearch.find(
                name, new LibraryFolders(List.of(), folders(Target.host()).environment()));
        Assumptions.assumeTrue(search instanceof LibrarySearch.Found, () -> "there is no " + name + " on this machine");
        return ((LibrarySearch.Found) search).library();
    }

    static LibrarySymbols.Known known(LibraryFile library) {
        return assertInstanceOf(LibrarySymbols.Known.class, library.symbols());
    }

    LibraryFolders folders(Target target) {
        return new LibraryFolders(List.of(folder), new BuildEnvironment(target, Map.of(), Duration.ofMinutes(1)));
    }
}
