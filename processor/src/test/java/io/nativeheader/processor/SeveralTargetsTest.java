package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs between the targets of one binding. */
class SeveralTargetsTest {

    @TempDir
    Path folder;

    private Compilation compile(String header, String restriction) throws IOException {
        Files.writeString(folder.resolve("phy.h"), header);
        Compilation compilation = javac().withProcessors(new NativeHeaderProcessor())
                .withOptions(
                        "--release",
                        "22",
                        "-Anativeheader.targets=linux-x86_64,linux-aarch64,windows-x86_64",
                        "-Anativeheader.compileHelpers=false",
                        "-Anativeheader.includePath=" + folder,
                        WorkerOption.OPTION)
                .compile(JavaFileObjects.forSourceString(
                        "p.Phy",
                        "package p; @io.nativeheader.NativeHeader(value = \"phy.h\"" + restriction
                                + ") interface Phy extends PhyHeader {}"));
        assertThat(compilation).succeeded();
        return compilation;
    }

    @Test
    void anInterfaceOfSomeTargetsLacksNothingOnTheOthers() throws IOException {
        Compilation compilation = compile("""
                struct phy_state { char up; };
                int phy_take(struct phy_state state);
                #ifdef __aarch64__
                #define PHY_DIRECT 1
                #else
                #define PHY_DIRECT 2
                #endif
                """, ", targets = \"linux-*\"");
        assertThat(compilation)
                .generatedSourceFile("p.PhyHeader")
                .contentsAsUtf8String()
                .contains("NativeHeaderPlatform.require(NativeHeaderPlatform.INDEX == 1 ? 1 : 2, \"p.Phy\", 0, 1);");
        assertThat(compilation)
                .generatedSourceFile("p.phy_state")
                .contentsAsUtf8String()
                .contains("implements ByValue");
    }

    @Test
    void aBitFieldHasTheWidestTypeOfTheTargets() throws IOException {
        Compilation compilation =
                compile("struct phy_flags { long speed : 20; }; void phy_set(struct phy_flags *flags);", "");
        assertThat(compilation)
                .generatedSourceFile("p.phy_flags")
                .contentsAsUtf8String()
                .contains("public long speed()");
    }
}
