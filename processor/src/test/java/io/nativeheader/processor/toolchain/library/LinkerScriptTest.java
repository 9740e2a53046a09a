package io.nativeheader.processor.toolchain.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.library.LibraryFile.Readable;
import io.nativeheader.processor.toolchain.library.LibraryFile.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkerScriptTest extends CompiledLibraries {

    @Test
    void readsTheLibrariesThatALinkerScriptNames() throws IOException {
        LibraryFile math = library("libm.so.6");
        Path script = Files.writeString(folder.resolve("libm.so"), """
                /* GNU ld script
                */
                OUTPUT_FORMAT(elf64-x86-64)
                GROUP ( %s  AS_NEEDED ( /nowhere/libmvec.so.1 ) /nowhere/libm_nonshared.a )
                """.formatted(math.path()));

        LibraryFile library = assertInstanceOf(Readable.class, LibraryFile.read(script, folders(Target.host())))
                .library();
        assertEquals(script, library.path());
        assertEquals(Optional.of("libm.so.6"), library.soname());
        assertTrue(known(library).contains("cos"));
    }

    @Test
    void readsLinkerScriptsWithDashL() throws IOException {
        Files.copy(crossLibrary(Target.host().triple(), "gnu", false), folder.resolve("libreal.so.6"));
        Files.writeString(folder.resolve("libfirst.so"), "INPUT(libreal.so.6)");
        Path script = Files.writeString(folder.resolve("libsecond.so"), "INPUT(-lfirst)");

        LibraryFile library = assertInstanceOf(Readable.class, LibraryFile.read(script, folders(Target.host())))
                .library();
        assertEquals(Optional.of("libphy.so.3"), library.soname());
        assertTrue(known(library).contains("a_function"));
    }

    @Test
    void rejectsALinkerScriptThatNamesItself() throws IOException {
        Path script = Files.writeString(folder.resolve("libloop.so"), "INPUT(-lloop libloop.so)");

        String reason = assertInstanceOf(Unreadable.class, LibraryFile.read(script, folders(Target.host())))
                .reason();
        assertEquals("it is a linker script, and none of [-lloop, libloop.so] is an existing shared library", reason);
    }
}
