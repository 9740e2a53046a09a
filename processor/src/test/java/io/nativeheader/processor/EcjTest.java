package io.nativeheader.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the processor in Eclipse's compiler, which IDEs use. */
@Tag("worker")
class EcjTest {

    private static final String HEADER = """
            enum phy_state { PHY_DOWN, PHY_UP };
            struct phy_device { int speed; enum phy_state state; char name[8]; };
            int phy_start(struct phy_device *phydev, const char *name);
            struct phy_device phy_copy(struct phy_device device);
            typedef struct phy_device (*phy_change)(struct phy_device *from, struct phy_device to);
            int phy_each(phy_change change);
            phy_change phy_changing(void);
            int phy_first(phy_change change);
            int phy_last(phy_change change, struct phy_device **devices);
            int phy_count(struct phy_device **devices, int n);
            static inline int phy_twice(int x) { return 2 * x; }
            #define PHY_ID(x) ((x) + 1)
            #define PHY_MAX 4
            long phy_port(long *ports);
            """;

    @TempDir
    Path folder;

    private String targets = "-Anativeheader.targets=" + Target.host().folder();

    @Test
    void generatesTheSameFilesAsJavac() throws IOException {
        String source = """
                package p;
                @io.nativeheader.NativeHeader("phy.h")
                public interface Phy extends PhyHeader {
                    int phy_start(phy_device phydev, String name);
                    int PHY_ID(int x);
                }
                """;
        Map<String, String> byJavac = generated(ToolProvider.getSystemJavaCompiler(), "javac", source, "p/Phy.java");
        Map<String, String> byEcj = generated(new EclipseCompiler(), "ecj", source, "p/Phy.java");
        assertTrue(byJavac.containsKey("p/PhyNative.java"), byJavac.keySet().toString());
        assertEquals(byJavac, byEcj);
    }

    @Test
    void generatesTheSameFilesAsJavacForSeveralTargets() throws IOException {
        String source = """
                package p;
                @io.nativeheader.NativeHeader("phy.h")
                interface Phy extends PhyHeader {
                    long phy_port(long[] ports);
                }
                """;
        targets = "-Anativeheader.targets=linux-x86_64,linux-aarch64,windows-x86_64";
        Map<String, String> byJavac = generated(ToolProvider.getSystemJavaCompiler(), "javac", source, "p/Phy.java");
        Map<String, String> byEcj = generated(new EclipseCompiler(), "ecj", source, "p/Phy.java");
        assertTrue(byJavac.get("p/PhyNativeHandles.java").contains("NativeHeaderPlatform.INDEX == 2"));
        assertEquals(byJavac, byEcj);
    }

    @Test
    void worksInTheUnnamedPackage() throws IOException {
        String source = "@io.nativeheader.NativeHeader(\"phy.h\") interface Phy extends PhyHeader {}";
        Map<String, String> byJavac = generated(ToolProvider.getSystemJavaCompiler(), "javac", source, "Phy.java");
        Map<String, String> byEcj = generated(new EclipseCompiler(), "ecj", source, "Phy.java");
        assertTrue(byJavac.containsKey("PhyNative.java"), byJavac.keySet().toString());
        assertEquals(byJavac, byEcj);
    }

    @Test
    void inheritsAsJavac() throws IOException {
        String source = """
                package p;
                @io.nativeheader.NativeHeader("phy.h")
                interface Phy extends PhyHeader, Starts<phy_device> {
                    default int phy_twice(int x, int y) { return phy_twice(x) + y; }
                    default int more() { return 1; }
                    String toString();
                }
                interface Starts<T> {
                    int phy_start(T device, String name);
                    int more();
                }
                """;
        Map<String, String> byJavac = generated(ToolProvider.getSystemJavaCompiler(), "javac", source, "p/Phy.java");
        Map<String, String> byEcj = generated(new EclipseCompiler(), "ecj", source, "p/Phy.java");
        assertTrue(byJavac.get("p/PhyNative.java").contains("phy_start(phy_device device, String name)"));
        assertEquals(byJavac, byEcj);
    }

    @Test
    void readsTypeArgumentsOfTypesThatDoNotExistYet() throws IOException {
        String source = """
                package p;
                import io.nativeheader.FunctionPointer;
                @io.nativeheader.NativeHeader("phy.h")
                interface Phy extends PhyHeader, Lists<phy_change, phy_device> {
                    int phy_each(FunctionPointer<phy_change> change);
                    FunctionPointer<phy_change> phy_changing();
                    int phy_last(FunctionPointer<p.phy_change> change, phy_device[] devices);
                }
                interface Lists<C, D> {
                    int phy_first(FunctionPointer<C> change);
                    int phy_count(D[] devices, int n);
                    default void all(java.util.List<FunctionPointer<C>> changes, java.util.Map<C, D[]> devices) {}
                }
                """;
        Map<String, String> byJavac = generated(ToolProvider.getSystemJavaCompiler(), "javac", source, "p/Phy.java");
        Map<String, String> byEcj = generated(new EclipseCompiler(), "ecj", source, "p/Phy.java");
        assertTrue(byJavac.get("p/PhyNative.java").contains("phy_each(FunctionPointer<phy_change> change)"));
        assertEquals(byJavac, byEcj);
    }

