package io.nativeheader.processor.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Runs a small C program for Windows with wine: Debian's {@code wine64} and {@code gcc-mingw-w64-x86-64}. */
record Wine(Path wine, Path gcc) {

    private static final String MAIN = """
            #include <windows.h>
            #include <stdio.h>
            #include <stdlib.h>
            int main(int count, char **arguments)
            {
                HMODULE library = LoadLibraryA(arguments[1]);
                if (count != 3 || library == NULL) {
                    fprintf(stderr, "error %lu\\n", GetLastError());
                    return 1;
                }
                int (*value)(int) = (int (*)(int)) (void *) GetProcAddress(library, "java_helper_value");
                printf("%d\\n", value(atoi(arguments[2])));
                return 0;
            }
            """;

    /** Kept between runs, because wine takes 10 s to create it. It links to the root folder, so it must not be in the project's folder. */
    private static final Path PREFIX = Path.of(System.getProperty("java.io.tmpdir"), "native-header-wine");

    private static final Target WINDOWS = Target.find("windows-x86_64").orElseThrow();

    static Wine orSkip() {
        return new Wine(program("wine"), program("x86_64-w64-mingw32-gcc"));
    }

    private static Path program(String name) {
        BuildEnvironment environment = CrossCompiler.environment(WINDOWS);
        Assumptions.assumeTrue(environment.program(name).isPresent(), () -> "there is no " + name + " on PATH");
        return environment.program(name).orElseThrow();
    }

    /** Compiles a DLL into the folder. */
    void library(String name, String text, Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".c"), text);
        run(List.of(gcc.toString(), "-shared", "-o", folder.resolve(name).toString(), source.toString()), folder);
    }

    /** Loads a DLL and calls its function {@code java_helper_value}. */
    int call(byte[] library, int argument, Path folder) throws IOException {
        Files.write(folder.resolve("stubs.dll"), library);
        Path source = Files.writeString(folder.resolve("main.c"), MAIN);
        run(List.of(gcc.toString(), "-o", folder.resolve("main.exe").toString(), source.toString()), folder);
        return Integer.parseInt(
                run(List.of(wine.toString(), "main.exe", "stubs.dll", Integer.toString(argument)), folder));
    }

    private static String run(List<String> command, Path folder) throws IOException {
        BuildEnvironment here = CrossCompiler.environment(WINDOWS);
        Map<String, String> variables = new HashMap<>(here.variables());
        variables.putAll(Map.of(
                "WINEPREFIX",
                Files.createDirectories(PREFIX).toString(),
                "WINEDEBUG",
                "-all",
                "WINEDLLOVERRIDES",
                "mscoree,mshtml="));
        ToolRun run = ToolRun.run(
                command,
                folder,
                new BuildEnvironment(Target.host(), variables, here.limit().multipliedBy(5)));
        assertEquals(0, run instanceof ToolRun.Finished finished ? finished.exitCode() : -1, run::toString);
        return ((ToolRun.Finished) run).output().strip();
    }
}
