package io.nativeheader.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {

    private static final FunctionDescriptor INT = FunctionDescriptor.of(JAVA_INT);

    @TempDir
    Path folder;

    /** A library whose function answers with a number, so that one knows which was opened. */
    private Path library(String name, int answer) throws IOException, InterruptedException {
        Path source = Files.writeString(
                folder.resolve(name + ".c"), "int answer(void) { return " + answer + "; }\nint count = 7;\n");
        Path file = folder.resolve(name);
        Process cc = new ProcessBuilder("cc", "-shared", "-fPIC", "-o", file.toString(), source.toString())
                .inheritIO()
                .start();
        assertEquals(0, cc.waitFor());
        return file;
    }

    @BeforeEach
    void aCompilerIsNeeded() throws InterruptedException {
        boolean found;
        try {
            found = new ProcessBuilder("cc", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            found = false;
        }
        assumeTrue(found, "there is no cc on this machine");
        assumeTrue(Platform.CURRENT == Platform.LINUX, "the libraries made here are Linux's");
    }

    private static NativeLibrary open(String name) {
        return NativeLibrary.of(NativeLibraryTest.class, "answer.h", name, "", "");
    }

    @Test
    void theSystemPropertyNamesAFileOrAFolder() throws Throwable {
        System.setProperty("nativeheader.library.one", library("libone.so", 1).toString());
        assertEquals(1, (int) open("one").downcall("answer", INT).invokeExact());
        library("libtwo.so", 2);
        System.setProperty("nativeheader.library.two", folder.toString());
        assertEquals(2, (int) open("two").downcall("answer", INT).invokeExact());
    }

    @Test
    void aLibraryOfTheClassPathIsUsedWhereItLies() throws Throwable {
        Path resources = Files.createDirectories(folder.resolve("classes").resolve(Platform.CURRENT.resourceFolder()));
        Files.copy(library("libthree.so", 3), resources.resolve("libthree.so"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()}, null)) {
            Class<?> owner = ownerIn(loader);
            NativeLibrary library = NativeLibrary.of(owner, "answer.h", "three", "", "");
            assertEquals(3, (int) library.downcall("answer", INT).invokeExact());
        }
    }

    @Test
    void aLibraryInAJarIsExtractedToAPrivateFolder() throws Throwable {
        Path jar = folder.resolve("app.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry(Platform.CURRENT.resourceFolder() + "libfour.so"));
            out.write(Files.readAllBytes(library("libfour.so", 4)));
            out.closeEntry();
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Class<?> owner = ownerIn(loader);
            NativeLibrary library = NativeLibrary.of(owner, "answer.h", "four", "", "");
            assertEquals(4, (int) library.downcall("answer", INT).invokeExact());
            Path extracted = LibraryResources.file(
                    owner.getClassLoader(), Platform.CURRENT.resourceFolder() + "libfour.so", "libfour.so");
            assertEquals(
                    "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(extracted.getParent())));
        }
    }

    /** A class of the loader, which has none of its own: its proxy. */
    private static Class<?> ownerIn(ClassLoader loader) {
        return Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> null)
                .getClass();
    }

    @Test
    void aMissingLibraryFailsAtEachCallAndListsEveryPlace() {
        MethodHandle handle = open("no_such_library").downcall("answer", INT);
        for (int i = 0; i < 2; i++) {
            UnsatisfiedLinkError error = assertThrows(UnsatisfiedLinkError.class, () -> handle.invoke());
            String message = error.getMessage();
            assertTrue(message.contains("function answer of answer.h"), message);
            assertTrue(
                    message.contains("the system property nativeheader.library.no_such_library: is not set"), message);
            assertTrue(message.contains("the class path: " + Platform.CURRENT.resourceFolder()), message);
            assertTrue(message.contains("the system's loader: libno_such_library.so"), message);
            assertTrue(message.contains("cannot open shared object file"), message);
        }
    }

    @Test
    void aFileThatIsNoLibraryIsSaidInTheLoadersWords() throws IOException {
        Path file = Files.writeString(folder.resolve("libfive.so"), "not a library");
        System.setProperty("nativeheader.library.five", file.toString());
        UnsatisfiedLinkError error = assertThrows(
                UnsatisfiedLinkError.class,
                () -> open("five").downcall("answer", INT).invoke());
        assertTrue(error.getMessage().contains("libfive.so: file too short"), error.getMessage());
    }

    @Test
    void aMissingSymbolBreaksItsOwnCallsAlone() throws Throwable {
        System.setProperty("nativeheader.library.six", library("libsix.so", 6).toString());
        NativeLibrary library = open("six");
        MethodHandle missing = library.downcall("question", FunctionDescriptor.ofVoid(ADDRESS));
        UnsatisfiedLinkError error = assertThrows(UnsatisfiedLinkError.class, () -> missing.invoke(MemorySegment.NULL));
        assertTrue(error.getMessage().contains("libsix.so has no symbol question"), error.getMessage());
        assertEquals(6, (int) library.downcall("answer", INT).invokeExact());
    }

    @Test
    void aVariableIsReadAndWritten() throws Throwable {
        System.setProperty(
                "nativeheader.library.seven", library("libseven.so", 7).toString());
        NativeLibrary library = open("seven");
        assertEquals(7, (int) library.reader("count", JAVA_INT).invokeExact());
        library.writer("count", JAVA_INT).invokeExact(8);
        assertEquals(8, (int) library.reader("count", JAVA_INT).invokeExact());
        MemorySegment memory = (MemorySegment) library.address("count", 4).invokeExact();
        assertEquals(8, memory.get(JAVA_INT, 0));
        assertThrows(UnsatisfiedLinkError.class, () -> library.reader("no_count", JAVA_INT)
                .invoke());
    }

    @Test
    void helpersThatAreNotThereSayHowToCompileThem() {
        NativeLibrary library = NativeLibrary.of(NativeLibraryTest.class, "phy.h", "", "", "p.Phy");
        UnsatisfiedLinkError error = assertThrows(
                UnsatisfiedLinkError.class, () -> library.helper("MAJOR", INT).invoke());
        assertTrue(error.getMessage().contains("META-INF/native-header/p/Phy.c"), error.getMessage());
        assertTrue(error.getMessage().contains("cc -shared -fPIC"), error.getMessage());
    }

    @Test
    void aHelperThatWasLeftOutNamesWhatNothingDefined() {
        NativeLibrary library = NativeLibrary.of(NativeLibraryTest.class, "phy.h", "", "", "p.Phy");
        UnsatisfiedLinkError error = assertThrows(
                UnsatisfiedLinkError.class, () -> library.helper("phy_start", INT, "__phy_start", "__phy_stop")
                        .invoke());
        assertTrue(
                error.getMessage()
                        .startsWith("cannot call the helper of phy_start of phy.h: nothing defined __phy_start,"
                                + " __phy_stop when the C helper stubs were compiled."),
                error.getMessage());
    }

    @Test
    void errnoIsThatOfTheCall() throws Throwable {
        NativeLibrary libc = NativeLibrary.of(NativeLibraryTest.class, "unistd.h", "", "", "");
        MethodHandle chdir = libc.downcallSettingErrno("chdir", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = Errno.state();
            assertEquals(-1, (int) chdir.invokeExact(state, arena.allocateFrom("/no/such/folder")));
            assertEquals(2, Errno.value(state));
        }
    }

    @Test
    void theProcessHasTheCLibrary() throws Throwable {
        NativeLibrary libc = NativeLibrary.of(NativeLibraryTest.class, "string.h", "", "", "");
        MethodHandle strlen = libc.downcall("strlen", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(3L, (long) strlen.invokeExact(arena.allocateFrom("abc")));
        }
        assertNotEquals(null, libc);
    }
}
