package io.nativeheader.processor.toolchain.sysroot;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.ToolRun;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds an Apple SDK: the folder in {@code $SDKROOT}, otherwise the one that {@code xcrun} names. */
final class AppleSdk {

    private AppleSdk() {}

    static Optional<Sysroot> find(Target target, BuildEnvironment environment) {
        if (target.os() != OperatingSystem.MACOS) {
            return Optional.empty();
        }
        return Optional.ofNullable(environment.variables().get("SDKROOT"))
                .filter(folder -> !folder.isBlank())
                .or(() -> xcrun(environment))
                .flatMap(AppleSdk::path)
                .flatMap(folder -> SysrootLayout.of(target, Sysroot.Kind.SDK, folder));
    }

    private static Optional<String> xcrun(BuildEnvironment environment) {
        if (environment.host().os() != OperatingSystem.MACOS) {
            return Optional.empty();
        }
        List<String> question = List.of("xcrun", "--sdk", "macosx", "--show-sdk-path");
        return ToolRun.run(question, Path.of("").toAbsolutePath(), environment) instanceof ToolRun.Finished run
                        && run.succeeded()
                ? Optional.of(run.output().strip())
                : Optional.empty();
    }

    private static Optional<Path> path(String folder) {
        try {
            return Optional.of(Path.of(folder));
        } catch (InvalidPathException invalid) {
            return Optional.empty();
        }
    }
}
