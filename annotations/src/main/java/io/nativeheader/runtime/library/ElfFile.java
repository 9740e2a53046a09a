package io.nativeheader.runtime.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * An ELF file's header and tables, as the System V ABI (gABI 4.1, chapters 4 and 5) lays them out.
 *
 * @param wide whether it is of class 64
 * @param machine {@code e_machine}
 */
public record ElfFile(FileRanges file, boolean wide, ByteOrder order, int type, int machine, ByteBuffer header) {

    /** The type of a shared library, {@code ET_DYN}; also of position-independent programs. */
    public static final int SHARED = 3;

    private static final int HEADER_SIZE_32 = 52;
    private static final int HEADER_SIZE_64 = 64;

    /** A row of the program header table. */
    public record Segment(long type, long offset, long address, long fileSize) {}

    /** A row of the section header table. */
    public record Section(long type, long offset, long size, long link, long info) {}

    /** A row of a symbol table. */
    public record Symbol(long name, int info, int other, int section, long value, long size) {

        public int binding() {
            return info >> 4;
        }

        public int kind() {
            return info & 0xf;
        }

        public int visibility() {
            return other & 3;
        }
    }

    public static ElfFile of(FileRanges file) throws IOException {
        ByteBuffer identity = file.read("the ELF identification", 0, 16, ByteOrder.BIG_ENDIAN);
        boolean wide = switch (identity.get(4)) {
            case 1 -> false;
            case 2 -> true;
            default -> throw new IOException("its ELF class is neither 32 nor 64 bits");
        };
        ByteOrder order = switch (identity.get(5)) {
            case 1 -> ByteOrder.LITTLE_ENDIAN;
            case 2 -> ByteOrder.BIG_ENDIAN;
            default -> throw new IOException("its ELF byte order is neither of the two");
        };
        ByteBuffer header = file.read("the ELF header", 0, wide ? HEADER_SIZE_64 : HEADER_SIZE_32, order);
        return new ElfFile(file, wide, order, half(header, 16), half(header, 18), header);
    }

    /** The machine as people call it: {@code x86_64}; gABI's {@code e_machine} numbers. */
    public String machineName() {
        return switch (machine) {
            case 3 -> "i386";
            case 40 -> "arm";
            case 62 -> wide ? "x86_64" : "x32";
            case 183 -> "aarch64";
            case 243 -> wide ? "riscv64" : "riscv32";
            default -> "machine " + machine + " of " + (wide ? 64 : 32) + " bits";
        };
    }

    /** Whether a 64-bit little-endian program for such a machine can load it: 62 is x86-64, 183 AArch64, 243 RISC-V. */
    public boolean isFor(int expected) {
        return wide && order == ByteOrder.LITTLE_ENDIAN && machine == expected;
    }

    public List<Segment> segments() throws IOException {
        int size = wide ? 56 : 32;
        int count = half(header, wide ? 56 : 44);
        ByteBuffer table = read("the program header table", word(header, wide ? 32 : 28), (long) size * count);
        List<Segment> segments = new ArrayList<>();
        for (int at = 0; at < table.limit(); at += size) {
            segments.add(
                    wide
                            ? new Segment(
                                    integer(table, at),
                                    table.getLong(at + 8),
                                    table.getLong(at + 16),
                                    table.getLong(at + 32))
                            : new Segment(
                                    integer(table, at),
                                    integer(table, at + 4),
                                    integer(table, at + 8),
                                    integer(table, at + 16)));
        }
        return segments;
    }

    public List<Section> sections() throws IOException {
        int size = wide ? 64 : 40;
        long offset = word(header, wide ? 40 : 32);
        long count = half(header, wide ? 60 : 48);
        if (count == 0 && offset != 0) {
            // more than 0xff00 sections: the count is the size of section 0
            count = section(read("the section header table", offset, size), 0).size();
        }
        if (count > file.size() / size) {
            throw new IOException("the section header table lies outside of the file");
        }
        ByteBuffer table = read("the section header table", offset, size * count);
        List<Section> sections = new ArrayList<>();
        for (int at = 0; at < table.limit(); at += size) {
            sections.add(section(table, at));
        }
        return sections;
    }

    private Section section(ByteBuffer table, int at) {
        return wide
                ? new Section(
                        integer(table, at + 4),
                        table.getLong(at + 24),
                        table.getLong(at + 32),
                        integer(table, at + 40),
                        integer(table, at + 44))
                : new Section(
                        integer(table, at + 4),
                        integer(table, at + 16),
                        integer(table, at + 20),
                        integer(table, at + 24),
                        integer(table, at + 28));
    }

    /** Bytes of one row of a symbol table. */
    public int symbolSize() {
        return wide ? 24 : 16;
    }

    /** The rows of a symbol table; an incomplete last row is left out. */
    public List<Symbol> symbols(ByteBuffer table) {
        List<Symbol> symbols = new ArrayList<>();
        for (int at = 0; at + symbolSize() <= table.limit(); at += symbolSize()) {
            symbols.add(
                    wide
                            ? new Symbol(
                                    integer(table, at),
                                    table.get(at + 4) & 0xff,
                                    table.get(at + 5) & 0xff,
                                    half(table, at + 6),
                                    table.getLong(at + 8),
                                    table.getLong(at + 16))
                            : new Symbol(
                                    integer(table, at),
                                    table.get(at + 12) & 0xff,
                                    table.get(at + 13) & 0xff,
                                    half(table, at + 14),
                                    integer(table, at + 4),
                                    integer(table, at + 8)));
        }
        return symbols;
    }

    public ByteBuffer read(String what, long offset, long length) throws IOException {
        return file.read(what, offset, length, order);
    }

    public int wordSize() {
        return wide ? 8 : 4;
    }

    /** An address or size: as wide as the class. */
    public long word(ByteBuffer bytes, int at) {
        return wide ? bytes.getLong(at) : integer(bytes, at);
    }

    public static long integer(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & 0xffff_ffffL;
    }

    private static int half(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }
}
