package io.nativeheader.processor.toolchain.sysroot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs a sysroot into a jar or a folder, and finds it there as a build does. */
class PackagedSysrootTest {

    private static final Target TARGET = Target.find("linux-s390x-musl").orElseThrow();

    @TempDir
    Path folder;

    private Path licence;

    @BeforeEach
    void writeFiles() throws IOException {
        write("root/usr/include/stdio.h", "int puts(const char *);");
        write("root/usr/include/sys/types.h", "typedef int pid_t;");
        write("root/usr/include/zlib.h", "not of the C library");
        write("root/usr/include/c++/vector", "not C");
        licence = write("libc6-dev/copyright", "free");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path pack(String name) throws IOException {
        Path output = folder.resolve(name);
        int headers = new SysrootPacker(
                        SysrootLayout.of(TARGET, Sysroot.Kind.OPTION, folder.resolve("root"))
                                .orElseThrow(),
                        List.of(licence))
                .write(output);
        assertEquals(2, headers);
        return output;
    }

    private static Optional<Sysroot> find(Path output, Target target) throws IOException {
        URL url = output.toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url}, null)) {
            return PackagedSysroot.find(target, loader, BuildEnvironment.current(Target.host()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysroot.jar", "classes"})
    void findsThePackedHeaders(String output) throws IOException {
        Sysroot sysroot = find(pack(output), TARGET).orElseThrow();
        assertEquals(Sysroot.Kind.ARTIFACT, sysroot.kind());
        Path include = sysroot.headers().getFirst();
        assertEquals("int puts(const char *);", Files.readString(include.resolve("stdio.h")));
        assertTrue(Files.exists(include.resolve("sys/types.h")));
        assertFalse(Files.exists(include.resolve("zlib.h")), "headers of other libraries are not packed");
        assertFalse(Files.exists(include.resolve("c++")));
        assertEquals("free", Files.readString(include.resolve("../../licences/libc6-dev.copyright")));
    }

    @Test
    void givesTheSameBytesForTheSameFiles() throws IOException {
        assertArrayEquals(Files.readAllBytes(pack("one.jar")), Files.readAllBytes(pack("two.jar")));
    }

    @Test
    void findsNothingForOtherTargets() throws IOException {
        Path jar = pack("sysroot.jar");
        assertEquals(Optional.empty(), find(jar, Target.find("linux-s390x").orElseThrow()));
    }

    @Test
    void changedFilesAreUnpackedAgain() throws IOException {
        Path first = find(pack("one.jar"), TARGET).orElseThrow().headers().getFirst();
        write("root/usr/include/stdio.h", "int puts(const char *text);");
        Path second = find(pack("two.jar"), TARGET).orElseThrow().headers().getFirst();
        assertEquals("int puts(const char *);", Files.readString(first.resolve("stdio.h")));
        assertEquals("int puts(const char *text);", Files.readString(second.resolve("stdio.h")));
    }
}
