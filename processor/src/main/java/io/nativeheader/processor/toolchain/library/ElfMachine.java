package io.nativeheader.processor.toolchain.library;

import io.nativeheader.processor.platform.Target;

/** The machine numbers in the header of ELF files ({@code e_machine}). */
public final class ElfMachine {

    private ElfMachine() {}

    public static int of(Target target) {
        return switch (target.architecture()) {
            case X86_64 -> 62;
            case AARCH64 -> 183;
            case RISCV64 -> 243;
            case PPC64LE -> 21;
            case S390X -> 22;
        };
    }
}
