package io.nativeheader.processor.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Runs a small C program on another architecture with qemu-user: Debian's {@code qemu-user} and {@code gcc-aarch64-linux-gnu}. */
record Emulator(Target target, Path qemu, Path gcc) {

    private static final String MAIN = """
            #include <dlfcn.h>
            #include <stdio.h>
            #include <stdlib.h>
            int main(int count, char **arguments)
            {
                void *library = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL);
                if (count != 3 || library == NULL) {
                    fprintf(stderr, "%s\\n", dlerror());
                    return 1;
                }
                int (*value)(int);
                *(void **) &value = dlsym(library, "java_helper_value");
                printf("%d\\n", value(atoi(arguments[2])));
                return 0;
            }
            """;

    static Emulator orSkip(Target target) {
        BuildEnvironment environment = CrossCompiler.environment(target);
        String architecture = target.triple().replaceFirst("-.*", "");
        return new Emulator(
                target, program("qemu-" + architecture, environment), program(target.triple() + "-gcc", environment));
    }

    private static Path program(String name, BuildEnvironment environment) {
        Assumptions.assumeTrue(environment.program(name).isPresent(), () -> "there is no " + name + " on PATH");
        return environment.program(name).orElseThrow();
    }

    /** Loads a library and calls its function {@code java_helper_value}. */
    int call(byte[] library, int argument, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("stubs.so"), library);
        Path program = folder.resolve("main");
        Path source = Files.writeString(folder.resolve("main.c"), MAIN);
        run(List.of(gcc.toString(), "-o", program.toString(), source.toString(), "-ldl"));
        String root = "/usr/" + target.triple();
        String output = run(
                List.of(qemu.toString(), "-L", root, program.toString(), file.toString(), Integer.toString(argument)));
        return Integer.parseInt(output);
    }

    private String run(List<String> command) {
        ToolRun run = ToolRun.run(command, Path.of("").toAbsolutePath(), CrossCompiler.environment(target));
        assertEquals(0, run instanceof ToolRun.Finished finished ? finished.exitCode() : -1, run::toString);
        return ((ToolRun.Finished) run).output().strip();
    }
}
