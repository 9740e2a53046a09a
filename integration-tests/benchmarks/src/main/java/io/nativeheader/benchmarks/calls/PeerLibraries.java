package io.nativeheader.benchmarks.calls;

import io.nativeheader.benchmarks.cxx.JavaCppCounters;
import io.nativeheader.processor.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Compiles the native libraries that the JNI and JavaCPP benchmarks need. Arguments: {@code jni}, {@code jni_startup}, {@code javacpp} or
 * {@code javacpp-cxx}; the folder of C or C++ sources; the folder of classes.
 */
public final class PeerLibraries {

    private PeerLibraries() {}

    public static void main(String[] arguments) throws Exception {
        Path sources = Path.of(arguments[1]);
        Path classes = Path.of(arguments[2]);
        Path libraries = BenchLibraries.folder();
        switch (arguments[0]) {
            case "jni", "jni_startup" -> compileJni(arguments[0], sources, libraries);
            case "javacpp" -> compileJavaCpp(JavaCppBindings.class, sources, classes, libraries);
            case "javacpp-cxx" -> compileJavaCpp(JavaCppCounters.class, sources, classes, libraries);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Compiles a JNI library. {@link Main#main} then ends the JVM. */
    private static void compileJni(String file, Path sources, Path libraries) throws Exception {
        Path include = Path.of(System.getProperty("java.home"), "include");
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        Main.main(new String[] {
            "compile-library",
            "-o",
            libraries.getParent().toString(),
            "--name",
            libraryName(file),
            "-O2",
            "-I",
            include.toString(),
            "-I",
            include.resolve(system).toString(),
            "-I",
            sources.toString(),
            "-L" + libraries,
            "-lbench",
            sources.resolve(file + ".c").toString()
        });
    }

    /** Returns {@code benchjni} for {@code jni.c}. */
    private static String libraryName(String file) {
        return "bench" + file.replace("_", "");
    }

    /** Compiles JavaCPP's library. Without g++, does nothing; the results then say that JavaCPP was not run. */
    private static void compileJavaCpp(Class<?> bindings, Path sources, Path classes, Path libraries)
            throws IOException, InterruptedException {
        if (!hasCppCompiler()) {
            System.out.println("skipped JavaCPP: g++ is not installed");
            return;
        }
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-D" + BenchLibraries.FOLDER + "=" + libraries,
                "org.bytedeco.javacpp.tools.Builder",
                "-classpath",
                classes.toString(),
                "-Dplatform.includepath=" + sources,
                "-Dplatform.linkpath=" + libraries,
                bindings.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
    }

    private static boolean hasCppCompiler() throws InterruptedException {
        try {
            return new ProcessBuilder("g++", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
