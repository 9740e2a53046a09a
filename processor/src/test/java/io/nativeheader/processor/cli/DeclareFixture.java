package io.nativeheader.processor.cli;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.nativeheader.processor.ProcessorCompiler;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code declare} in this process, and compiles what it prints. */
abstract class DeclareFixture {

    @TempDir
    Path folder;

    final StringWriter printed = new StringWriter();
    final StringWriter messages = new StringWriter();

    final int run(String... arguments) {
        return NativeHeaderCommand.commandLine(CompileLibraryCommand.onThisMachine())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(messages, true))
                .execute(arguments);
    }

    /** Declares functions of a header. */
    final int declare(String header, String... functions) throws IOException {
        Files.writeString(folder.resolve("phy.h"), header);
        List<String> arguments =
                new ArrayList<>(List.of("declare", "phy.h", "-I", folder.toString(), "-Anativeheader.symbols=off"));
        if (!List.of(functions).contains("--package")) {
            arguments.addAll(List.of("--package", "p"));
        }
        arguments.addAll(List.of(functions));
        return run(arguments.toArray(String[]::new));
    }

    /** Returns the methods of the printed interface without Javadoc, after compiling the interface without any warning. */
    final String methods() {
        String source = printed.toString();
        Compilation compilation = ProcessorCompiler.create()
                .withOptions(
                        "-Xlint:all,-classfile", "-Xdoclint:all/protected", "-Werror", "-Anativeheader.symbols=off")
                .compile(JavaFileObjects.forSourceString(
                        source.replaceFirst("(?s).*public interface (\\w+).*", "p.$1"), source));
        assertThat(compilation).succeededWithoutWarnings();
        return source.replaceFirst("(?s).*public interface \\w+ \\{\n", "")
                .replaceFirst("}\n$", "")
                .replaceAll("(?s)/\\*\\*.*?\\*/\n", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    final String declared(String header, String... functions) throws IOException {
        assertEquals(0, declare(header, functions), messages::toString);
        return methods();
    }
}
