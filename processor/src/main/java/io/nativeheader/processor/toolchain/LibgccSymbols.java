package io.nativeheader.processor.toolchain;

import java.util.Set;

/**
 * The functions of {@code libgcc_s.so.1} that compilers call for operators without an instruction: arithmetic of {@code long double} and
 * {@code __int128}, complex multiplication. The file is part of every Linux system with glibc, but rarely of a sysroot, so the names are
 * here. They are the exports that gcc 12's library has on aarch64 and on riscv64. Of its unwinder, C++ code calls only
 * {@code _Unwind_Resume}; the other functions are called by the C++ library.
 */
final class LibgccSymbols {

    static final String FILE = "libgcc_s.so.1";

    static final Set<String> NAMES = Set.of("""
            __addtf3 __ashlti3 __ashrti3 __bswapdi2 __bswapsi2 __clrsbdi2 __clrsbti2 __clzdi2 __clzti2 __cmpti2 __ctzdi2
            __ctzti2 __divdc3 __divmodti4 __divsc3 __divtc3 __divtf3 __divti3 __eqtf2 __extenddftf2 __extendsftf2 __ffsdi2
            __ffsti2 __fixdfti __fixsfti __fixtfdi __fixtfsi __fixtfti __fixunsdfdi __fixunsdfti __fixunssfdi __fixunssfti
            __fixunstfdi __fixunstfsi __fixunstfti __floatditf __floatsitf __floattidf __floattisf __floattitf
            __floatunditf __floatunsitf __floatuntidf __floatuntisf __floatuntitf __getf2 __gttf2 __letf2 __lshrti3
            __lttf2 __modti3 __muldc3 __mulsc3 __multc3 __multf3 __multi3 __negtf2 __negti2 __netf2 __paritydi2
            __parityti2 __popcountdi2 __popcountti2 __powidf2 __powisf2 __powitf2 __subtf3 __trunctfdf2 __trunctfsf2
            __ucmpti2 __udivmodti4 __udivti3 __umodti3 __unordtf2 _Unwind_Resume
            """.strip().split("\\s+"));

    private LibgccSymbols() {}
}
