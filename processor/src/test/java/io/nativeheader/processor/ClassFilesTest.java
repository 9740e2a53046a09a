package io.nativeheader.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.NativeHeader;
import io.nativeheader.processor.javac.ClassLocation;
import io.nativeheader.processor.javac.CompilerSample;
import io.nativeheader.processor.javac.MemoryCompiler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With class files from the processor, javac writes the same class files as it compiles from generated sources. */
class ClassFilesTest {

    private static final String ALWAYS = "-Anativeheader.classes=always";
    private static final String NEVER = "-Anativeheader.classes=never";

    /** The options that the processor compiles its class files with. */
    private static final List<String> AS_OURS = List.of("-g", "-parameters");

    @TempDir
    private Path folder;

    private String said;

    @BeforeEach
    void header() throws IOException {
        write("include/phy.h", """
                /** A device: größer. */
                struct phy_device { int speed; union { int id; float f; } u; int (*poll)(struct phy_device *, int); };
                enum phy_state { PHY_DOWN, PHY_UP };
                typedef struct phy_bus phy_bus;
                #define PHY_MAX 4
                #define PHY_NAME "phy"
                int phy_start(struct phy_device *phydev);
                int phy_each(int (*each)(struct phy_device *, void *), void *data);
                int phy_print(const char *format, ...);
                struct phy_device phy_copy(struct phy_device device);
                """);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private boolean compile(String out, List<Path> sources, String... more) throws IOException {
        return compile(out, sources, files -> files, more);
    }

    private boolean compile(String out, List<Path> sources, UnaryOperator<JavaFileManager> manager, String... more)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Files.createDirectories(folder.resolve(out));
        List<String> options = new ArrayList<>(List.of(
                "-d",
                folder.resolve(out).toString(),
                "-Xlint:all,-path,-options,-processing",
                "-Anativeheader.includePath=" + folder.resolve("include"),
                "-Anativeheader.symbols=off"));
        options.addAll(Arrays.asList(more));
        if (!options.contains("--module-path")) {
            options.addAll(List.of("-cp", annotations()));
        }
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    output, manager.apply(files), null, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new NativeHeaderProcessor()));
            boolean succeeded = task.call();
            said = output.toString();
            return succeeded;
        }
    }

    private static String annotations() {
        return ClassLocation.of(NativeHeader.class.getClassLoader(), "io/nativeheader/NativeHeader.class")
                .orElseThrow()
                .toString();
    }

    private Map<String, String> files(String out) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(out))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(
                        folder.resolve(out).relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    /** Returns the types whose class files the processor compiled. Those that javac compiled lack debug information, because of its options here. */
    private Set<String> ahead(String out) throws IOException {
        return files(out).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".class")
                        && !file.getKey().contains("$")
                        && file.getValue().contains("SourceFile"))
                .map(file -> file.getKey().replaceAll(".*/|\\.class$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Compiles sources with and without class files from the processor, and asserts that the output is the same. */
    private void assertSame(List<Path> sources, String... more) throws IOException {
        List<String> options = new ArrayList<>(AS_OURS);
        options.addAll(Arrays.asList(more));
        options.add(NEVER);
        assertTrue(compile("sources", sources, options.toArray(String[]::new)), () -> said);
        assertEquals("", said);
        options.set(options.size() - 1, ALWAYS);
        assertTrue(compile("classes", sources, options.toArray(String[]::new)), () -> said);
        assertEquals("", said);
        assertEquals(files("sources").keySet(), files("classes").keySet());
        assertEquals(files("sources"), files("classes"));
        options.removeAll(AS_OURS);
        options.add("-g:none");
        assertTrue(compile("none", sources, options.toArray(String[]::new)), () -> said);
    }

    private static final Set<String> TYPES = Set.of(
            "NativeHeaderPlatform",
            "PhyHeader",
            "Callback_int_phy_deviceP_int",
            "Callback_int_phy_deviceP_voidP",
            "phy_bus",
            "phy_device",
            "phy_device_u",
            "phy_state");

    private static Set<String> with(String... more) {
        Set<String> all = new TreeSet<>(TYPES);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void compilesAHeader() throws IOException {
        Path source = write(
                "Phy.java",
                "package p; @io.nativeheader.NativeHeader(\"phy.h\") public interface Phy extends PhyHeader {}");
        assertSame(List.of(source), "--release", "22");
        assertEquals(with("PhyNative", "PhyNativeHandles"), ahead("none"));
    }

    @Test
    void compilesDeclaredMethods() throws IOException {
        Path source = write("Phy.java", """
                package p;
                import io.nativeheader.*;
                @NativeHeader("phy.h")
                interface Phy extends PhyHeader {
                    @ReturnsErrno int phy_start(phy_device phydev);
                    int phy_print(String format, int count);
                    default int more() { return PHY_MAX; }
                    enum Size { SMALL }
                }
                """);
        assertSame(List.of(source));
        assertEquals(with("PhyNative", "PhyNativeHandles"), ahead("none"));
    }

    @Test
    void leavesImplementationsThatNeedMoreThanTheirHeaderToJavac() throws IOException {
        Path source = write("Phy.java", """
                package p;
                @io.nativeheader.NativeHeader("phy.h")
                interface Phy extends PhyHeader, Named<CharSequence> {
                    default String name() { return PHY_NAME; }
                }
                interface Named<T> { T name(); }
                """);
        assertSame(List.of(source));
        assertEquals(with(), ahead("none"));
        Path nested = write("Outer.java", """
                package p;
                interface Outer { @io.nativeheader.NativeHeader("phy.h") interface Phy extends Outer_PhyHeader {} }
                """);
        assertTrue(compile("nested", List.of(nested), ALWAYS, "-g:none"), () -> said);
        assertTrue(ahead("nested").contains("Outer_PhyHeader"));
        assertFalse(ahead("nested").contains("Outer_PhyNative"));
    }

    @Tag("long")
    @Test
    void leavesImplementationsWithTypesOfTheUserToJavac() throws IOException {
        Path source = write("Phy.java", """
                package p;
                @io.nativeheader.NativeHeader("phy.h")
                interface Phy extends PhyHeader {
                    int phy_start(Device phydev);
                }
                """);
        Path device = write("Device.java", """
                package p;
                @io.nativeheader.CType("struct phy_device")
                class Device {}
                """);
        compile("out", List.of(source, device), ALWAYS);
        String always = said;
        compile("out", List.of(source, device), NEVER);
        assertEquals(said, always);
    }

    @Test
    void compilesSeveralInterfacesInSeveralPackages() throws IOException {
        Path phy = write(
                "Phy.java",
                "package p; @io.nativeheader.NativeHeader(\"phy.h\") public interface Phy extends PhyHeader {}");
        Path heir = write(
                "Mdio.java",
                "package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Mdio extends MdioHeader, Phy {}");
        Path other = write(
                "Other.java",
                "package q; @io.nativeheader.NativeHeader(\"phy.h\") interface Other extends OtherHeader {}");
        assertSame(List.of(phy, heir, other));
        assertTrue(
                ahead("none").containsAll(with("PhyNative", "MdioHeader", "OtherHeader")),
                ahead("none").toString());
        assertFalse(ahead("none").contains("MdioNative"));
    }

    @Test
    void compilesAModule() throws IOException {
        Path module = write("module-info.java", "module m { requires io.nativeheader; }");
        Path source = write(
                "Phy.java", "package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Phy extends PhyHeader {}");
        assertSame(List.of(module, source), "--module-path", annotations());
        assertEquals(with("PhyNative", "PhyNativeHandles"), ahead("none"));
    }

    @Tag("long")
    @Test
    void compilesTheUnnamedPackage() throws IOException {
        Path source = write("Phy.java", "@io.nativeheader.NativeHeader(\"phy.h\") interface Phy extends PhyHeader {}");
        assertSame(List.of(source));
        assertEquals(with("PhyNative", "PhyNativeHandles"), ahead("none"));
    }

    @Tag("long")
    @Test
    void writesSourcesToTheSourceFolderInTheirEncoding() throws IOException {
        Path source = write(
                "Phy.java", "package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Phy extends PhyHeader {}");
        String generated = Files.createDirectories(folder.resolve("gen")).toString();
        assertTrue(compile("out", List.of(source), ALWAYS, "-s", generated, "-encoding", "UTF-16"), () -> said);
        assertTrue(Files.readString(folder.resolve("gen/p/phy_device.java"), StandardCharsets.UTF_16)
                .contains("größer"));
        assertFalse(files("out").containsKey("p/phy_device.java"));
        assertTrue(files("out").containsKey("p/phy_device.class"));
    }

    @Tag("long")
    @Test
    void ignoresFilesOfTheLastBuild() throws IOException {
        Path source = write(
                "Phy.java",
                "package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Phy extends PhyHeader { phy_device d = null; }");
        String generated = Files.createDirectories(folder.resolve("gen")).toString();
        String out = Files.createDirectories(folder.resolve("out")).toString();
        String[] options = {
            "-s", generated, "-sourcepath", generated, "-cp", out + java.io.File.pathSeparator + annotations()
        };
        Map<String, String> first = Map.of();
        for (String classes : List.of(NEVER, ALWAYS, ALWAYS, NEVER)) {
            String[] all = Arrays.copyOf(options, options.length + 3);
            all[options.length] = classes;
            all[options.length + 1] = "-g";
            all[options.length + 2] = "-parameters";
            assertTrue(compile("out", List.of(source), all), () -> classes + said);
            assertTrue(first.isEmpty() || first.equals(files("out")), classes);
            first = files("out");
        }
    }

    @Tag("long")
    @Test
    void allowsACTypeNamedLikeTheClassOfHandles() throws IOException {
        write("include/phy.h", "struct PhyNativeHandles { int x; };\nint phy_start(struct PhyNativeHandles *calls);\n");
        Path source = write(
                "Phy.java", "package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Phy extends PhyHeader {}");
        assertSame(List.of(source));
        assertEquals(
                Set.of("NativeHeaderPlatform", "PhyHeader", "PhyNative", "PhyNativeHandles", "PhyNativeHandles_"),
                ahead("none"));
    }

    @Tag("long")
    @Test
    void reportsANameThatIsTaken() throws IOException {
        for (String taken : List.of("NativeHeaderPlatform", "PhyHeader", "PhyNativeHandles")) {
            Path source = write("Phy.java", """
                    package p;
                    @io.nativeheader.NativeHeader("phy.h") interface Phy extends PhyHeader {}
                    interface %s {}
                    """.formatted(taken));
            assertFalse(compile("out", List.of(source), ALWAYS));
            String always = said;
            assertFalse(compile("out", List.of(source), NEVER));
            assertEquals(said, always);
            assertTrue(said.contains("[NameTaken]"), said);
        }
    }

    @Test
    void compilesLargeHeadersByDefault() throws IOException {
        StringBuilder functions = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            functions.append("int large_").append(i).append("(int x, const void *memory);\n");
        }
        write("include/large.h", functions.toString());
        Path large = write(
                "Large.java",
                "package p; @io.nativeheader.NativeHeader(\"large.h\") interface Large extends LargeHeader {}");
        Path small = write(
                "Phy.java", "package q; @io.nativeheader.NativeHeader(\"phy.h\") interface Phy extends PhyHeader {}");
        assertTrue(compile("out", List.of(large, small), "-g:none"), () -> said);
        assertEquals(Set.of("NativeHeaderPlatform", "LargeHeader", "LargeNative", "LargeNativeHandles"), ahead("out"));
        assertTrue(files("out").containsKey("q/phy_device.class"));
    }

    @Test
    void writesSourcesBeforeTheirClassFiles() throws IOException {
        Path source = write(
                "Phy.java", "package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Phy extends PhyHeader {}");
        List<String> written = new ArrayList<>();
        assertTrue(compile("out", List.of(source), files -> new RecordingFileManager(files, written), ALWAYS));
        for (String type : List.of("PhyHeader", "PhyNativeHandles", "phy_device")) {
            int classFile = written.indexOf("p." + type);
            assertTrue(classFile >= 0, written::toString);
            assertTrue(written.subList(0, classFile).contains(type + ".java"), written::toString);
        }
    }

    @Test
    void compilesTheSampleForTheClassArchive() {
        assertInstanceOf(MemoryCompiler.Compiled.class, CompilerSample.compile());
    }

    @Test
    void rejectsAnUnknownValueOfTheOption() throws IOException {
        Path source = write(
                "Phy.java", "package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Phy extends PhyHeader {}");
        assertFalse(compile("out", List.of(source), "-Anativeheader.classes=on"));
        assertTrue(said.contains("auto, always, never"), said);
    }
}
