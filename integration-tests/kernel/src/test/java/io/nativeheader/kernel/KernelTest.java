package io.nativeheader.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nativeheader.corpus.ConstantComparison;
import io.nativeheader.corpus.Header;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Binds the kernel's linux/phy.h, and calls its macros and inline functions in this machine's user space. */
@Tag("long")
class KernelTest {

    @TempDir
    private Path folder;

    private List<String> flags;

    @BeforeEach
    void findHeaders() throws IOException {
        Optional<KernelHeaders> found = KernelHeaders.find();
        assumeTrue(found.isPresent(), "linux-headers-amd64 is not installed");
        flags = found.orElseThrow().flags();
    }

    @Test
    void matchesTheKernelsLayoutsAndCallsItsFunctions() throws Exception {
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

    @Test
    void findsEveryConstantEqualToC() throws Exception {
        Header header = new Header(
                List.of(
                        "linux/phy.h",
                        "linux/ethtool.h",
                        "linux/kdev_t.h",
                        "linux/mdio.h",
                        "linux/mii.h",
                        "linux/mod_devicetable.h",
                        "linux/interrupt.h",
                        "linux/mm.h",
                        "linux/sched.h",
                        "asm/param.h",
                        "generated/autoconf.h"),
                "",
                List.of(),
                // Without -fshort-wchar, which changes layouts: only a compiled stub can confirm them, and this test
                // compiles none.
                flags.stream().filter(flag -> !flag.equals("-fshort-wchar")).toList());
        ConstantComparison.Outcome outcome = ConstantComparison.of(header, folder);
        System.out.printf(
                "linux/phy.h: %d constants are equal, %d wrong, %d are missing %s%n",
                outcome.equal(), outcome.wrong().size(), outcome.missing().size(), outcome.missingByReason());
        assertEquals(List.of(), outcome.wrong());
        assertFalse(outcome.missingByReason().containsKey(""), outcome.missing()::toString);
        assertTrue(outcome.equal() > 5000, "the header should have constants");
    }

    private Path compileLibrary(Path output) throws IOException, InterruptedException {
        Path library = Files.createDirectories(output).resolve("libphy.so");
        Path source = Files.writeString(folder.resolve("libphy.c"), resource("libphy.c"));
        List<String> messages = command(List.of(
                "cc", "-shared", "-fPIC", "-Wl,-soname,libphy.so", "-o", library.toString(), source.toString()));
        assertEquals(List.of(), messages);
        return library;
    }

    private void compile(Path classes) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources/io/nativeheader/kernel"));
        String arguments = flags.stream()
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
                "-Anativeheader.worker=" + System.getProperty("nativeheader.test.worker", "off"),
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
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
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
