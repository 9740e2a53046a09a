package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.output.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The compilers that tests run with. A test whose compiler is missing is skipped with a message. */
public enum TestCompiler {
    /** The machine's {@code cc} and {@code c++}. */
    INSTALLED,
    /** clang and lld of org.bytedeco:llvm with an empty {@code PATH}. */
    BUNDLED;

    public CCompiler orSkip() {
        return orSkip(Language.C);
    }

    public CCompiler orSkip(Language language) {
        return switch (this) {
            case INSTALLED -> {
                CCompilerSearch search =
                        CCompilerSearch.search(language, Optional.empty(), environment(), Optional::empty);
                Assumptions.assumeTrue(
                        search instanceof CCompilerSearch.Found,
                        () -> "no " + language.displayName() + " compiler is installed here: " + search);
                yield ((CCompilerSearch.Found) search).compiler();
            }
            case BUNDLED -> {
                Optional<BundledClang> bundled = BundledClang.find(TestCompiler.class.getClassLoader(), Target.host());
                Assumptions.assumeTrue(bundled.isPresent(), "org.bytedeco:llvm has no natives on the class path here");
                CCompilerSearch search =
                        CCompilerSearch.search(language, Optional.empty(), environment(), () -> bundled);
                Assumptions.assumeTrue(
                        search instanceof CCompilerSearch.Found,
                        () -> "the bundled clang does not run here: " + search);
                yield ((CCompilerSearch.Found) search).compiler();
            }
        };
    }

    public BuildEnvironment environment() {
        BuildEnvironment here = BuildEnvironment.current(Target.host());
        return switch (this) {
            case INSTALLED ->
                new BuildEnvironment(
                        here.target(), Map.of("PATH", here.variables().getOrDefault("PATH", "")), here.limit());
            case BUNDLED -> new BuildEnvironment(here.target(), Map.of(), here.limit());
        };
    }

    /** Writes a shell script that acts as a program. */
    static Path script(Path folder, String name, String... lines) throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/bin/sh")), "programs are faked by shell scripts, and there is no /bin/sh");
        Path script = folder.resolve(name);
        Files.writeString(script, "#!/bin/sh\nPATH=$PATH:/usr/bin:/bin\n" + String.join("\n", lines) + "\n");
        script.toFile().setExecutable(true);
        return script;
    }

    public static List<String> texts(List<Complaint> complaints) {
        return complaints.stream().map(complaint -> complaint.message().text()).toList();
    }
}
