package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.clang.BundledLlvm;
import io.nativeheader.processor.platform.Target;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The clang and lld that come with the processor, unpacked.
 *
 * @param compiler {@code …/clang}
 * @param linker {@code …/ld.lld}; its file name tells lld which linker to be
 * @param resourceDirectory {@code …/lib/clang/20}
 */
public record BundledClang(Path compiler, Path linker, Path resourceDirectory) {

    /** Unpacks them where that has not been done yet; empty if they are not on the class path. */
    public static Optional<BundledClang> find(ClassLoader loader, Target target) {
        return BundledLlvm.find(loader, target)
                .map(llvm -> new BundledClang(llvm.compiler(), llvm.linker(), llvm.resourceDirectory()));
    }
}
