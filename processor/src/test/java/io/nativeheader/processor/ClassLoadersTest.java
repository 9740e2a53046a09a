package io.nativeheader.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Build tools run javac many times in one JVM with a new class loader for the processor each time, which may read headers in that JVM. */
class ClassLoadersTest {

    private static final int RUNS = 4;

    /** javac or the JDK may keep references to the classes of the last run. */
    private static final int KEPT = 1;

    @TempDir
    private Path folder;

    @Test
    void unloadsTheProcessorsClassesAfterEachRun() throws Exception {
        Files.writeString(
                folder.resolve("phy.h"),
                "struct phy_device { int speed; };\nint phy_start(struct phy_device *device);\n#define PHY_MAX (2 * 2)\n");
        Path source = Files.writeString(
                folder.resolve("Phy.java"),
                "@io.nativeheader.NativeHeader(\"phy.h\") interface Phy extends PhyHeader {}");
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            loaders.add(compile(source));
        }
        long alive = RUNS;
        for (int attempt = 0; attempt < 50 && alive > KEPT; attempt++) {
            System.gc();
            Thread.sleep(20);
            alive = loaders.stream().filter(loader -> loader.get() != null).count();
        }
        assertTrue(alive <= KEPT, alive + " of " + RUNS + " class loaders are alive");
    }

    private WeakReference<ClassLoader> compile(Path source) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Anativeheader.worker=off",
                "-Anativeheader.cache=off",
                "-Anativeheader.includePath=" + folder);
        StringWriter said = new StringWriter();
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source));
            Class<?> processor = loader.loadClass(NativeHeaderProcessor.class.getName());
            task.setProcessors(
                    List.of((Processor) processor.getDeclaredConstructor().newInstance()));
            assertTrue(task.call(), said::toString);
            return new WeakReference<>(loader);
        }
    }

    private static URL[] classPath() throws IOException {
        List<URL> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            places.add(Path.of(place).toUri().toURL());
        }
        return places.toArray(URL[]::new);
    }
}
