package io.nativeheader.runtime;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens jars and folders with different C code under the same names: helper stubs, the library that they need, and a dependency of that
 * library.
 */
class LibraryResourcesTest {

    private static final FunctionDescriptor INT = FunctionDescriptor.of(JAVA_INT);

    private static final String RESOURCES = Platform.resourceFolder();

    @TempDir
    Path folder;

    @BeforeEach
    void requireLinuxAndACompiler() throws Exception {
        assumeTrue(Platform.CURRENT == Platform.LINUX, "the test builds libraries for Linux");
        assumeTrue(
                new ProcessBuilder("cc", "--version")
                                .redirectErrorStream(true)
                                .start()
                                .waitFor()
                        == 0,
                "cc does not run");
    }

    /**
     * Compiles {@code libnh_phy.so}, which needs {@code libnh_core.so}, and stubs that need both. The numbers that they return identify
     * each library.
     */
    private Path classes(String name, int core, int phy, int stubs) throws Exception {
        Path resources = Files.createDirectories(folder.resolve(name).resolve(RESOURCES));
        cc(resources, "libnh_core.so", "int core(void) { return " + core + "; }");
        cc(
                resources,
                "libnh_phy.so",
                "int core(void); int phy(void) { return " + phy + " + core(); }",
                "libnh_core.so");
        cc(
                resources,
                "p.Phy.so",
                "int core(void); int phy(void);\nint java_helper_both(void) { return " + stubs + " + phy() + core(); }",
                "libnh_phy.so",
                "libnh_core.so");
        return folder.resolve(name);
    }

