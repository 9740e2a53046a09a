package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Language;

/**
 * The compiler that is searched.
 *
 * @param isLibcxx whether it must take {@code -stdlib=libc++}
 */
record WantedCompiler(Language language, boolean isLibcxx) {

    /** Returns the identity, or why the compiler is not the wanted one. */
    CompilerIdentity checked(CompilerIdentity identity) {
        return isLibcxx
                        && identity instanceof CompilerIdentity.Known(CCompiler compiler)
                        && compiler.kind() == CCompiler.Kind.GCC
                ? new CompilerIdentity.Unusable("gcc does not take " + CxxLibrary.USE_LIBCXX + "; clang does")
                : identity;
    }
}
