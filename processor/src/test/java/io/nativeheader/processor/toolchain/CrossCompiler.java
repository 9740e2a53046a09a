package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The compilers that tests build for other platforms with. A test whose compiler is missing is skipped with a message. */
enum CrossCompiler {
    /** clang and lld of org.bytedeco:llvm. */
    BUNDLED,
    /** Debian's {@code gcc-aarch64-linux-gnu}, {@code gcc-riscv64-linux-gnu}, {@code gcc-mingw-w64-x86-64}. */
    CROSS_GCC;

    CCompiler orSkip(Target target) {
        return orSkip(Language.C, target);
    }

    CCompiler orSkip(Language language, Target target) {
        Optional<BundledClang> bundled = this == BUNDLED
                ? BundledClang.find(CrossCompiler.class.getClassLoader(), Target.host())
                : Optional.empty();
        CCompilerSearch search = CCompilerSearch.search(language, Optional.empty(), environment(target), () -> bundled);
        Assumptions.assumeTrue(
                search instanceof CCompilerSearch.Found,
                () -> "no " + language.displayName() + " compiler for " + target.folder() + ": " + search);
        return ((CCompilerSearch.Found) search).compiler();
    }

    static BuildEnvironment environment(Target target) {
        BuildEnvironment here = BuildEnvironment.current(Target.host());
        return new BuildEnvironment(
                        here.host(), Map.of("PATH", here.variables().getOrDefault("PATH", "")), here.limit())
                .forTarget(target);
    }
}