    private static void cc(Path resources, String file, String source, String... needed) throws Exception {
        Path text = Files.writeString(resources.resolve("source.c"), source + "\n");
        List<String> command = new ArrayList<>(List.of("cc", "-shared", "-fPIC", "-Wl,-z,now", "-Wl,-rpath,$ORIGIN"));
        command.addAll(List.of("-o", file, text.toString()));
        command.addAll(List.of(needed));
        if (file.startsWith("lib")) {
            command.add("-Wl,-soname," + file);
        }
        Process cc = new ProcessBuilder(command)
                .directory(resources.toFile())
                .inheritIO()
                .start();
        assertEquals(0, cc.waitFor());
        Files.delete(text);
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        Path part = jar.resolveSibling("part.jar");
        try (OutputStream file = Files.newOutputStream(part);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                out.write(Files.readAllBytes(each));
                out.closeEntry();
            }
        }
        return Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns the results of a direct call and of a stub. */
    private static List<Integer> results(Path location) throws Throwable {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {location.toUri().toURL()}, null)) {
            NativeLibrary library = NativeLibrary.of(ownerIn(loader), "phy.h", "nh_phy", "libnh_phy.so", "p.Phy");
            MethodHandle phy = library.downcall("phy", INT).get();
            MethodHandle both = library.helper("both", INT).get();
            return List.of((int) phy.invokeExact(), (int) both.invokeExact());
        }
    }

    /** Returns a proxy class, because the loader has no class of its own. */
    private static Class<?> ownerIn(ClassLoader loader) {
        return Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> null)
                .getClass();
    }

    @Test
    void jarsWithTheSameLibraryNamesUseTheirOwnCode() throws Throwable {
        Path one = jar(classes("one", 1, 10, 100), folder.resolve("one.jar"));
        Path two = jar(classes("two", 2, 20, 200), folder.resolve("two.jar"));
        assertEquals(List.of(11, 112), results(one));
        assertEquals(List.of(22, 224), results(two));
        assertEquals(List.of(11, 112), results(one));
    }

    @Test
    void foldersWithTheSameLibraryNamesUseTheirOwnCode() throws Throwable {
        Path one = classes("one", 3, 30, 300);
        Path two = classes("two", 4, 40, 400);
        assertEquals(List.of(33, 336), results(one));
        assertEquals(List.of(44, 448), results(two));
    }

    @Test
    void librariesThatDifferOnlyInADependencyUseTheirOwnCode() throws Throwable {
        Path one = jar(classes("one", 5, 50, 500), folder.resolve("one.jar"));
        Path two = jar(classes("two", 6, 50, 500), folder.resolve("two.jar"));
        assertEquals(List.of(55, 560), results(one));
        assertEquals(List.of(56, 562), results(two));
    }

    @Test
    void aJarReplacedAtRunTimeUsesItsNewCode() throws Throwable {
        Path jar = jar(classes("old", 1, 70, 700), folder.resolve("app.jar"));
        assertEquals(List.of(71, 772), results(jar));
        jar(classes("new", 1, 80, 800), jar);
        assertEquals(List.of(81, 882), results(jar));
    }

    @Test
    void aRecompiledFolderUsesItsNewCode() throws Throwable {
        Path classes = classes("classes", 1, 110, 1100);
        assertEquals(List.of(111, 1212), results(classes));
        try (Stream<Path> files = Files.list(classes.resolve(RESOURCES))) {
            for (Path each : files.toList()) {
                Files.delete(each); // overwriting the file would change the code in use
            }
        }
        classes("classes", 1, 120, 1200);
        assertEquals(List.of(121, 1322), results(classes));
    }

    /** Moves the files of the running platform to the folder of another one. */
    private static void move(Path classes, String platform, String... files) throws IOException {
        Path other = Files.createDirectories(
                classes.resolve("META-INF/native-header").resolve(platform));
        for (String file : files) {
            Files.move(classes.resolve(RESOURCES).resolve(file), other.resolve(file));
        }
    }

    @Test
    void aJarForSeveralPlatformsUsesTheRunningPlatformsCode() throws Throwable {
        Path classes = classes("all", 1, 2, 3);
        move(classes, "linux-pdp11", "libnh_core.so", "libnh_phy.so", "p.Phy.so");
        classes("all", 4, 50, 600);
        assertEquals(List.of(54, 658), results(jar(classes, folder.resolve("all.jar"))));
        assertEquals(List.of(54, 658), results(classes));
    }

    @Test
    void stubsThatOnlyAnotherPlatformHasFailWhenTheyAreCalled() throws Throwable {
        Path classes = classes("other", 1, 130, 3);
        move(classes, "linux-pdp11", "p.Phy.so");
        Path jar = jar(classes, folder.resolve("other.jar"));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            NativeLibrary library = NativeLibrary.of(ownerIn(loader), "phy.h", "nh_phy", "libnh_phy.so", "p.Phy");
            MethodHandle both = library.helper("both", INT).get();
            assertEquals(131, (int) library.downcall("phy", INT).get().invokeExact());
            String message = assertThrows(UnsatisfiedLinkError.class, () -> both.invoke())
                    .getMessage();
            assertTrue(
                    message.startsWith("cannot call the helper of both of phy.h: cannot open its C helper stubs for "
                            + RunningPlatform.name() + ". Searched:\n    class path: " + RESOURCES
                            + "p.Phy.so: not found\nIf the file is missing, javac could not compile the stubs for this"
                            + " platform, and its warnings say why."),
                    message);
        }
    }

    @Test
    void namesTheCxxLibraryThatIsTooOld() throws Throwable {
        Path classes = classes("cxx", 1, 140, 3);
        Path source = Files.createDirectories(classes.resolve("META-INF/native-header/p"));
        Files.writeString(source.resolve("Phy.cpp"), "");
        Path versions = Files.writeString(folder.resolve("versions"), "GLIBCXX_9.9 { global: *; };");
        Path newer = Files.createDirectories(folder.resolve("newer"));
        cc(newer, "libstdc++.so.6", "int nh_new(void) { return 1; }", "-Wl,--version-script=" + versions);
        cc(
                classes.resolve(RESOURCES),
                "p.Phy.so",
                "int nh_new(void); int both(void) { return nh_new(); }",
                newer.resolve("libstdc++.so.6").toString());
        Path jar = jar(classes, folder.resolve("cxx.jar"));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            NativeLibrary library = NativeLibrary.of(ownerIn(loader), "phy.h", "nh_phy", "libnh_phy.so", "p.Phy");
            MethodHandle both = library.helper("both", INT).get();
            String message = assertThrows(UnsatisfiedLinkError.class, () -> both.invoke())
                    .getMessage();
            assertTrue(message.contains("version `GLIBCXX_9.9' not found"), message);
            assertTrue(message.contains("\nThe C++ library of this system is missing, or older than"), message);
        }
    }

    @Test
    void jarsWithTheSameContentShareOneLibrary() throws Throwable {
        Path classes = folder.resolve("classes");
        Path resources = Files.createDirectories(classes.resolve(RESOURCES));
        cc(resources, "libnh_count.so", "int count;");
        for (int i = 0; i < 2; i++) {
            Path jar = jar(classes, folder.resolve("count" + i + ".jar"));
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
                NativeLibrary library = NativeLibrary.of(ownerIn(loader), "count.h", "nh_count", "", "");
                assertEquals(i, (int) library.reader("count", JAVA_INT).get().invokeExact());
                library.writer("count", JAVA_INT).get().invokeExact(i + 1);
            }
        }
    }

    @Test
    void onlyTheUserCanReadACopy() throws Exception {
        Path jar = jar(classes("jar", 1, 2, 3), folder.resolve("app.jar"));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Path file = LibraryResources.open(ClassPath.of(loader), RESOURCES, "libnh_core.so", null)
                    .file();
            Path all = file.getParent().getParent();
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(all)));
        }
    }

    /** Runs in a separate JVM, which exits as if killed. */
    static final class Killed {
        public static void main(String[] arguments) throws Throwable {
            System.out.println(results(Path.of(arguments[0])));
            System.out.flush();
            Runtime.getRuntime().halt(9);
        }
    }

    private static String run(Path temporary, Path jar) throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        jar.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(java.getInputStream().readAllBytes());
        assertEquals(9, java.waitFor(), printed);
        return printed;
    }

    @Test
    void deletesTheFolderOfAKilledProcess() throws Throwable {
        Path jar = jar(classes("jar", 1, 20, 300), folder.resolve("app.jar"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path foreign = Files.createDirectory(temporary.resolve("native-header-999999999-other"));
        assertEquals("[21, 322]", run(temporary, jar).strip());
        Path abandoned = abandonedFolder(temporary, foreign);
        assertTrue(Files.isDirectory(abandoned));
        run(temporary, jar);
        assertFalse(Files.exists(abandoned));
        assertTrue(Files.exists(foreign), "keeps folders without a lock");
    }

    private static Path abandonedFolder(Path temporary, Path foreign) throws IOException {
        try (Stream<Path> folders = Files.list(temporary)) {
            return folders.filter(each -> !each.equals(foreign)).findFirst().orElseThrow();
        }
    }

    @Test
    void suggestsAnotherFolderIfTheFileSystemIsNoexec() {
        assertEquals(
                "/tmp/x/libphy.so: failed to map segment from shared object. If its file system is mounted noexec, choose"
                        + " another folder for libraries from jars: -Djava.io.tmpdir=…",
                LoaderMessage.withRemedy("/tmp/x/libphy.so: failed to map segment from shared object"));
        assertEquals("file too short", LoaderMessage.withRemedy("file too short"));
    }
}
