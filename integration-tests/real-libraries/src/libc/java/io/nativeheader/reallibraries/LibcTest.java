package io.nativeheader.reallibraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.ErrnoException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibcTest {

    private final Libc libc = new LibcNative();

    @Test
    void returnsTheProcessId() {
        assertEquals(ProcessHandle.current().pid(), libc.getpid());
    }

    @Test
    void measuresStringsInUtf8() {
        assertEquals(9, libc.strlen("käse abc"));
        assertEquals(0, libc.strlen(""));
    }

    @Test
    void returnsStructsByValue() {
        try (Arena arena = Arena.ofConfined()) {
            div_t result = libc.div(arena, -17, 5);
            assertEquals(-3, result.quot());
            assertEquals(-2, result.rem());
        }
        ldiv_t large = libc.ldiv(10_000_000_000L, 3);
        assertEquals(3_333_333_333L, large.quot());
        assertEquals(1, large.rem());
    }

    @Test
    void readsFileAttributesWithStat(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ä file"), "twelve bytes");
        try (Arena arena = Arena.ofConfined()) {
            stat buffer = stat.allocate(arena);
            libc.stat(file.toString(), buffer);
            assertEquals(12, buffer.st_size());
            assertEquals(Files.getAttribute(file, "unix:ino"), buffer.st_ino());
            assertEquals(Files.getAttribute(file, "unix:dev"), buffer.st_dev());
            assertEquals(Files.getAttribute(file, "unix:mode"), buffer.st_mode());
            assertEquals(0, libc.S_ISDIR(buffer.st_mode()));
            libc.stat(folder.toString(), buffer);
            assertNotEquals(0, libc.S_ISDIR(buffer.st_mode()));
        }
    }

    @Test
    void throwsErrnoExceptions() {
        ErrnoException failure = assertThrows(ErrnoException.class, () -> libc.chdir("/no/such/folder"));
        assertEquals("ENOENT", failure.symbol());
        assertEquals(2, failure.code());
        assertEquals("chdir: ENOENT (2): No such file or directory", failure.getMessage());
        try (Arena arena = Arena.ofConfined()) {
            ErrnoException tooSmall = assertThrows(ErrnoException.class, () -> libc.getcwd(arena.allocate(1), 1));
            assertEquals("ERANGE", tooSmall.symbol());
        }
    }

    @Test
    void splitsDeviceNumbersWithMacros() {
        long dev = libc.makedev(259, 70_000);
        assertEquals(259, libc.major(dev));
        assertEquals(70_000, libc.minor(dev));
    }

    @Test
    void readsExitCodesWithMacros() {
        assertNotEquals(0, libc.WIFEXITED(3 << 8));
        assertEquals(3, libc.WEXITSTATUS(3 << 8));
        assertEquals(0, libc.WIFEXITED(9));
    }

    @Test
    void convertsToNetworkByteOrder() {
        int swapped = ByteBuffer.allocate(4)
                .order(ByteOrder.BIG_ENDIAN)
                .putInt(0, 0x01020304)
                .order(ByteOrder.nativeOrder())
                .getInt(0);
        assertEquals(swapped, libc.htonl(0x01020304));
    }

    @Test
    void returnsNullForMissingVariables() {
        assertNull(libc.getenv("NO_SUCH_VARIABLE_OF_NATIVEHEADER"));
        assertEquals(System.getenv("PATH"), libc.getenv("PATH"));
    }

    @Test
    void computesSinesAsJava() {
        assertEquals(StrictMath.sin(0.5), libc.sin(0.5), 1e-15);
    }
}
