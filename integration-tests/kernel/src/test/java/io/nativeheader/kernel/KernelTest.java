package io.nativeheader.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Binds the kernel's linux/phy.h, and calls its macros and inline functions in this machine's user space. */
class KernelTest {

    private static final boolean REQUIRED = Boolean.getBoolean("nativeheader.requireLibraries");

    private static final Path SOURCES = Path.of("/usr/src");

    /** What Debian 12's kernel has; the layout is that of its configuration. */
    private static final String VERSION = "6.1.";

    @TempDir
    private Path folder;

    private Path common;
    private Path configured;

    @BeforeEach
    void findHeaders() throws IOException {
        Optional<Path> found = Files.isDirectory(SOURCES) ? newest() : Optional.empty();
        assertFalse(REQUIRED && found.isEmpty(), "linux-headers-amd64 is required here and not installed");
        assumeTrue(found.isPresent(), "linux-headers-amd64 " + VERSION + "* is not installed");
        configured = found.orElseThrow();
        common = configured.resolveSibling(configured.getFileName().toString().replaceFirst("-amd64$", "-common"));
        assertTrue(Files.isDirectory(common), common + " is not installed");
    }

    private static Optional<Path> newest() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(path ->
                            path.getFileName().toString().matches("linux-headers-" + VERSION + "[\\d.-]+-amd64"))
                    .max(Path::compareTo);
        }
    }

    /** As the kernel's Makefile gives them to the compiler of a module. */
    private List<String> clangArguments() {
        List<String> arguments = new ArrayList<>(List.of("-nostdinc"));
        Stream.of(
                        common.resolve("arch/x86/include"),
                        configured.resolve("arch/x86/include/generated"),
                        common.resolve("include"),
                        configured.resolve("include"),
                        common.resolve("arch/x86/include/uapi"),
                        configured.resolve("arch/x86/include/generated/uapi"),
                        common.resolve("include/uapi"),
                        configured.resolve("include/generated/uapi"))
                .forEach(include -> arguments.add("-I" + include));
        for (String header : List.of("compiler-version.h", "kconfig.h", "compiler_types.h")) {
            arguments.addAll(List.of(
                    "-include", common.resolve("include/linux").resolve(header).toString()));
        }
        arguments.addAll(List.of("-D__KERNEL__", "-DMODULE", "-std=gnu11", "-m64"));
        arguments.addAll(List.of("-mno-sse", "-mno-mmx", "-mno-sse2", "-mno-3dnow", "-mno-avx", "-mno-80387"));
        arguments.addAll(List.of("-mno-red-zone", "-fshort-wchar", "-fno-strict-aliasing", "-fno-common"));
        arguments.addAll(List.of("-fms-extensions", "-DKBUILD_MODNAME=\"x\""));
        arguments.addAll(List.of("-DKBUILD_BASENAME=\"x\"", "-DKBUILD_MODFILE=\"x\""));
        return arguments;
    }

    @Test
    void phyIsLaidOutAndCalledAsInTheKernel() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path library = compileLibrary(classes.resolve("META-INF/native-header/linux-x86_64"));
        compile(classes);
        assertEquals(
                List.of(
                        "sizeof(struct phy_device) 1400",
                        "state at 1004",
                        "speed at 1016",
                        "HZ 250",
                        "PHY_MAX_ADDR 32",
                        "MII_BUS_ID_SIZE 61",
                        "MINORMASK 1048575",
                        "MKDEV 8388625, MAJOR 8, MINOR 17",
                        "ilog2(4096) 12",
                        "ERR_PTR -22, IS_ERR true, PTR_ERR -22",
                        "IS_ERR of memory false",
                        "phy_modes rgmii",
                        "link is bit 5 of byte 997",
                        "halted, started false",
                        "running, started true",
                        "genphy_config_aneg: EINVAL (22): Invalid argument"),
                run(library, classes));
    }

    private Path compileLibrary(Path output) throws IOException, InterruptedException {
        Path library = Files.createDirectories(output).resolve("libphy.so");
        Path source = Files.writeString(folder.resolve("libphy.c"), resource("libphy.c"));
        List<String> said = command(List.of(
                "cc", "-shared", "-fPIC", "-Wl,-soname,libphy.so", "-o", library.toString(), source.toString()));
        assertEquals(List.of(), said);
        return library;
    }

    private void compile(Path classes) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources/io/nativeheader/kernel"));
        String arguments = clangArguments().stream()
                .map(argument -> '"' + argument.replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", "));
        Path phy = Files.writeString(
                sources.resolve("Phy.java"), resource("Phy.java").replace("\"@CLANG_ARGS@\"", "{" + arguments + "}"));
        Path calls = Files.writeString(sources.resolve("PhyCalls.java"), resource("PhyCalls.java"));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-processor",
                "io.nativeheader.processor.NativeHeaderProcessor",
                "-Xlint:all",
                "-Werror");
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = javac.getTask(messages, files, null, options, null, files.getJavaFileObjects(phy, calls))
                    .call();
            assertTrue(compiled, messages.toString());
        }
    }

    private List<String> run(Path library, Path classes) throws IOException, InterruptedException {
        return command(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dnativeheader.library.phy=" + library,
                "-classpath",
                classes + ":" + System.getProperty("java.class.path"),
                "io.nativeheader.kernel.PhyCalls"));
    }

    private List<String> command(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, process.waitFor(), String.join("\n", lines));
        return lines;
    }

    private static String resource(String name) throws IOException {
        try (var stream = KernelTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
