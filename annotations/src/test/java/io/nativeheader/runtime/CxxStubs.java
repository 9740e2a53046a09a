package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compiles C++ stubs as generated code has them, and opens them as the stubs of an interface. */
final class CxxStubs {

    static final String EXPORT = "#define JAVA_HELPER __attribute__((visibility(\"default\")))\n";

    private static final Path RESOURCES = Path.of("../processor/src/main/resources/io/nativeheader/processor/emit/cxx");

    private static final List<String> WIRE_PARTS = List.of(
            "bytes",
            "kinds",
            "calls",
            "scalars",
            "objects",
            "pointers",
            "text",
            "wide_text",
            "times",
            "optionals",
            "tuples",
            "variants",
            "maps",
            "sequences",
            "spans");

    private CxxStubs() {}

    /** Returns the text of a part of each stub file. */
    static String part(String name) throws IOException {
        return Files.readString(RESOURCES.resolve(name));
    }

    /** Returns the text that encodes values of all types. */
    static String wire() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String part : WIRE_PARTS) {
            text.append(part("wire/" + part + ".hpp"));
        }
        return text.toString();
    }

    /** Compiles stubs with the strictest warnings, and returns their library. */
    static NativeLibrary open(Path folder, String name, String text, String... options) throws Exception {
        assumeTrue(Platform.CURRENT == Platform.LINUX, "the test compiles Linux libraries");
        Path classes = folder.resolve(name);
        Path file = Files.createDirectories(classes.resolve(Platform.resourceFolder()))
                .resolve(name + ".so");
        compile(Files.writeString(folder.resolve(name + ".cpp"), text), file, options);
        // not closed, because the stubs are opened at the first call
        @SuppressWarnings("resource")
        URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
        Class<?> owner = Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (_, _, _) -> null)
                .getClass();
        return NativeLibrary.of(owner, name + ".hpp", "", "", "stubs:" + name);
    }

    /** Returns the text that calls Java objects. */
    static String callbacks() throws IOException {
        return part("unwind.hpp") + part("java_exception.hpp") + part("callbacks.hpp") + part("slots.hpp");
    }

    /** Returns stubs that call Java objects and that may throw, for a header without exception classes. */
    static String withCallbacks(String header, String stubs) throws IOException {
        return header + EXPORT + callbacks() + """
                static int java_cxx_kind(std::exception_ptr thrown, void **object)
                {
                    (void) thrown;
                    (void) object;
                    return -1;
                }
                """ + part("failures.hpp") + stubs;
    }

    private static void compile(Path source, Path file, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getenv().getOrDefault("CXX", "c++"),
                "-std=c++11",
                "-Wall",
                "-Wextra",
                "-Werror",
                "-O2",
                "-fvisibility=hidden",
                "-shared",
                "-fPIC",
                "-pthread"));
        command.addAll(List.of(options));
        command.addAll(List.of("-o", file.toString(), source.toString()));
        Process compiler;
        try {
            compiler = new ProcessBuilder(command).inheritIO().start();
        } catch (IOException missing) {
            assumeTrue(false, "this machine has no c++");
            throw missing;
        }
        assertEquals(0, compiler.waitFor());
    }
}
