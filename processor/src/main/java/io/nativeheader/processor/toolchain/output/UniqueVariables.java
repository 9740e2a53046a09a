package io.nativeheader.processor.toolchain.output;

import io.nativeheader.runtime.library.ElfFile;
import io.nativeheader.runtime.library.ElfFile.Section;
import io.nativeheader.runtime.library.ElfFile.Symbol;
import io.nativeheader.runtime.library.FileRanges;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Marks the variables that C++ defines in several files as unique in the process: static variables of inline functions, and inline variables.
 * glibc's loader then lets all libraries use the first one. Otherwise each library that is opened has its own, because the JVM opens libraries
 * with {@code RTLD_LOCAL}. gcc marks these variables itself ({@code -fgnu-unique}), clang does not.
 */
public final class UniqueVariables {

    private static final long DYNAMIC_SYMBOLS = 11;
    private static final int VARIABLE = 1;
    private static final int WEAK = 2;
    private static final int UNIQUE = 10;
    private static final int OS_ABI = 7;
    private static final byte GNU = 3;

    /** C++ names except {@code _ZTV}, {@code _ZTI} and the like, which are constants of the compiler. */
    private static final Pattern OF_CXX = Pattern.compile("_Z(?!T).*");

    private UniqueVariables() {}

    /** Returns a library's bytes with marked variables. */
    public static byte[] mark(Path library) throws IOException {
        byte[] bytes = Files.readAllBytes(library);
        try (FileRanges file = FileRanges.open(library)) {
            ElfFile elf = ElfFile.of(file);
            List<Section> sections = elf.sections();
            for (Section section : sections) {
                if (section.type() == DYNAMIC_SYMBOLS) {
                    mark(bytes, elf, section, sections.get((int) section.link()));
                }
            }
        }
        return bytes;
    }

    private static void mark(byte[] bytes, ElfFile elf, Section table, Section strings) throws IOException {
        ByteBuffer names = elf.read("the string table", strings.offset(), strings.size());
        List<Symbol> symbols = elf.symbols(elf.read("the symbol table", table.offset(), table.size()));
        for (int i = 0; i < symbols.size(); i++) {
            Symbol symbol = symbols.get(i);
            boolean isShared = symbol.binding() == WEAK
                    && symbol.kind() == VARIABLE
                    && symbol.section() != 0
                    && OF_CXX.matcher(FileRanges.string(names, symbol.name())).matches();
            if (isShared) {
                int info = (int) table.offset() + i * elf.symbolSize() + (elf.is64Bit() ? 4 : 12);
                bytes[info] = (byte) (UNIQUE << 4 | VARIABLE);
                bytes[OS_ABI] = GNU;
            }
        }
    }
}
