package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.clang.BundledLlvm;
import io.nativeheader.processor.platform.Target;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The unpacked clang and lld of the LLVM on the processor path.
 *
 * @param compiler {@code …/clang}
 * @param linker {@code …/ld.lld}; lld acts as the linker that its file name stands for
 * @param resourceDirectory {@code …/lib/clang/20}
 */
public record BundledClang(Path compiler, Path linker, Path resourceDirectory) {

    /** Unpacks clang and lld if necessary, and returns them; empty if they are not on the class path. */
    public static Optional<BundledClang> find(ClassLoader loader, Target target) {
        return BundledLlvm.find(loader, target)
                .map(llvm -> new BundledClang(llvm.compiler(), llvm.linker(), llvm.resourceDirectory()));
    }
}
