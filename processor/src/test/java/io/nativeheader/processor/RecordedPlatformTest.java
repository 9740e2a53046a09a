package io.nativeheader.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Target;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform is recorded in one module and bound in another, which has none of its headers. */
@Tag("worker")
class RecordedPlatformTest {

    private static final String HEADER = """
            /** A transceiver. */
            struct phy_device { char wide; long double level; unsigned link : 1; struct phy_device *next; };
            enum phy_state { PHY_DOWN, PHY_UP = 7 };
            #ifdef __aarch64__
            #define PHY_MAX 64
            #else
            #define PHY_MAX 32
            #endif
            #define PHY_NAME "phy"
            #define PHY_ID(dev) ((unsigned int) ((dev) >> 8))
            typedef int (*phy_probe)(struct phy_device *phydev, void *data);
            static inline int phy_twice(int speed) { return 2 * speed; }
            enum phy_state phy_start(struct phy_device *phydev, phy_probe probe, void *data);
            """;

    private static final String PHY = """
            package p;
            @io.nativeheader.NativeHeader("phy.h")
            public interface Phy extends PhyHeader {
                int phy_twice(int speed);
                int PHY_ID(long dev);
            }
            """;

    private static final String RECORDINGS = "src/main/native-header";
    private static final String RECORD = "-Anativeheader.record=" + RECORDINGS;
    private static final String TARGET = "-Anativeheader.targets=linux-aarch64";

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    @TempDir
    private Path folder;

    private Path there;
    private Path here;

    @BeforeEach
    void writeModules() throws IOException {
        there = module("there");
        here = module("here");
        Files.createDirectories(there.resolve("src/main/c"));
        Files.writeString(there.resolve("src/main/c/phy.h"), HEADER);
        Path sysroot = Files.createDirectories(folder.resolve("sysroot/usr/include"));
        Files.writeString(sysroot.resolve("stdio.h"), "");
    }

    private Path module(String name) throws IOException {
        Path module = Files.createDirectories(folder.resolve(name));
        Files.writeString(module.resolve("pom.xml"), "<project/>");
        return module;
    }

    /** Records linux-aarch64, whose headers are in a sysroot, and copies the recording to the module without headers. */
    private Path record(String java) throws IOException {
        assertEquals("", compile(there, java, sysroot(), TARGET, RECORD));
        return copy("linux-aarch64");
    }

    private String sysroot() {
        return sysroot("linux_aarch64");
    }

    private String sysroot(String target) {
        return "-Anativeheader.sysroot." + target + "=" + folder.resolve("sysroot");
    }

    private Path copy(String target) throws IOException {
        Path from = there.resolve(RECORDINGS).resolve(target);
        Path to = Files.createDirectories(here.resolve(RECORDINGS).resolve(target));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return to.resolve("p.Phy.txt");
    }

    @Test
    void bindsFromARecordingLikeFromTheHeaders() throws IOException {
        String withoutComments = "-Anativeheader.comments=off"; // recordings have their first paragraphs only
        assertEquals("", compile(there, PHY, sysroot(), TARGET, RECORD, withoutComments));
        copy("linux-aarch64");
        assertEquals("", compile(here, PHY, TARGET, withoutComments));
        Map<String, String> fromHeaders = files(there);
        Map<String, String> fromRecording = files(here);
        String report = fromRecording.remove("META-INF/native-header/p/Phy.json");
        fromHeaders.remove("META-INF/native-header/p/Phy.json");
        assertEquals(fromHeaders, fromRecording);
        assertTrue(report.contains("{\"name\": \"src/main/native-header/linux-aarch64/p.Phy.txt\""), report);
        String library = "META-INF/native-header/linux-aarch64/p.Phy.so";
        assertArrayEquals(
                Files.readAllBytes(there.resolve("out").resolve(library)),
                Files.readAllBytes(here.resolve("out").resolve(library)));
    }

