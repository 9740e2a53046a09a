package io.nativeheader.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CLocation;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.inputs.PackagedLibraries;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.symbols.FoundLibrary;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedLibrariesTest {

    private static final BuildEnvironment ENVIRONMENT = BuildEnvironment.current(Target.host());

    @TempDir
    private Path folder;

    private void library(String name, String c) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve(name + ".c"), c);
        Path file = folder.resolve(Target.host().libraryFileName(name));
        assertEquals(
                0,
                new ProcessBuilder("cc", "-shared", "-fPIC", "-o", file.toString(), source.toString())
                        .inheritIO()
                        .start()
                        .waitFor());
    }

    private static CHeader header(String... functions) {
        CSource source =
                new CSource(new CLocation("/usr/include/phy.h", "phy.h", 1, 1), DocComment.NONE, Optional.empty());
        List<CDeclaration> declarations = Stream.of(functions)
                .<CDeclaration>map(
                        name -> CFunction.plain(name, name, new CVoid(), List.of(), CFunction.Linkage.EXTERNAL, source))
                .toList();
        return new CHeader(
                List.of(Target.host()),
                TargetSet.first(1),
                List.of(),
                declarations,
                List.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of());
    }

    private Optional<String> libraryOf(CHeader header, String... names) {
        return PackagedLibraries.find(List.of(names), new LibraryFolders(List.of(folder), ENVIRONMENT))
                .forHeader(header, ENVIRONMENT)
                .map(FoundLibrary::name);
    }

    /** {@code pkg-config --libs openssl} prints {@code -lssl -lcrypto}. */
    @Test
    void choosesTheLibraryThatHasTheHeadersFunctions() throws Exception {
        library("nhssl", "int ssl(void) { return 1; }\nint shared(void) { return 1; }\n");
        library("nhcrypto", "int evp_1(void) { return 1; }\nint evp_2(void) { return 1; }\n");
        assertEquals(Optional.of("nhssl"), libraryOf(header("ssl"), "nhssl", "nhcrypto"));
        assertEquals(Optional.of("nhcrypto"), libraryOf(header("evp_1", "evp_2", "shared"), "nhssl", "nhcrypto"));
        assertEquals(Optional.of("nhssl"), libraryOf(header("inline_only"), "nhssl", "nhcrypto"));
        assertEquals(Optional.of("nhcrypto"), libraryOf(header("other"), "nhnowhere", "nhcrypto"));
        assertEquals(Optional.empty(), libraryOf(header("other"), "nhnowhere"));
    }
}
