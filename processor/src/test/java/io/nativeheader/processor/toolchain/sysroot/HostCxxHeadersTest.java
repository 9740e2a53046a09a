package io.nativeheader.processor.toolchain.sysroot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostCxxHeadersTest {

    @TempDir
    Path folder;

    @Test
    void findsNoneOnAMachineWithoutACxxCompiler() throws IOException {
        Files.createDirectories(folder.resolve("usr/include/x86_64-linux-gnu"));
        Files.createDirectories(folder.resolve("usr/lib/gcc/x86_64-linux-gnu/12/include"));

        assertFalse(headers().hasLibstdcxx());
        assertFalse(headers().hasLibcxx());
        assertEquals(
                List.of(
                        folder.resolve("usr/include/c++").toString(),
                        folder.resolve("usr/include/c++/v1").toString(),
                        folder.resolve("usr/local/include/c++/v1").toString()),
                headers().searched());
    }

    /** The folders of Debian and Fedora, of a gcc in {@code /usr/local}, and of Gentoo. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/include/c++/12",
                "usr/local/include/c++/13.2.0",
                "usr/lib/gcc/x86_64-pc-linux-gnu/14/include/g++-v14"
            })
    void findsLibstdcxxInTheFoldersOfDistributions(String name) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve(name).resolve("bits")).resolve("exception.h"), "");
        assertFalse(headers().hasLibstdcxx(), "clang takes them only next to a gcc");
        Files.writeString(
                Files.createDirectories(folder.resolve("usr/lib/gcc/x86_64-pc-linux-gnu/14"))
                        .resolve("crtbegin.o"),
                "");

        assertTrue(headers().hasLibstdcxx());
        assertFalse(headers().hasLibcxx());
    }

    @Test
    void tellsLibcxxFromLibstdcxx() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("usr/include/c++/v1")).resolve("__config"), "");

        assertFalse(headers().hasLibstdcxx());
        assertTrue(headers().hasLibcxx());
    }

    private HostCxxHeaders headers() {
        return new HostCxxHeaders(folder);
    }
}