    @Test
    void bindsSeveralPlatformsFromHeadersAndRecordingsAlike() throws IOException {
        String both = "-Anativeheader.targets=" + Target.host().folder() + ",linux-s390x";
        assertEquals("", compile(there, PHY, sysroot("linux_s390x"), "-Anativeheader.targets=linux-s390x", RECORD));
        copy("linux-s390x");
        Files.createDirectories(here.resolve("src/main/c"));
        Files.writeString(here.resolve("src/main/c/phy.h"), HEADER);
        assertEquals("", compile(there, PHY, sysroot("linux_s390x"), both));
        assertEquals("", compile(here, PHY, both));
        Map<String, String> fromHeaders = files(there);
        Map<String, String> fromRecording = files(here);
        String report = fromRecording.remove("META-INF/native-header/p/Phy.json");
        fromHeaders.remove("META-INF/native-header/p/Phy.json");
        assertEquals(fromHeaders, fromRecording);
        assertTrue(report.contains("{\"name\": \"src/main/native-header/linux-s390x/p.Phy.txt\""), report);
    }

    @Test
    void recordsOnlyPlatformsWhoseHeadersAreHere() throws IOException {
        assertEquals(
                "",
                compile(
                        there,
                        PHY,
                        "-Anativeheader.targets=linux-s390x," + Target.host().folder(),
                        RECORD));
        assertEquals(List.of(Target.host().folder()), names(there.resolve(RECORDINGS)));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void bindsFromTheHeadersIfAnOptionNamesThem() throws IOException {
        record(PHY);
        String messages = compile(here, PHY, TARGET, sysroot());
        assertTrue(messages.contains("[HeaderNotFoundOnTarget]"), messages);
    }

    @Test
    void recordsThisPlatformWithoutOtherOptions() throws IOException {
        assertEquals("", compile(there, PHY, RECORD));
        assertTrue(Files.isRegularFile(recordings(there).resolve("p.Phy.txt")));
    }

    @Test
    void replacesMissingHeadersOfThisPlatform() throws IOException {
        assertTrue(compile(here, PHY).contains("[HeaderNotFound]"));
        assertEquals("", compile(there, PHY, RECORD));
        copy(Target.host().folder());
        assertEquals("", compile(here, PHY));
        assertTrue(files(here).get("META-INF/native-header/p/Phy.json").contains("p.Phy.txt"));
        Files.createDirectories(here.resolve("src/main/c"));
        Files.writeString(here.resolve("src/main/c/phy.h"), HEADER);
        assertEquals("", compile(here, PHY));
        assertFalse(files(here).get("META-INF/native-header/p/Phy.json").contains("p.Phy.txt"));
    }

    @Test
    void recordsAgainWithTheSameBytes() throws IOException {
        Path recording = there.resolve(RECORDINGS + "/linux-aarch64/p.Phy.txt");
        record(PHY);
        String first = Files.readString(recording);
        record(PHY);
        assertEquals(first, Files.readString(recording));
        assertFalse(first.contains(folder.toString()), first);
    }

    private static Path recordings(Path module) {
        return module.resolve(RECORDINGS).resolve(Target.host().folder());
    }

    @Test
    void bindsFewerMethodsThanWereRecorded() throws IOException {
        record(PHY);
        assertEquals("", compile(here, PHY.replace("int PHY_ID(long dev);", ""), TARGET));
    }

    @Test
    void reportsARecordingThatDoesNotCoverAMethod() throws IOException {
        record(PHY);
        String messages =
                compile(here, PHY.replace("int PHY_ID(long dev);", "int PHY_ID(int dev); void phy_stop();"), TARGET);
        assertTrue(
                messages.contains(
                        "[StaleRecording] the recording src/main/native-header/linux-aarch64/p.Phy.txt does not fit"
                                + " this interface: it does not cover phy_stop; it does not cover the call PHY_ID(int). Record on"
                                + " linux-aarch64 "),
                messages);
    }

    @Test
    void suggestsARecordedFunctionForAMisspelledOne() throws IOException {
        record(PHY);
        String messages = compile(here, PHY.replace("int PHY_ID(long dev);", "void phy_strat();"), TARGET);
        assertTrue(messages.contains("it does not cover phy_strat (it has phy_start)"), messages);
    }

    @Test
    void reportsARecordingOfOtherHeadersAndFlags() throws IOException {
        record(PHY);
        String messages = compile(
                here,
                PHY.replace("\"phy.h\"", "value = {\"phy.h\", \"mii.h\"}, define = \"FAST\", preamble = \"int x;\""),
                TARGET);
        assertTrue(
                messages.contains("headers was phy.h, and is now phy.h, mii.h; define was empty, and is now FAST;"
                        + " the preamble has changed"),
                messages);
    }

    @Test
    void bindsMoreFunctionsOfTheHeaderThanTheRecordedInterface() throws IOException {
        String phy = "package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Phy { %s }";
        compile(there, phy.formatted(""), sysroot(), TARGET, RECORD);
        copy("linux-aarch64");
        String more = "phy_state phy_start(phy_device phydev, phy_probe probe, java.lang.foreign.MemorySegment data);";
        assertEquals("", compile(here, phy.formatted(more), TARGET));
        assertTrue(files(here).get("p/PhyNative.java").contains("phy_start("));
    }

    @Test
    void warnsAboutStubsThatWereNotRecorded() throws IOException {
        Path recording = record(PHY);
        String text = Files.readString(recording);
        Files.writeString(recording, text.replace("    java_helper_phy_twice\n", "    java_helper_old\n"));
        String messages = compile(here, PHY, TARGET);
        assertTrue(
                messages.contains(
                        "warning: [StubsNotRecorded] the recording src/main/native-header/linux-aarch64/p.Phy.txt"
                                + " has no compiled stub for java_helper_phy_twice; on linux-aarch64, calling one throws"),
                messages);
    }

    @Test
    void reportsAStubLibraryThatWasReplaced() throws IOException {
        Path recording = record(PHY);
        Files.writeString(recording.resolveSibling("p.Phy.so"), "version https://git-lfs.github.com/spec/v1");
        assertTrue(compile(here, PHY, TARGET).contains("[BrokenRecording]"));
        Files.delete(recording.resolveSibling("p.Phy.so"));
        String messages = compile(here, PHY, TARGET);
        assertTrue(messages.contains("[BrokenRecording]"), messages);
    }

    @Test
    void reportsABrokenRecording() throws IOException {
        Path recording = record(PHY);
        Files.writeString(recording, Files.readString(recording).replace("alignment=16", "<<<<<<< HEAD"));
        String messages = compile(here, PHY, TARGET);
        assertTrue(messages.contains("[BrokenRecording]"), messages);
        assertTrue(messages.contains(": unexpected '<'. Restore it"), messages);
    }

    @Test
    void reportsARecordingOfAnotherVersion() throws IOException {
        Path recording = record(PHY);
        Files.writeString(recording, Files.readString(recording).replaceFirst("# form \\w+", "# form 0"));
        String messages = compile(here, PHY, TARGET);
        assertTrue(messages.contains("[RecordingOfOtherVersion]"), messages);
    }

    @Test
    void reportsARecordingThatCannotBeWritten() throws IOException {
        Files.writeString(there.resolve("file"), "");
        String messages = compile(there, PHY, "-Anativeheader.record=file");
        assertTrue(messages.contains("[RecordingNotWritten] cannot write the recording file/"), messages);
    }

    @Test
    void buildsAgainAfterARecordingWasAddedOrChanged() throws IOException {
        assertTrue(compile(here, PHY, TARGET).contains("[HeaderNotFoundOnTarget]"));
        Path recording = record(PHY);
        assertEquals("", compile(here, PHY, TARGET));
        Files.writeString(
                recording,
                Files.readString(recording)
                        .replace(
                                "name=PHY_MAX type=&INT value=OfInteger(64)",
                                "name=PHY_MAX type=&INT value=OfInteger(65)"));
        assertEquals("", compile(here, PHY, TARGET));
        assertTrue(
                files(here).get("p/PhyHeader.java").contains("PHY_MAX = 65"),
                files(here).get("p/PhyHeader.java"));
    }

    private static Map<String, String> files(Path module) throws IOException {
        Path out = module.resolve("out");
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = out.relativize(file).toString().replace('\\', '/');
                if (name.matches(".*\\.(java|json|c)")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Returns the messages of a compilation. */
    private String compile(Path module, String java, String... more) throws IOException {
        Path source = module.resolve("src/main/java/p/Phy.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, java);
        delete(module.resolve("out"));
        Path out = Files.createDirectories(module.resolve("out"));
        List<String> options = new ArrayList<>(List.of(
                "--release", "22", "-proc:only", "-cp", System.getProperty("java.class.path"), "-d", out.toString()));
        options.addAll(List.of("-s", out.toString(), "-Anativeheader.symbols=off", WorkerOption.OPTION));
        options.addAll(List.of(more));
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new PrintWriter(output), files, null, options, null, files.getJavaFileObjects(source));
            task.setProcessors(List.of(new NativeHeaderProcessor()));
            task.call();
        }
        return output.toString().replace(folder + File.separator, "");
    }
}