    @Test
    void reportsWhatJavacReports() throws IOException {
        StringWriter output = new StringWriter();
        boolean done = compile(
                new EclipseCompiler(),
                "ecj",
                "package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Phy { int phy_strat(int x); }",
                "p/Phy.java",
                output);
        assertEquals(false, done);
        assertTrue(output.toString().contains("[NoSuchFunction]"), output.toString());
    }

    @Test
    void reportsAWrongTypeOnTheParameterAndAWrongResultOnTheMethod() throws IOException {
        StringWriter output = new StringWriter();
        boolean done = compile(new EclipseCompiler(), "ecj", """
                package p;
                @io.nativeheader.NativeHeader("phy.h")
                interface Phy {
                    int phy_start(phy_device phydev,
                            long name);
                    short
                            phy_twice(
                            int x);
                }
                """, "p/Phy.java", output);
        assertEquals(false, done);
        assertReported(output.toString(), """
                Phy.java (at line 5)
                	long name);
                	     ^^^^
                [ParameterType] parameter name: Java long does not match C const char *; use MemorySegment or String""");
        assertReported(output.toString(), """
                Phy.java (at line 7)
                	phy_twice(
                            int x);
                	^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                [ResultType] return type: Java short does not match C int; use int or long.""");
        assertReported(output.toString(), "\n    Java: int phy_start(phy_device phydev, MemorySegment name)\n");
        assertReported(output.toString(), "\n    Java: int phy_twice(int x)\n");
    }

    @Test
    void warnsOfNothingInABindingOfCxx() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("ecj")).resolve("shapes.hpp"), """
                #include <functional>
                #include <string>
                #include <vector>
                class Shape {
                public:
                    explicit Shape(std::string name);
                    virtual ~Shape();
                    virtual double area() const = 0;
                    void each(const std::function<void(const Shape &)> &visit) const;
                    std::vector<Shape *> parts() const;
                    int id;
                };
                class Circle : public Shape {
                public:
                    Circle();
                    double area() const override;
                };
                Shape *find(const std::string &name);
                """);
        StringWriter output = new StringWriter();
        String source =
                "package p; @io.nativeheader.NativeHeader(\"shapes.hpp\") interface Shapes extends ShapesHeader {}";
        assertTrue(compile(new EclipseCompiler(), "ecj", source, "p/Shapes.java", output), output.toString());
        assertEquals("", warnings(output));
    }

    /** Returns what ecj reports about Java code. */
    private static String warnings(StringWriter output) {
        return Stream.of(output.toString().split("----------\n"))
                .filter(problem -> problem.contains(".java (at line"))
                .collect(Collectors.joining());
    }

    private static void assertReported(String output, String message) {
        assertTrue(output.contains(message), output);
    }

    @Test
    void reportsNoSecondErrorAboutAWrongMethod() throws IOException {
        StringWriter output = new StringWriter();
        String source = """
                package p;
                @io.nativeheader.NativeHeader("phy.h")
                interface Phy extends PhyHeader {
                    int phy_strat(phy_device device, String... names);
                    int phy_twice(double x);
                    java.util.List<String> phy_count(java.util.List<String> names, java.util.Map<String, Integer> counts);
                    Phy PHY = new PhyNative();
                }
                """;
        assertEquals(false, compile(new EclipseCompiler(), "ecj", source, "p/Phy.java", output));
        assertTrue(output.toString().contains("[NoSuchFunction]"), output.toString());
        assertTrue(output.toString().contains("[ParameterType]"), output.toString());
        assertTrue(output.toString().contains("(5 errors"), output.toString());
    }

    private Map<String, String> generated(JavaCompiler compiler, String name, String source, String file)
            throws IOException {
        StringWriter output = new StringWriter();
        assertTrue(compile(compiler, name, source, file, output), output.toString());
        Path out = folder.resolve(name).resolve("out");
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                String relative = out.relativize(path).toString();
                if (relative.matches(".*\\.(java|c|json)")) {
                    texts.put(relative, Files.readString(path));
                }
            }
        }
        return texts;
    }

    private boolean compile(JavaCompiler compiler, String name, String source, String file, StringWriter output)
            throws IOException {
        Path module = Files.createDirectories(folder.resolve(name));
        Files.writeString(module.resolve("phy.h"), HEADER);
        Path out = Files.createDirectories(module.resolve("out"));
        Path java = module.resolve("src").resolve(file);
        Files.createDirectories(java.getParent());
        Files.writeString(java, source);
        List<String> options = new ArrayList<>(List.of(
                "--release",
                "22",
                "-Anativeheader.includePath=" + module,
                "-Anativeheader.compileHelpers=false",
                targets,
                WorkerOption.OPTION,
                "-Anativeheader.classes=always", // has no effect with ecj
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                out.toString(),
                "-s",
                out.toString()));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new PrintWriter(output), files, null, options, null, files.getJavaFileObjects(java.toFile()));
            task.setProcessors(List.of(new NativeHeaderProcessor()));
            return task.call();
        }
    }
}
