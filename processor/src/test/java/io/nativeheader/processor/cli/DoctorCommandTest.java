package io.nativeheader.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.TestCompiler;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs the doctor in this process. {@code integration-tests/doctor} runs the jar with its own libraries. */
class DoctorCommandTest {

    private static final String HERE = Target.host().folder();

    @TempDir
    Path folder;

    private record Run(int exitCode, String output) {

        /** Checks for a text regardless of line breaks, whose position depends on the length of paths. */
        void printed(String text) {
            assertTrue(words(output).contains(words(text)), output);
        }

        private static String words(String text) {
            return text.replaceAll("\\s+", " ");
        }
    }

    private static Run run(String... arguments) {
        StringWriter output = new StringWriter();
        CommandLine commandLine = NativeHeaderCommand.commandLine(CompileLibraryCommand.onThisMachine());
        commandLine.setOut(new PrintWriter(output));
        commandLine.setErr(new PrintWriter(output));
        int exitCode = commandLine.execute(arguments);
        return new Run(exitCode, output.toString());
    }

    private Run doctor(String... arguments) {
        List<String> all = new ArrayList<>(List.of("doctor"));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    /** Creates a folder of classes with a binding of these functions. */
    private String binding(String target, String library, String soname, String helpers, String functions)
            throws IOException {
        Path resources = Files.createDirectories(folder.resolve("META-INF/native-header/p"));
        Files.writeString(resources.resolve("Phy.json"), """
                {
                  "target": "%s",
                  "library": "%s",
                  "soname": "%s",
                  "helpers": "%s",
                  "headers": [],
                  "functions": [%s],
                  "skipped": [{"name": "f", "kind": "function", "reason": "r"}]
                }
                """.formatted(target, library, soname, helpers, functions));
        return folder.toString();
    }

    private static String function(String name, String via, String symbol) {
        return "{\"name\": \"%s\", \"c\": \"\", \"java\": \"\", \"via\": \"%s\", \"symbol\": \"%s\", \"at\": \"\"}"
                .formatted(name, via, symbol);
    }

    @Test
    void findsAHeaderAndFunctionsOfTheProcess() throws IOException {
        Path header = Files.writeString(
                folder.resolve("phy.h"), "struct phy { int a; };\nint f(void);\nint g(void);\n#define A 1\n");
        String jar = binding(HERE, "", "", "", function("strlen", "downcall", "strlen"));
        Run run = doctor("--header", header.toString(), "--jar", jar);
        assertEquals(0, run.exitCode(), run.output());
        run.printed("parses and declares 2 functions, 0 variables, 1 structs, unions and enums, 1 macro");
        run.printed("Binding p.Phy in " + folder);
        run.printed("1 functions and variables by symbol, 0 helper stubs, 1 skipped");
        run.printed("1 of 1 are found in the process");
    }

    @Test
    void reportsAMissingHeaderWithTheSearchedFolders() {
        Run run = doctor("--header", "no_such.h", "-Anativeheader.includePath=" + folder);
        assertEquals(1, run.exitCode(), run.output());
        run.printed("is in none of these folders");
        run.printed(folder.toString());
    }

    @Test
    void reportsABrokenHeaderWithClangsMessage() throws IOException {
        Files.writeString(folder.resolve("bad.h"), "int bad(strct x);\n");
        Run run = doctor("--header", "bad.h", "-Anativeheader.includePath=" + folder);
        assertEquals(1, run.exitCode(), run.output());
        run.printed("bad.h:1:9: error: unknown type name 'strct'");
    }

    @Test
    void reportsAMissingLibraryWithEachSearchedPlace() throws IOException {
        Run run = doctor(
                "--jar", binding(HERE, "nowhere", "libnowhere.so.3", "", function("start", "downcall", "start")));
        assertEquals(1, run.exitCode(), run.output());
        run.printed("problem  no function can be called");
        run.printed("system property nativeheader.library.nowhere: not set");
        run.printed("system loader: libnowhere.so.3: ");
    }

    @Test
    void suggestsSimilarNamesForAMissingSymbol() throws IOException {
        assumeTrue(Target.host().os() == Target.OperatingSystem.LINUX, "the C library is called libc.so.6");
        String functions = function("strlne", "downcall", "strlne") + "," + function("strlen", "downcall", "strlen");
        Run run = doctor("--jar", binding(HERE, "c", "libc.so.6", "", functions));
        assertEquals(1, run.exitCode(), run.output());
        run.printed("1 of 2 are found in it");
        run.printed("problem  strlne is not in it. Did you mean strlen");
    }

    @Test
    void warnsAboutASymbolThatTheProcessLacks() throws IOException {
        Run run = doctor("--jar", binding(HERE, "", "", "", function("phy_start", "downcall", "phy_start")));
        assertEquals(0, run.exitCode(), run.output());
        run.printed("warning  phy_start is not in the process.");
    }

    @Test
    void reportsHelperStubsForAnotherPlatform() throws IOException {
        String jar = binding("plan9-vax", "", "", "p.Phy", function("MAJOR", "helper", "java_helper_MAJOR"));
        Path other = Files.createDirectories(folder.resolve("META-INF/native-header/plan9-vax"));
        Files.writeString(other.resolve("p.Phy.so"), "");
        Run run = doctor("--jar", jar);
        assertEquals(1, run.exitCode(), run.output());
        run.printed("problem  generated for plan9-vax, but this is " + HERE + ": its types throw an error here.");
        run.printed("problem  helper stubs p.Phy are missing for " + HERE + "; there are some for plan9-vax.");
    }

    @Test
    void reportsADamagedReportAndAFolderWithoutReports() throws IOException {
        Path damaged = Files.createDirectories(folder.resolve("damaged/META-INF/native-header"));
        Files.writeString(damaged.resolve("Phy.json"), "{\"target\": 1}");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Run run = doctor("--jar", folder.resolve("damaged").toString(), "--jar", empty.toString());
        assertEquals(1, run.exitCode(), run.output());
        run.printed("its binding report cannot be read: it has no \"target\"");
        run.printed("warning  there is no binding report in META-INF/native-header");
    }

    @Test
    void reportsAMissingJar() {
        Run run = doctor("--jar", folder.resolve("no.jar").toString());
        assertEquals(1, run.exitCode(), run.output());
        run.printed("problem  cannot be read: ");
    }

    @Test
    void reportsAFileThatIsNotALibrary() throws IOException {
        Path file = Files.writeString(folder.resolve("libphy.so"), "not a library");
        Run run = doctor(
                "--library",
                file.toString(),
                "--library",
                folder.resolve("libno.so").toString());
        assertEquals(1, run.exitCode(), run.output());
        run.printed("it is not a library in a known format");
        run.printed("it does not exist");
    }

    @Test
    void reportsAMissingCompiler() {
        Run run = doctor("-Anativeheader.cc=/nowhere/cc");
        assertEquals(1, run.exitCode(), run.output());
        run.printed("-Anativeheader.cc=/nowhere/cc: there is no program /nowhere/cc");
    }

    @Test
    void namesTheCxxCompilerAndBuildsAStubWithIt() {
        TestCompiler.INSTALLED.orSkip(Language.CXX);
        Run run = doctor();
        String section = run.output().substring(run.output().indexOf("C++ compiler"));
        assertTrue(
                section.lines().limit(4).anyMatch(line -> line.contains("compiles, links and loads a helper stub")),
                section);
    }

    /** A machine without a C++ compiler can bind C. */
    @Test
    void warnsAboutAMissingCxxCompiler() {
        TestCompiler.INSTALLED.orSkip();
        Run run = doctor("-Anativeheader.cxx=/nowhere/cxx");
        assertEquals(0, run.exitCode(), run.output());
        run.printed("warning  there is none, so helper stubs are not compiled");
        run.printed("-Anativeheader.cxx=/nowhere/cxx: there is no program /nowhere/cxx");
    }

    @Test
    void listsThePlatformsWithoutHeaders() {
        Run run = doctor();
        run.printed("Other platforms");
        run.printed("without headers of the C library: ");
    }

    @Test
    void checksThePlatformsOfTheBuild() throws IOException {
        Path include = Files.createDirectories(folder.resolve("usr/include"));
        Files.writeString(include.resolve("stdio.h"), "");
        Run run = doctor(
                "-Anativeheader.targets=linux-riscv64-musl", "-Anativeheader.sysroot.linux_riscv64_musl=" + folder);
        run.printed("ok linux-riscv64-musl: headers in " + include);
        run.printed("linux-riscv64-musl: the bundled clang compiles and links a helper stub");
    }

    @Test
    void warnsAboutAPlatformOfTheBuildWithoutHeaders() {
        Run run = doctor("-Anativeheader.targets=windows-aarch64");
        run.printed(
                "warning windows-aarch64: no headers of the C library; set -Anativeheader.sysroot.windows_aarch64, or"
                        + " record the interfaces there");
    }

    @Test
    void reportsASysrootWithoutHeaders() {
        Run run = doctor("-Anativeheader.sysroot.linux_s390x=" + folder);
        assertEquals(1, run.exitCode(), run.output());
        run.printed("problem linux-s390x: " + folder + " has no headers of the C library");
    }

    @Test
    void exitsWithTwoForAWrongCommandLine() {
        assertEquals(2, run().exitCode());
        assertEquals(2, run("surgeon").exitCode());
        assertEquals(2, doctor("--bogus").exitCode());
        assertEquals(2, doctor("-Anativeheader.nothing=1").exitCode());
        Run run = doctor("-Anativeheader.cache=maybe");
        assertEquals(2, run.exitCode());
        run.printed("-Anativeheader.cache=maybe is not valid. Allowed: on, off.");
    }

    @Test
    void printsHelpAndVersion() {
        assertEquals(0, run("--help").exitCode());
        run("--version").printed("NativeHeader ");
        doctor("--help").printed("--jar=<jar>");
    }
}
