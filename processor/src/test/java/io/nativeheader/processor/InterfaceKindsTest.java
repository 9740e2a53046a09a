package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotated interfaces of all kinds: sealed, extending others, with annotated types. */
class InterfaceKindsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void headers() throws IOException {
        Files.writeString(folder.resolve("phy.h"), """
                struct phy_device { int speed; };
                int phy_start(struct phy_device *phydev);
                int phy_stop(struct phy_device *phydev);
                const char *phy_name(struct phy_device *phydev);
                int wait(int *status);
                int hashCode(int x);
                int toString(void);
                int close(int fd);
                int segment(int new);
                """);
        Files.writeString(folder.resolve("other.h"), "int other(void);\n");
        Files.writeString(folder.resolve("mdio.h"), "int mdio_read(int address);\nint phy_stop(int x);\n");
    }

    private Compilation compile(String... sources) {
        return ProcessorCompiler.create()
                .withOptions(
                        "--release",
                        "22",
                        "-Anativeheader.includePath=" + folder,
                        WorkerOption.OPTION,
                        "-Xlint:all,-options",
                        "-Werror")
                .compile(Arrays.stream(sources).map(InterfaceKindsTest::file).toList());
    }

    private static JavaFileObject file(String source) {
        String packageName = source.contains("public interface") ? "q" : "p";
        String name = source.replaceAll("(?s).*?interface (\\w+).*", "$1");
        return JavaFileObjects.forSourceString(packageName + "." + name, "package " + packageName + "; " + source);
    }

    @Test
    void bindsASealedInterfaceThatPermitsItsImplementation() {
        assertThat(
                        compile(
                                "@io.nativeheader.NativeHeader(\"phy.h\") sealed interface Phy extends PhyHeader permits PhyNative {}"))
                .succeeded();
    }

    @Test
    void reportsASealedInterfaceThatDoesNotPermitItsImplementation() {
        Compilation compilation = compile("""
                @io.nativeheader.NativeHeader("phy.h") sealed interface Phy extends PhyHeader permits Phy.Own {
                    non-sealed interface Own extends Phy {}
                }
                """);
        assertThat(compilation).hadErrorContaining("[NotPermitted]");
    }

    @Test
    void acceptsAnnotatedTypes() {
        assertThat(compile("""
                        import org.jspecify.annotations.Nullable;
                        @io.nativeheader.NativeHeader("phy.h") interface Phy {
                            int phy_start(@Nullable phy_device phydev);
                            @Nullable String phy_name(@Nullable phy_device phydev);
                            int wait(int @Nullable [] status);
                        }
                        """)).succeeded();
    }

    @Test
    void bindsFunctionsNamedLikeMethodsOfObjectOrKeywords() {
        assertThat(compile("""
                        @io.nativeheader.NativeHeader("phy.h") interface Phy extends PhyHeader {
                            int wait(int[] status);
                            int hashCode(int x);
                            @io.nativeheader.Symbol("toString")
                            int text();
                            int close(int fd);
                            int segment(int new_);
                        }
                        """)).succeeded();
    }

    @Test
    void bindsAnInterfaceNamedLikeAStruct() {
        assertThat(compile("""
                        @io.nativeheader.NativeHeader("phy.h") interface phy_device extends phy_deviceHeader {
                            int phy_start(phy_device_ phydev);
                        }
                        """)).succeeded();
    }

    @Test
    void showsTheTypeArgumentThatCNeeds() {
        Compilation compilation = compile(
                "@io.nativeheader.NativeHeader(\"phy.h\") interface Phy extends Starts<Integer> {}",
                "interface Starts<T> { int phy_start(T of); }");
        assertThat(compilation)
                .hadErrorContaining("[ParameterType] parameter of: Java Integer does not match C struct phy_device *");
    }

    @Test
    void bindsAMethodInheritedTwiceOnce() {
        assertThat(compile(
                        "@io.nativeheader.NativeHeader(\"phy.h\") interface Phy extends Starts, Begins {}",
                        "interface Starts { int phy_start(phy_device phydev); }",
                        "interface Begins { int phy_start(phy_device phydev); }"))
                .succeeded();
    }

    @Test
    void bindsTheMethodsOfAnExtendedAnnotatedInterface() {
        Compilation compilation = compile(
                """
                @io.nativeheader.NativeHeader("mdio.h") interface Mdio extends MdioHeader, Phy {
                    default int close(int fd) { return fd; }
                }
                """,
                """
                @io.nativeheader.NativeHeader("phy.h") interface Phy extends PhyHeader {
                    @io.nativeheader.ReturnsErrno int phy_start(phy_device phydev);
                }
                """,
                "@io.nativeheader.NativeHeader(\"other.h\") interface Heir extends Plain { int other(); }",
                "interface Plain extends Mdio, Phy { @Override default int wait_(MemorySegment status) { return 1; } }"
                        .replace("MemorySegment", "java.lang.foreign.MemorySegment"));
        assertThat(compilation).succeeded();
        String mdio = generated(compilation, "p.MdioNative");
        assertTrue(mdio.contains("return this.ofPhy.phy_start(phydev);"), mdio);
        assertFalse(mdio.contains("ofPhy.close"), mdio);
        String heir = generated(compilation, "p.HeirNative");
        assertTrue(heir.contains("return this.ofMdio.phy_start(phydev);"), heir);
        assertFalse(heir.contains("wait_"), heir);
    }

    @Test
    void reportsAnAnnotatedBaseInterfaceOfAnotherPackage() {
        Compilation compilation = compile(
                "@io.nativeheader.NativeHeader(\"mdio.h\") interface Mdio extends q.Phy {}",
                "@io.nativeheader.NativeHeader(\"phy.h\") public interface Phy { int close(int fd); }");
        assertThat(compilation).hadErrorContaining("[BaseNotBound] Mdio extends q.Phy");
    }

    private static String generated(Compilation compilation, String type) {
        try {
            return compilation
                    .generatedSourceFile(type)
                    .orElseThrow()
                    .getCharContent(false)
                    .toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
