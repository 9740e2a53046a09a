package io.nativeheader.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.NativeHeaders;
import io.nativeheader.UnsupportedPlatformError;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.runtime.RunningPlatform;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Generated types refuse to work on a platform they were not built for, and name those they were built for. */
class OtherPlatformTest {

    private static final String HEADER = """
            enum phy_state { PHY_DOWN, PHY_UP };
            struct phy_device { long speed; };
            struct mii_bus { int id; };
            typedef int (*phy_probe)(struct phy_device *phydev);
            #define PHY_FAILED ((void *) -1)
            #define PHY_MAX 4
            enum phy_state phy_start(struct phy_device *phydev, struct mii_bus *bus, phy_probe probe);
            int abs(int number);
            """;

    private static final String PHY =
            "@io.nativeheader.NativeHeader(\"phy.h\") public interface Phy extends PhyHeader {"
                    + " phy_state phy_start(phy_device phydev, mii_bus bus, phy_probe probe); }";

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    @TempDir
    Path folder;

    @BeforeEach
    void writeHeader() throws IOException {
        Files.writeString(folder.resolve("phy.h"), HEADER);
    }

    @Test
    void namesBothPlatformsAndTheRemedy() throws Exception {
        Path sources = generate("p", "package p; " + PHY);
        replace(sources.resolve("p/NativeHeaderPlatform.java"), "linux-pdp11");
        try (URLClassLoader loader = compiled(sources)) {
            String message = "The bindings in package p were built for linux-pdp11, but this platform is "
                    + RunningPlatform.name()
                    + ". C sizes, offsets and values differ between platforms. Compile the package's @NativeHeader"
                    + " interfaces with " + RunningPlatform.name() + " in -Anativeheader.targets, or on "
                    + RunningPlatform.name() + ".";
            for (String type : List.of("phy_device", "mii_bus", "phy_state")) {
                refuses(message, () -> Class.forName("p." + type, true, loader));
            }
            Class<?> header = loader.loadClass("p.PhyHeader");
            refuses(message, () -> header.getField("PHY_FAILED").get(null));
            Class<?> callback = loader.loadClass("p.phy_probe");
            refuses(message, () -> callback.getField("LINK").get(null));
            Class<?> phy = loader.loadClass("p.Phy");
            refuses(message, () -> NativeHeaders.load(phy));
            refuses(message, () -> NativeHeaders.load(phy));
        }
    }

    @Test
    void keepsTheMessageInTheCauseOfLaterErrors() throws Exception {
        Path sources = generate("", PHY);
        replace(sources.resolve("NativeHeaderPlatform.java"), "linux-pdp11");
        try (URLClassLoader loader = compiled(sources)) {
            assertThrows(UnsupportedPlatformError.class, () -> Class.forName("phy_device", true, loader));
            NoClassDefFoundError again =
                    assertThrows(NoClassDefFoundError.class, () -> Class.forName("phy_device", true, loader));
            String cause = again.getCause().getMessage();
            assertTrue(cause.contains("The bindings in the unnamed package were built for linux-pdp11"), cause);
        }
    }

    @Test
    void givesEachPlatformAnIndex() throws Exception {
        Path sources = generate("p", "package p; " + PHY);
        replace(sources.resolve("p/NativeHeaderPlatform.java"), "linux-pdp11\", \"" + RunningPlatform.name());
        try (URLClassLoader loader = compiled(sources)) {
            assertEquals(
                    "phy_device", Class.forName("p.phy_device", true, loader).getSimpleName());
            Class<?> platform = loader.loadClass("p.NativeHeaderPlatform");
            var index = platform.getDeclaredField("INDEX");
            index.setAccessible(true);
            assertEquals(1, index.get(null));
        }
    }

    @Test
    void compilesAPackageInSeveralRuns() throws Exception {
        Path sources = generate("p", "package p; " + PHY);
        Path out = Files.createDirectories(folder.resolve("classes"));
        compile(List.of(), javaFiles(sources), out, out);
        Path second = Files.createDirectories(folder.resolve("second"));
        Path other = Files.writeString(
                second.resolve("Other.java"),
                "package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Other { int abs(int number); }");
        compile(List.of(new NativeHeaderProcessor()), List.of(other), out, second);
        assertEquals(
                Files.readString(sources.resolve("p/NativeHeaderPlatform.java")),
                Files.readString(second.resolve("p/NativeHeaderPlatform.java")));
        try (URLClassLoader loader = loader(out)) {
            assertEquals(
                    "PhyNative",
                    NativeHeaders.load(loader.loadClass("p.Phy")).getClass().getSimpleName());
            assertEquals(
                    "OtherNative",
                    NativeHeaders.load(loader.loadClass("p.Other")).getClass().getSimpleName());
        }
    }

    @Test
    void renamesACTypeThatClashesWithThePlatformClass() throws Exception {
        Files.writeString(
                folder.resolve("phy.h"),
                "struct nativeheaderplatform { int x; };\n"
                        + HEADER.replace("mii_bus *bus,", "nativeheaderplatform *bus,"));
        Path sources = generate("p", "package p; " + PHY.replace("mii_bus bus", "nativeheaderplatform_ bus"));
        try (URLClassLoader loader = compiled(sources)) {
            assertTrue(Class.forName("p.nativeheaderplatform_", true, loader).isRecord());
        }
    }

    private static void refuses(String message, Executable use) {
        assertEquals(message, assertThrows(UnsupportedPlatformError.class, use).getMessage());
    }

    private static void replace(Path file, String platforms) throws IOException {
        String before = Files.readString(file);
        String after = before.replace(Target.host().folder(), platforms);
        assertTrue(!after.equals(before), before);
        Files.writeString(file, after);
    }

    /** Returns the folder of the interface's source and of the generated files. */
    private Path generate(String packageName, String phy) throws IOException {
        Path sources = folder.resolve("sources");
        Path java = sources.resolve(packageName).resolve("Phy.java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, phy);
        Path out = Files.createDirectories(folder.resolve("out"));
        compile(List.of(new NativeHeaderProcessor()), List.of(java), out, sources);
        return sources;
    }

    private URLClassLoader compiled(Path sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(List.of(), javaFiles(sources), classes, classes);
        return loader(classes);
    }

    private static URLClassLoader loader(Path classes) throws IOException {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, OtherPlatformTest.class.getClassLoader());
    }

    private static List<Path> javaFiles(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private void compile(List<Processor> processors, List<Path> sources, Path classes, Path generated)
            throws IOException {
        List<String> options = new ArrayList<>(List.of("--release", "22", "-d", classes.toString()));
        options.addAll(List.of("-cp", System.getProperty("java.class.path") + File.pathSeparator + classes));
        options.addAll(
                processors.isEmpty()
                        ? List.of("-proc:none")
                        : List.of(
                                "-s",
                                generated.toString(),
                                "-Anativeheader.includePath=" + folder,
                                WorkerOption.OPTION));
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new PrintWriter(output), files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            assertTrue(task.call(), output.toString());
        }
    }
}
