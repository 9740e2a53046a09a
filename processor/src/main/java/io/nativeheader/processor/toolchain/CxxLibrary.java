package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The C++ library that stubs are linked to. */
enum CxxLibrary {
    /** gcc's library, which clang uses too on Linux. */
    LIBSTDCXX("libstdc++.so.6"),
    /** LLVM's library. */
    LIBCXX("libc++.so.1", "libc++abi.so.1");

    /** The flag of clang that selects LLVM's library. */
    static final String USE_LIBCXX = "-stdlib=libc++";

    /** The names that the library defines: {@code operator new}, the C++ ABI's functions, and everything in namespace {@code std}. */
    private static final Pattern DEFINED =
            Pattern.compile("__cxa_.*|__gxx_.*|__dynamic_cast|_Z[nd][aw].*|_ZT[IS](PK?)?[a-z]"
                    + "|_Z(TI|TV|TS|TT|GV|T[hv]\\w*?_)?(N[KVRO]*)?(S[tabsiod]|10__cxxabiv1|9__gnu_cxx).*");

    private final List<String> files;

    CxxLibrary(String... files) {
        this.files = List.of(files);
    }

    /** Returns the library that a compiler of a language links; empty for C. */
    static Optional<CxxLibrary> of(Language language, List<String> compilerFlags) {
        return switch (language) {
            case C -> Optional.empty();
            case CXX -> Optional.of(isLibcxx(compilerFlags) ? LIBCXX : LIBSTDCXX);
        };
    }

    /** Returns whether flags select LLVM's library. The last flag counts. */
    static boolean isLibcxx(List<String> compilerFlags) {
        return compilerFlags.stream()
                .filter(flag -> flag.startsWith("-stdlib="))
                .reduce((_, last) -> last)
                .filter(USE_LIBCXX::equals)
                .isPresent();
    }

    /** Returns the file names that dependents record, in link order. */
    List<String> files() {
        return files;
    }

    static boolean mayDefine(String symbol) {
        return DEFINED.matcher(symbol).matches();
    }
}
