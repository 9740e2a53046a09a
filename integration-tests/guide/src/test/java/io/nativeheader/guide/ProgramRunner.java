package io.nativeheader.guide;

import io.nativeheader.NativeHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles and runs programs in this JVM, so that libclang and the processor's classes are loaded once for all of them. */
final class ProgramRunner {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private final StandardJavaFileManager javacFiles = JAVAC.getStandardFileManager(null, null, StandardCharsets.UTF_8);

    /** Returns what javac prints and, if the program compiles, what it prints itself. */
    String run(GuideProgram program, Path folder) throws IOException, ReflectiveOperationException {
        deleteTree(folder);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        StringWriter javac = new StringWriter();
        boolean compiles = compile(program.files(), folder, classes, javac);
        String printed = withoutNotes(javac.toString().replace(folder + "/", ""));
        return compiles ? printed + run(program.mainClass(), classes) : printed;
    }

    /** Drops notes, which are about the header and depend on the version of the library. */
    private static String withoutNotes(String printed) {
        return printed.replaceAll("(?m)^(\\S+:\\d+: )?Note: .*\n((?!\\S+:\\d+: |\\d+ (error|warning)).*\n)*", "");
    }

    private boolean compile(Map<String, String> files, Path folder, Path classes, StringWriter printed)
            throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            if (file.getKey().endsWith(".java")) {
                sources.add(path);
            }
        }
        List<String> options = List.of(
                "--release",
                "22",
                "-Xlint:all,-processing,-path",
                binds(files) ? "-proc:full" : "-proc:none",
                "-Anativeheader.worker=off",
                "-Anativeheader.seconds=300",
                "-Anativeheader.includePath=" + folder,
                "-d",
                classes.toString());
        JavaCompiler.CompilationTask task = JAVAC.getTask(
                printed, javacFiles, null, options, null, javacFiles.getJavaFileObjectsFromPaths(sources));
        task.setProcessors(ServiceLoader.load(Processor.class));
        return task.call();
    }

    /** Returns whether the processor has something to do; otherwise javac would warn that nobody knows its options. */
    private static boolean binds(Map<String, String> files) {
        return files.values().stream().anyMatch(text -> text.contains("@NativeHeader("));
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String run(String mainClass, Path classes) throws IOException, ReflectiveOperationException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        URL[] classPath = {classes.toUri().toURL()};
        System.setOut(out);
        try (URLClassLoader loader = new URLClassLoader(classPath, ProgramRunner.class.getClassLoader())) {
            Method main = loader.loadClass(mainClass).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException failure) {
            out.println("Exception in thread \"main\" " + failure.getCause());
        } finally {
            System.setOut(before);
            NativeHeaders.onCallbackException(null);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
