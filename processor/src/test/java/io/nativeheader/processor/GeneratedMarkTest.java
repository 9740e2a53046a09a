package io.nativeheader.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Later compilations distinguish generated types from the user's, in sources and in class files. */
class GeneratedMarkTest {

    private static final String INTERFACE = """
            package p;
            @io.nativeheader.NativeHeader("phy.h")
            public interface Phy extends PhyHeader {
                int phy_start(phy_device device);
            }
            """;

    @TempDir
    private Path folder;

    private String said;

    @BeforeEach
    void recognizesGeneratedSources() throws IOException {
        write("phy.h", """
                enum phy_state { PHY_DOWN, PHY_UP };
                struct phy_bus;
                struct phy_device { int speed; enum phy_state state; struct phy_bus *bus; };
                typedef int (*phy_change)(struct phy_device *device);
                int phy_start(struct phy_device *device);
                int phy_each(phy_change change);
                int phy_all(struct phy_device **devices, int n);
                """);
        write("src/p/Phy.java", INTERFACE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void replacesGeneratedSourcesOfAnEarlierBuild(boolean eclipse) throws IOException {
        assertTrue(compile(eclipse, "generated", "src/p/Phy.java"), () -> said);
        Set<String> first = sourcesIn("generated");
        assertTrue(first.contains("phy_device.java"), first::toString);
        // an IDE has a source folder for generated files, and its compiler writes to another folder
        assertTrue(
                compile(
                        eclipse,
                        "classes",
                        "src/p/Phy.java",
                        "-s",
                        path("generated"),
                        "-sourcepath",
                        path("generated")),
                () -> said);
        assertEquals(first, sourcesIn("generated"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void replacesGeneratedClassFilesOfAnEarlierBuild(boolean eclipse) throws IOException {
        for (int build = 0; build < 3; build++) {
            assertTrue(compile(eclipse, "out", "src/p/Phy.java"), () -> said);
        }
        assertFalse(sourcesIn("out").contains("phy_device_.java"));
    }

    @Test
    void reportsAChangedTypeThatTheCompilerKeeps() throws IOException {
        assertTrue(compile(true, "out", "src/p/Phy.java"), () -> said);
        write("phy.h", "struct phy_device { long speed; };\nint phy_start(struct phy_device *device);\n");
        assertFalse(compile(true, "out", "src/p/Phy.java"));
        assertTrue(said.contains("[TypeOutdated] cannot replace p.phy_device"), said);
        assertFalse(said.contains("[NameTaken]"), said);
        assertTrue(compile(false, "out", "src/p/Phy.java"), () -> said);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leavesClassFilesOfTheUserAlone(boolean eclipse) throws IOException {
        write("src/p/phy_device.java", "package p; public class phy_device { public static final int MINE = 1; }");
        write("src/p/Phy.java", INTERFACE.replace("phy_device device", "phy_device_ device"));
        write("src/p/Main.java", "package p; class Main { int mine = phy_device.MINE; phy_device_ theirs; Phy phy; }");
        assertTrue(compile(eclipse, "out", "src/p/phy_device.java"), () -> said);
        // Eclipse's compiler does not list a class that nothing refers to
        assertTrue(compile(eclipse, "out", "src/p/Phy.java"), () -> said);
        Set<String> first = sourcesIn("out");
        assertTrue(first.contains("phy_device_.java"), first::toString);
        assertTrue(compile(eclipse, "out", "src/p/Phy.java", "src/p/Main.java"), () -> said);
        assertEquals(first, sourcesIn("out"));
    }

    @Test
    void bindsAnInterfacePassedAsAClassFile() throws IOException {
        write("src/p/phy_device.java", "package p; public class phy_device { public static final int MINE = 1; }");
        write("src/p/Phy.java", INTERFACE.replace("phy_device device", "phy_device_ device"));
        write("src/p/Main.java", "package p; class Main { int mine = phy_device.MINE; phy_device_ theirs; Phy phy; }");
        assertTrue(compile(false, "out", "src/p/phy_device.java", "src/p/Phy.java"), () -> said);
        Set<String> first = sourcesIn("out");
        assertTrue(compile(false, "out", List.of("p.Phy"), "src/p/Main.java"), () -> said);
        assertEquals(first, sourcesIn("out"));
    }

    @Test
    void bindsAClassFileAfterItsGeneratedTypesWereDeleted() throws IOException {
        write("src/p/Phy.java", """
                package p;
                import io.nativeheader.*;
                @NativeHeader("phy.h")
                public interface Phy extends PhyHeader {
                    int phy_start(phy_device device);
                    int phy_each(FunctionPointer<phy_change> change);
                    int phy_all(phy_device[] devices, @Length("devices") int n);
                }
                """);
        write("src/p/Main.java", "package p; class Main { phy_device theirs; Phy phy = new PhyNative(); }");
        assertTrue(compile(false, "out", "src/p/Phy.java", "-parameters"), () -> said);
        Set<String> first = sourcesIn("out");
        deleteAllButThe("Phy.class");
        assertTrue(compile(false, "out", List.of("p.Phy"), "src/p/Main.java", "-parameters"), () -> said);
        assertEquals(first, sourcesIn("out"));

        assertTrue(compile(false, "out", "src/p/Phy.java"), () -> said);
        deleteAllButThe("Phy.class");
        assertFalse(compile(false, "out", List.of("p.Phy"), "src/p/Main.java"));
        assertTrue(said.contains("[AnnotationDoesNotFit] @Length(\"devices\")"), said);
        assertTrue(said.contains("-parameters"), said);
    }

    private void deleteAllButThe(String kept) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out/p"))) {
            for (Path file : files.filter(one -> !one.endsWith(kept)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void neverReplacesAClassFileOfTheUserByAnImplementation() throws IOException {
        write("src/p/PhyNative.java", "package p; public class PhyNative {}");
        assertTrue(compile(false, "out", "src/p/PhyNative.java"), () -> said);
        assertFalse(compile(false, "out", "src/p/Phy.java"));
        assertTrue(said.contains("[NameTaken]"), said);
    }

    @Test
    void marksEveryGeneratedType() throws IOException {
        assertTrue(compile(false, "out", "src/p/Phy.java"), () -> said);
        Set<String> types = sourcesIn("out");
        assertTrue(
                types.containsAll(List.of("PhyHeader.java", "PhyNativeHandles.java", "phy_bus.java")), types::toString);
        for (String type : types) {
            assertTrue(Files.readString(folder.resolve("out/p").resolve(type)).contains("\n@Generated\n"), type);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Set<String> sourcesIn(String out) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(out).resolve("p"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private boolean compile(boolean eclipse, String out, String... sourcesAndOptions) throws IOException {
        return compile(eclipse, out, List.of(), sourcesAndOptions);
    }

    /** Compiles with the output folder on the class path, which has the class files of earlier compilations. */
    private boolean compile(boolean eclipse, String out, List<String> classes, String... sourcesAndOptions)
            throws IOException {
        JavaCompiler compiler = eclipse ? new EclipseCompiler() : ToolProvider.getSystemJavaCompiler();
        Files.createDirectories(folder.resolve(out));
        List<String> options = new ArrayList<>(List.of(
                "--release",
                "22",
                "-Anativeheader.includePath=" + folder,
                WorkerOption.OFF,
                "-Anativeheader.compileHelpers=false",
                "-cp",
                path(out) + File.pathSeparator + System.getProperty("java.class.path"),
                "-d",
                path(out)));
        List<Path> sources = new ArrayList<>();
        for (String argument : sourcesAndOptions) {
            if (argument.startsWith("src/")) {
                sources.add(folder.resolve(argument));
            } else {
                options.add(argument);
            }
        }
        if (!options.contains("-s")) {
            options.addAll(List.of("-s", path(out)));
        }
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(output, files, null, options, classes, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new NativeHeaderProcessor()));
            boolean succeeded = task.call();
            said = output.toString();
            return succeeded;
        }
    }
}
