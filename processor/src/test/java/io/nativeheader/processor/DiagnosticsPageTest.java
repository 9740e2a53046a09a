package io.nativeheader.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.JavaFileObjects;
import io.nativeheader.processor.diagnostic.CxxProblem;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.diagnostic.Problem;
import io.nativeheader.processor.diagnostic.RecordingProblem;
import io.nativeheader.processor.diagnostic.TargetProblem;
import io.nativeheader.processor.diagnostic.ToolProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Generates docs/diagnostics.md, which has the cause, the smallest input, the exact message and the remedy of each problem. Fails on a problem
 * without a folder in {@code src/test/resources/diagnostics}.
 */
@Tag("worker")
class DiagnosticsPageTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/diagnostics");
    private static final Path PAGE = Path.of("..", "docs", "diagnostics.md");

    /** Problems that no input causes on every machine. */
    private static final Map<String, Problem> SAMPLES = Stream.of(
                    new HeaderProblem.HeaderWarning("phy.h:3:2: warning: \"use phy2.h\""),
                    new HeaderProblem.HeaderTakesTooLong("phy.h", 30),
                    new HeaderProblem.HeaderTooLarge("phy.h", "the memory is full"),
                    new HeaderProblem.BaseNotBound("Mdio", "Phy"),
                    new HeaderProblem.LayoutsNotConfirmed(List.of("-fpack-struct"), "no C compiler is found"),
                    new HeaderProblem.LibraryNotNamed(
                            "zlibVersion", 0, "zlib.h", "/usr/lib/x86_64-linux-gnu/libz.so", "z"),
                    new MethodProblem.SymbolMissing(
                            "phy_start",
                            "/usr/lib/libphy.so.1",
                            "int phy_start(struct phy_device *phydev)   (phy.h:12)",
                            "It has only the C++ function phy_start(phy_device*): declare that function extern \"C\"."),
                    new MethodProblem.HelperRefused(
                            "phy_lock",
                            "phy.h:14: error: '__builtin_phy' was not declared",
                            "int phy_lock(struct phy_device *phydev)   (phy.h:12)"),
                    new TargetProblem.HeaderNotFoundOnTarget(
                            "sys/types.h",
                            "linux-aarch64",
                            "zlib.h",
                            List.of(),
                            false,
                            "libc6-dev-arm64-cross",
                            "io.nativeheader:native-header-sysroot-linux-aarch64",
                            ""),
                    new TargetProblem.NotOnEveryTarget(
                            "phy_open", "it takes 2 parameters on linux-x86_64 and 1 parameter on windows-x86_64"),
                    new TargetProblem.NotForTheseTargets(List.of("linux-*"), List.of("windows-x86_64")),
                    new TargetProblem.PackagesOfHost(
                            List.of("glib-2.0"),
                            "linux-aarch64",
                            List.of("-I/usr/lib/x86_64-linux-gnu/glib-2.0/include")),
                    new TargetProblem.NotASysroot("linux-aarch64", "/opt/aarch64"),
                    new ToolProblem.LibClangNotFound(List.of("LIBCLANG_PATH: is not set")),
                    new ToolProblem.ResourceHeadersDiffer(
                            "/usr/lib/libclang-14.so.1", "14.0.6", "/usr/lib/clang/19", "19.1.7"),
                    new ToolProblem.ResourceHeadersMissing("/opt/libclang.so", "19.1.7", ""),
                    new ToolProblem.ReleaseTooOld("17"),
                    new ToolProblem.NativeAccessDenied("Illegal native access from an unnamed module"),
                    new ToolProblem.WorkerDied("phy.h", 134, "libclang: Assertion failed: 'isa<CXXRecordDecl>(Found)'"),
                    new ToolProblem.CacheNotUsed("/home/phy/.cache belongs to another user (mdio)"),
                    new ToolProblem.WorkerNotStarted("error=2, No such file or directory"),
                    new ToolProblem.PkgConfigFailed("Package gtk9 was not found in the pkg-config search path"),
                    new ToolProblem.CxxHeadersMissing(
                            "the C++ library",
                            "linux-aarch64",
                            List.of("/usr/aarch64-linux-gnu/include/c++"),
                            "On Debian, install g++-aarch64-linux-gnu, or set -Anativeheader.sysroot.linux_aarch64 to a folder"
                                    + " that has them. Or restrict the interface to other platforms with targets in"
                                    + " @NativeHeader."),
                    new ToolProblem.NoCompiler(
                            "C", 2, List.of("$CC: is not set", "cc: is not on the path"), "-Anativeheader.cc or $CC"),
                    new ToolProblem.HelpersRefused(
                            "C", "cc: error: unrecognized command-line option '-mfancy'", "-Anativeheader.cc"),
                    new ToolProblem.LayoutDiffers(
                            "struct phy",
                            "Phy.c:12:1: error: static assertion failed: \"struct phy has a different size in Java\""),
                    new ToolProblem.ConstantsDiffer(
                            2, List.of("PHY_LEVEL is 5 (libclang: 12)", "PHY_MASK is 7 (libclang: 3)"), "Phy.json"),
                    new ToolProblem.HelpersSkipped(1, "phy_mask", "META-INF/native-header/p/Phy.json"),
                    new ToolProblem.SymbolsMissing("/usr/lib/libphy.so.1", 3, "phy_start"),
                    new ToolProblem.BadOption("nativeheader.symbols", "maybe", "error, warn, off"),
                    new ToolProblem.FileNameNotInCharset("/home/\u0444\u0438/include", "ANSI_X3.4-1968"),
                    new ToolProblem.CannotWrite("p/PhyNative.java", "No space left on device"),
                    new ToolProblem.TypeOutdated("p.phy_device"),
                    new RecordingProblem.StaleRecording(
                            "linux-aarch64",
                            "src/main/native-header/linux-aarch64/p.Phy.txt",
                            List.of("it does not cover phy_stop")),
                    new RecordingProblem.StubsNotRecorded(
                            "linux-aarch64",
                            "src/main/native-header/linux-aarch64/p.Phy.txt",
                            List.of("java_helper_PHY_ID")),
                    new RecordingProblem.RecordingOfOtherVersion(
                            "linux-aarch64", "src/main/native-header/linux-aarch64/p.Phy.txt"),
                    new RecordingProblem.BrokenRecording(
                            "linux-aarch64",
                            "src/main/native-header/linux-aarch64/p.Phy.txt",
                            "line 12: unexpected '<'"),
                    new RecordingProblem.RecordingNotWritten(
                            "src/main/native-header/linux-aarch64/p.Phy.txt", "No space left on device"),
                    new ToolProblem.InternalError("java.lang.IllegalStateException: …"))
            .collect(Collectors.toMap(Problem::id, Function.identity()));

    private static List<String> problems() {
        return Stream.of(
                        CxxProblem.class,
                        HeaderProblem.class,
                        MethodProblem.class,
                        RecordingProblem.class,
                        ToolProblem.class,
                        TargetProblem.class)
                .flatMap(family -> Arrays.stream(family.getDeclaredClasses()))
                .filter(Class::isRecord)
                .filter(type -> type != TargetProblem.OnTargets.class) // has the id of another problem
                .map(Class::getSimpleName)
                .sorted()
                .toList();
    }

    @Test
    void documentsEveryProblem() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            assertEquals(
                    problems(),
                    folders.map(folder -> folder.getFileName().toString())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void showsTheExactMessages() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Diagnostics

                What the processor says, each under the id that stands before the message in brackets: cause, the smallest input, the message
                that javac prints for it, and the remedy. Made by `DiagnosticsPageTest` from compilations of these inputs; paths are shortened. The
                example of a problem that depends on the machine is made up.
                """);
        for (String id : problems()) {
            page.append(section(id));
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(Files.readString(PAGE), page.toString());
    }

    private static String section(String id) throws IOException {
        Path folder = EXAMPLES.resolve(id);
        StringBuilder section =
                new StringBuilder("\n## " + id + "\n\n").append(Files.readString(folder.resolve("cause.md")));
        if (Files.exists(folder.resolve("input.h"))) {
            section.append(block("c", Files.readString(folder.resolve("input.h"))));
        }
        String message;
        if (Files.exists(folder.resolve("Input.java"))) {
            String java = Files.readString(folder.resolve("Input.java"));
            section.append(block("java", java.replaceFirst("package p;\n\n", "")));
            message = messages(id, folder, java);
        } else {
            message = "[" + id + "] " + SAMPLES.get(id).message() + "\n";
        }
        return section.append(block("", message))
                .append("\n")
                .append(Files.readString(folder.resolve("remedy.md")))
                .toString();
    }

    private static String block(String language, String text) {
        return "\n```" + language + "\n" + text + "```\n";
    }

    /** Returns what javac prints for the problem, without this machine's folders. */
    private static String messages(String id, Path folder, String java) {
        Path absolute = folder.toAbsolutePath();
        List<Object> options = new ArrayList<>(List.of(
                "--release",
                "22",
                "-Anativeheader.cache=off",
                "-Anativeheader.includePath=" + absolute,
                WorkerOption.OPTION));
        String messages = ProcessorCompiler.create()
                .withOptions(options)
                .compile(JavaFileObjects.forSourceString("p.Input", java))
                .diagnostics()
                .stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .filter(message -> message.startsWith("[" + id + "]"))
                .map(message -> message.replace(absolute + "/", "").replaceAll("(?m)(^ +/.*\n)+", "      …\n") + "\n")
                .collect(Collectors.joining());
        assertTrue(!messages.isEmpty(), id + " is not what its example makes");
        return messages;
    }
}
