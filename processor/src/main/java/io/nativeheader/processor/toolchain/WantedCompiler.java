package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The compiler that is searched.
 *
 * @param isLibcxx whether it must take {@code -stdlib=libc++}
 */
record WantedCompiler(Language language, boolean isLibcxx) {

    /** A C compiler's file name, {@code gcc-12}, which links no C++ library. */
    private static final Pattern OF_C = Pattern.compile("(.*-)?(cc|gcc|clang)(-[\\d.]+)?(\\.exe)?");

    /** Returns the identity, or why the compiler is not the wanted one. */
    CompilerIdentity checked(CompilerIdentity identity) {
        if (!(identity instanceof CompilerIdentity.Known(CCompiler compiler))) {
            return identity;
        }
        if (isLibcxx && compiler.kind() == CCompiler.Kind.GCC) {
            return new CompilerIdentity.Unusable("gcc does not take " + CxxLibrary.USE_LIBCXX + "; clang does");
        }
        if (language == Language.CXX && isOfC(compiler.command())) {
            return new CompilerIdentity.Unusable("a C compiler links no C++ library; name "
                    + (compiler.kind() == CCompiler.Kind.CLANG ? "clang++" : "g++"));
        }
        return identity;
    }

    /** Returns whether a command without arguments runs the C compiler. An argument may select the library: {@code gcc -lstdc++}. */
    private static boolean isOfC(List<String> command) {
        return command.size() == 1
                && OF_C.matcher(Path.of(command.getFirst()).getFileName().toString())
                        .matches();
    }
}
