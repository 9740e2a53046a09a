package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.PkgConfig;
import java.util.List;
import java.util.Optional;

/** Checks that pkg-config runs. Only interfaces with {@code pkgConfig} need it. */
final class PkgConfigCheck {

    private PkgConfigCheck() {}

    static Section section(BuildEnvironment environment) {
        return new Section("pkg-config", List.of(finding(PkgConfig.program(environment), environment)));
    }

    private static Finding finding(Optional<PkgConfig.Program> program, BuildEnvironment environment) {
        if (program.isEmpty()) {
            String variable = environment.variables().getOrDefault("PKG_CONFIG", "");
            return variable.isBlank()
                    ? Finding.note(
                            "neither pkg-config nor pkgconf is on PATH; only @NativeHeader(pkgConfig = …) needs one")
                    : Finding.warning("there is no program " + variable + ", the value of $PKG_CONFIG");
        }
        return program.get().version().isEmpty()
                ? Finding.warning(program.get().command() + " cannot be run")
                : Finding.ok(program.get().command() + " " + program.get().version());
    }
}
