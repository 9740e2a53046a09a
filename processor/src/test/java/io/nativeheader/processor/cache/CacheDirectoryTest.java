package io.nativeheader.processor.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheDirectoryTest {

    @TempDir
    private Path home;

    @BeforeEach
    void permissionsAreThoseOfLinux() {
        assumeTrue(Target.host().os() == Target.OperatingSystem.LINUX, "the permissions are those of Linux");
    }

    private static void mode(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void trustsAFolderThatOnlyThisUserCanWriteTo() throws IOException {
        Path cache = home.resolve(".cache/native-header");
        assertEquals(Optional.empty(), PrivateFolder.objection(cache), "it is not there yet");
        PrivateFolder.create(cache);
        assertEquals(Optional.empty(), PrivateFolder.objection(cache));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cache.getParent())));
        mode(cache, "rwxr-xr-x");
        assertEquals(Optional.empty(), PrivateFolder.objection(cache), "others may read it");
    }

    @Test
    void doesNotTrustAFolderThatOthersCanWriteTo() throws IOException {
        Path cache = home.resolve(".cache/native-header");
        PrivateFolder.create(cache);
        mode(cache, "rwxrwxrwx");
        assertEquals(Optional.of("every user can write to " + cache), PrivateFolder.objection(cache));
        mode(cache, "rwx------");
        mode(cache.getParent(), "rwx---rwx");
        assertEquals(Optional.of("every user can write to " + cache.getParent()), PrivateFolder.objection(cache));
        mode(cache.getParent(), "rwx------");
        Path link = Files.createSymbolicLink(home.resolve("link"), cache.getParent());
        assertEquals(Optional.empty(), PrivateFolder.objection(link.resolve("native-header")));
        mode(cache.getParent(), "rwx---rwx");
        assertTrue(PrivateFolder.objection(link.resolve("native-header")).isPresent(), "a link leads there");
    }

    @Test
    void doesNotTrustAFolderOfAnotherUser() throws IOException {
        Path cache = home.resolve("native-header");
        PrivateFolder.create(cache);
        try {
            Files.setAttribute(cache, "unix:uid", 12345);
        } catch (FileSystemException refused) {
            assumeTrue(false, "root alone can give a folder to another user");
        }
        assertEquals(Optional.of(cache + " belongs to another user (12345)"), PrivateFolder.objection(cache));
    }

    /** Prints the folder that it uses and the reason. */
    static final class Asking {

        public static void main(String[] arguments) {
            CacheDirectory found = CacheDirectory.find(Target.host());
            System.out.print(found.path().isAbsolute() + " " + Files.isDirectory(found.path()) + " "
                    + found.refused().orElse("trusted"));
        }
    }

    private String ask(String xdg, String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Asking.class.getName()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("XDG_CACHE_HOME", xdg);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    @Test
    void usesATemporaryFolderWithoutAHomeFolder() throws Exception {
        assertEquals("true true the user has no home folder (user.home is \"?\")", ask("", "-Duser.home=?"));
        assertFalse(Files.exists(home.resolve("?")));
        assertEquals("true false trusted", ask(home.resolve("cache").toString(), "-Duser.home=?"));
        Path open = Files.createDirectory(home.resolve("open"));
        mode(open, "rwxrwxrwx");
        assertEquals("true true every user can write to " + open, ask(open.toString()));
        assertEquals("true false trusted", ask("relative", "-Duser.home=" + home), "the specification ignores it");
    }
}
