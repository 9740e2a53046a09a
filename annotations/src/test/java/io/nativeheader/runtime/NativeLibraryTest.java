package io.nativeheader.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {

    private static final FunctionDescriptor INT = FunctionDescriptor.of(JAVA_INT);

    @TempDir
    Path folder;

    /** Compiles a library with a function that returns {@code answer}, which identifies the library. */
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
    void requireACompiler() throws InterruptedException {
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
        assumeTrue(found, "this machine has no cc");
        assumeTrue(Platform.CURRENT == Platform.LINUX, "the test compiles Linux libraries");
    }

    private static NativeLibrary open(String name) {
        return NativeLibrary.of(NativeLibraryTest.class, "answer.h", name, "", "");
    }

    @Test
    void opensTheFileOrFolderOfTheSystemProperty() throws Throwable {
        System.setProperty("nativeheader.library.one", library("libone.so", 1).toString());
        assertEquals(1, (int) open("one").downcall("answer", INT).get().invokeExact());
        library("libtwo.so", 2);
        System.setProperty("nativeheader.library.two", folder.toString());
        assertEquals(2, (int) open("two").downcall("answer", INT).get().invokeExact());
    }

    @Test
    void opensALibraryInAFolderOfTheClassPath() throws Throwable {
        Path resources = Files.createDirectories(folder.resolve("classes").resolve(Platform.resourceFolder()));
        Files.copy(library("libthree.so", 3), resources.resolve("libthree.so"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()}, null)) {
            Class<?> owner = ownerIn(loader);
            NativeLibrary library = NativeLibrary.of(owner, "answer.h", "three", "", "");
            assertEquals(3, (int) library.downcall("answer", INT).get().invokeExact());
        }
    }

    /** Returns a proxy class, because the loader has no class of its own. */
    private static Class<?> ownerIn(ClassLoader loader) {
        return Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> null)
                .getClass();
    }

    @Test
    void callsToAMissingLibraryListEveryLocation() {
        MethodHandle handle = open("no_such_library").downcall("answer", INT).get();
        for (int i = 0; i < 2; i++) {
            UnsatisfiedLinkError error = assertThrows(UnsatisfiedLinkError.class, () -> handle.invoke());
            String message = error.getMessage();
            assertTrue(message.contains("function answer of answer.h"), message);
            assertTrue(message.contains("system property nativeheader.library.no_such_library: not set"), message);
            assertTrue(message.contains("class path: " + Platform.resourceFolder()), message);
            assertTrue(message.contains("system loader: libno_such_library.so"), message);
            assertTrue(message.contains("cannot open shared object file"), message);
        }
    }

    private static String failure(NativeLibrary library, String function) {
        MethodHandle handle = library.downcall(function, INT).get();
        return assertThrows(UnsatisfiedLinkError.class, () -> handle.invoke()).getMessage();
    }

    @Test
    void aMissingSymbolNamesTheFileAndSimilarSymbols() throws Exception {
        Path file = library("libeight.so", 8);
        System.setProperty("nativeheader.library.eight", file.toString());
        assertEquals(
                "cannot find the function answers of answer.h: the library " + file
                        + " has no symbol answers. Similar symbols: answer. If the versions of library and header differ, install"
                        + " the library that matches the header, or recompile the Java sources with the header that matches the"
                        + " library.",
                failure(open("eight"), "answers"));
    }

    @Test
    void aMissingSymbolNamesTheFileThatTheLoaderChose() throws Exception {
        NativeLibrary libc = NativeLibrary.of(NativeLibraryTest.class, "string.h", "c", "libc.so.6", "");
        String message = failure(libc, "strlenn");
        assertTrue(
                message.matches(
                        "(?s).*the library libc.so.6 \\(/.*libc.*\\) has no symbol strlenn. Similar symbols: strlen.*"),
                message);
    }

    @Test
    void aMissingSymbolNamesTheCxxFunction() throws Exception {
        Path source = Files.writeString(
                folder.resolve("nine.c"),
                "int f(void) __asm__(\"_Z9phy_startP10phy_device\");\nint f(void) { return 9; }\n");
        Path file = folder.resolve("libnine.so");
        assertEquals(
                0,
                new ProcessBuilder("cc", "-shared", "-fPIC", "-o", file.toString(), source.toString())
                        .inheritIO()
                        .start()
                        .waitFor());
        System.setProperty("nativeheader.library.nine", file.toString());
        String message = failure(open("nine"), "phy_start");
        assertTrue(
                message.contains("It exports only the C++ function phy_start(phy_device*), which lacks extern \"C\"."),
                message);
    }

    @Test
    void reportsTheMachineOfALibraryForAnotherMachine() throws Exception {
        byte[] bytes = Files.readAllBytes(library("libten.so", 10));
        bytes[18] = (byte) (bytes[18] == (byte) 183 ? 62 : 183);
        Path file = Files.write(folder.resolve("libother.so"), bytes);
        System.setProperty("nativeheader.library.other", file.toString());
        String message = failure(open("other"), "answer");
        assertTrue(message.matches("(?s).*libother.so: built for (aarch64|x86_64), but this JVM runs on .*"), message);
    }

    @Test
    void reportsAnInstalledHeaderThatDiffers() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/include/string.h")), "this machine has no string.h");
        String hint = " The installed string.h differs from the one that the binding was generated from.";
        assertTrue(missingSymbolMessage("0".repeat(64), "1".repeat(64)).endsWith(hint));
    }

    /** A binding for several platforms lists the header of each. */
    @Test
    void doesNotReportAnInstalledHeaderOfOnePlatform() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/include/string.h")), "this machine has no string.h");
        byte[] header = Files.readAllBytes(Path.of("/usr/include/string.h"));
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(header));
        String message = missingSymbolMessage("0".repeat(64), digest);
        assertFalse(message.contains("The installed string.h"), message);
    }

    /** Returns the message of a binding whose report lists {@code string.h} with these digests. */
    private String missingSymbolMessage(String... digests) throws IOException {
        Path resources = Files.createDirectories(folder.resolve("report/META-INF/native-header/jdk/proxy1"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.resolve("report").toUri().toURL()}, null)) {
            Class<?> owner = ownerIn(loader);
            Files.writeString(
                    Files.createDirectories(resources
                                    .getParent()
                                    .getParent()
                                    .resolve(owner.getPackageName().replace('.', '/')))
                            .resolve(owner.getSimpleName() + ".json"),
                    "{\"headers\": ["
                            + String.join(
                                    ", ",
                                    Stream.of(digests)
                                            .map(digest -> "{\"name\": \"string.h\", \"sha256\": \"" + digest + "\"}")
                                            .toList())
                            + "]}");
            return failure(NativeLibrary.of(owner, "string.h", "c", "libc.so.6", ""), "strlenn");
        }
    }

    /** Runs in a separate JVM. */
    static final class Denied {
        public static void main(String[] arguments) {
            System.out.println(failure(NativeLibrary.of(Denied.class, "stdlib.h", "", "", ""), "rand"));
            System.out.println(failure(NativeLibrary.of(Denied.class, "stdlib.h", "c", "libc.so.6", ""), "rand"));
        }
    }

    @Test
    void namesTheFlagForNativeAccess() throws Exception {
        assumeTrue(Runtime.version().feature() >= 24, "this JVM only warns");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--illegal-native-access=deny",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Denied.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(java.getInputStream().readAllBytes());
        printed.lines()
                .forEach(line -> assertTrue(
                        line.startsWith(
                                "cannot call the function rand of stdlib.h: the JVM denies native access to code on the class path."
                                        + " Start it with --enable-native-access=ALL-UNNAMED"),
                        printed));
        assertEquals(2, printed.lines().count(), printed);
    }

    @Test
    void reportsTheLoadersMessageForABrokenFile() throws IOException {
        Path file = Files.writeString(folder.resolve("libfive.so"), "not a library");
        System.setProperty("nativeheader.library.five", file.toString());
        UnsatisfiedLinkError error = assertThrows(
                UnsatisfiedLinkError.class,
                () -> open("five").downcall("answer", INT).get().invoke());
        assertTrue(error.getMessage().contains("libfive.so: file too short"), error.getMessage());
    }

    @Test
    void otherFunctionsWorkDespiteAMissingSymbol() throws Throwable {
        System.setProperty("nativeheader.library.six", library("libsix.so", 6).toString());
        NativeLibrary library = open("six");
        MethodHandle missing =
                library.downcall("question", FunctionDescriptor.ofVoid(ADDRESS)).get();
        UnsatisfiedLinkError error = assertThrows(UnsatisfiedLinkError.class, () -> missing.invoke(MemorySegment.NULL));
        assertTrue(error.getMessage().contains("libsix.so has no symbol question"), error.getMessage());
        assertEquals(6, (int) library.downcall("answer", INT).get().invokeExact());
    }

    @Test
    void readsAndWritesVariables() throws Throwable {
        System.setProperty(
                "nativeheader.library.seven", library("libseven.so", 7).toString());
        NativeLibrary library = open("seven");
        assertEquals(7, (int) library.reader("count", JAVA_INT).get().invokeExact());
        library.writer("count", JAVA_INT).get().invokeExact(8);
        assertEquals(8, (int) library.reader("count", JAVA_INT).get().invokeExact());
        MemorySegment memory = (MemorySegment) library.address("count", 4).get().invokeExact();
        assertEquals(8, memory.get(JAVA_INT, 0));
        assertThrows(
                UnsatisfiedLinkError.class,
                () -> library.reader("no_count", JAVA_INT).get().invoke());
    }

    @Test
    void missingHelpersExplainHowToCompileThem() {
        NativeLibrary library = NativeLibrary.of(NativeLibraryTest.class, "phy.h", "", "", "p.Phy");
        UnsatisfiedLinkError error = assertThrows(
                UnsatisfiedLinkError.class,
                () -> library.helper("MAJOR", INT).get().invoke());
        assertTrue(error.getMessage().contains("META-INF/native-header/p/Phy.c"), error.getMessage());
        assertTrue(error.getMessage().contains("cc -shared -fPIC"), error.getMessage());
    }

    @Test
    void missingHelpersInCxxAreCompiledByTheCxxCompiler() throws IOException {
        Path resources = Files.createDirectories(folder.resolve("META-INF/native-header/p"));
        Files.writeString(resources.resolve("Shapes.cpp"), "");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            Symbols helpers = LibrarySearch.openHelpers(ClassPath.of(loader), "p.Shapes", new MissingLibrary("none"));
            String reason = assertInstanceOf(MissingLibrary.class, helpers).reason();
            assertTrue(reason.startsWith("cannot open its C++ helper stubs"), reason);
            assertTrue(reason.contains("c++ -std=gnu++17 -shared -fPIC"), reason);
            assertTrue(reason.contains("META-INF/native-header/p/Shapes.cpp"), reason);
        }
    }

    @Test
    void aHelperThatCouldNotBeLinkedNamesTheUndefinedSymbols() {
        NativeLibrary library = NativeLibrary.of(NativeLibraryTest.class, "phy.h", "", "", "p.Phy");
        UnsatisfiedLinkError error = assertThrows(
                UnsatisfiedLinkError.class,
                () -> library.helper("phy_start", INT, "__phy_start", "__phy_stop")
                        .get()
                        .invoke());
        assertTrue(
                error.getMessage()
                        .startsWith("cannot call the helper of phy_start of phy.h: no library defined __phy_start,"
                                + " __phy_stop when the helper stubs were compiled."),
                error.getMessage());
    }

    @Test
    void capturesErrno() throws Throwable {
        NativeLibrary libc = NativeLibrary.of(NativeLibraryTest.class, "unistd.h", "", "", "");
        MethodHandle chdir = libc.downcallSettingErrno("chdir", FunctionDescriptor.of(JAVA_INT, ADDRESS))
                .get();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = Errno.state();
            assertEquals(-1, (int) chdir.invokeExact(state, arena.allocateFrom("/no/such/folder")));
            assertEquals(2, Errno.value(state));
        }
    }

    @Test
    void findsTheCLibraryInTheProcess() throws Throwable {
        NativeLibrary libc = NativeLibrary.of(NativeLibraryTest.class, "string.h", "", "", "");
        MethodHandle strlen = libc.downcall("strlen", FunctionDescriptor.of(JAVA_LONG, ADDRESS))
                .get();
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(3L, (long) strlen.invokeExact(arena.allocateFrom("abc")));
        }
    }
}
