package io.nativeheader.runtime.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The header and tables of an ELF file, laid out as in the System V ABI (gABI 4.1, chapters 4 and 5).
 *
 * @param file the file's bytes
 * @param is64Bit whether the file has class 64
 * @param order the byte order
 * @param type {@code e_type}
 * @param machine {@code e_machine}
 * @param header the ELF header
 */
public record ElfFile(FileRanges file, boolean is64Bit, ByteOrder order, int type, int machine, ByteBuffer header) {

    /** The type of a shared library, {@code ET_DYN}. Position-independent executables have it, too. */
    public static final int SHARED = 3;

    private static final int S390 = 22;

    private static final int HEADER_SIZE_32 = 52;
    private static final int HEADER_SIZE_64 = 64;

    /**
     * A row of the program header table.
     *
     * @param type {@code p_type}
     * @param offset the offset in the file
     * @param address the virtual address
     * @param fileSize the size in the file
     */
    public record Segment(long type, long offset, long address, long fileSize) {}

    /**
     * A row of the section header table.
     *
     * @param type {@code sh_type}
     * @param offset the offset in the file
     * @param size the size in bytes
     * @param link {@code sh_link}
     * @param info {@code sh_info}
     */
    public record Section(long type, long offset, long size, long link, long info) {}

    /**
     * A row of a symbol table.
     *
     * @param name the name's offset in the string table
     * @param info {@code st_info}
     * @param other {@code st_other}
     * @param section {@code st_shndx}
     * @param value {@code st_value}
     * @param size {@code st_size}
     */
    public record Symbol(long name, int info, int other, int section, long value, long size) {

        /** {@return {@code ELF_ST_BIND}} */
        public int binding() {
            return info >> 4;
        }

        /** {@return {@code ELF_ST_TYPE}} */
        public int kind() {
            return info & 0xf;
        }

        /** {@return {@code ELF_ST_VISIBILITY}} */
        public int visibility() {
            return other & 3;
        }
    }

    /**
     * Reads the header.
     *
     * @param file the file's bytes
     * @return the ELF file
     * @throws IOException if the header is damaged or cannot be read
     */
    public static ElfFile of(FileRanges file) throws IOException {
        ByteBuffer identity = file.read("the ELF identification", 0, 16, ByteOrder.BIG_ENDIAN);
        boolean is64Bit = switch (identity.get(4)) {
            case 1 -> false;
            case 2 -> true;
            default -> throw new IOException("the ELF class is neither 32-bit nor 64-bit");
        };
        ByteOrder order = switch (identity.get(5)) {
            case 1 -> ByteOrder.LITTLE_ENDIAN;
            case 2 -> ByteOrder.BIG_ENDIAN;
            default -> throw new IOException("the ELF byte order is invalid");
        };
        ByteBuffer header = file.read("the ELF header", 0, is64Bit ? HEADER_SIZE_64 : HEADER_SIZE_32, order);
        return new ElfFile(file, is64Bit, order, half(header, 16), half(header, 18), header);
    }

    /**
     * Returns the common name of the machine, from gABI's {@code e_machine} numbers.
     *
     * @return for example {@code x86_64}
     */
    public String machineName() {
        return switch (machine) {
            case 3 -> "i386";
            case 21 -> order == ByteOrder.LITTLE_ENDIAN ? "ppc64le" : "ppc64";
            case S390 -> is64Bit ? "s390x" : "s390";
            case 40 -> "arm";
            case 62 -> is64Bit ? "x86_64" : "x32";
            case 183 -> "aarch64";
            case 243 -> is64Bit ? "riscv64" : "riscv32";
            default -> (is64Bit ? "64" : "32") + "-bit machine " + machine;
        };
    }

    /**
     * Returns whether a 64-bit process on a machine can load this file. The process is little-endian, except on s390x.
     *
     * @param expected the machine: 62 for x86-64, 183 for AArch64, 243 for RISC-V, 21 for POWER, 22 for s390x
     * @return whether it can be loaded
     */
    public boolean isFor(int expected) {
        ByteOrder native64 = expected == S390 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return is64Bit && order == native64 && machine == expected;
    }

    /**
     * Reads the program header table.
     *
     * @return the segments
     * @throws IOException if the table cannot be read
     */
    public List<Segment> segments() throws IOException {
        int size = is64Bit ? 56 : 32;
        int count = half(header, is64Bit ? 56 : 44);
        ByteBuffer table = read("the program header table", word(header, is64Bit ? 32 : 28), (long) size * count);
        List<Segment> segments = new ArrayList<>();
        for (int at = 0; at < table.limit(); at += size) {
            segments.add(
                    is64Bit
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

    /**
     * Reads the section header table.
     *
     * @return the sections
     * @throws IOException if the table cannot be read
     */
    public List<Section> sections() throws IOException {
        int size = is64Bit ? 64 : 40;
        long offset = word(header, is64Bit ? 40 : 32);
        long count = half(header, is64Bit ? 60 : 48);
        if (count == 0 && offset != 0) {
            // with 0xff00 sections or more, the size of section 0 is the count
            count = section(read("the section header table", offset, size), 0).size();
        }
        if (count > file.size() / size) {
            throw new IOException("the section header table is outside of the file");
        }
        ByteBuffer table = read("the section header table", offset, size * count);
        List<Section> sections = new ArrayList<>();
        for (int at = 0; at < table.limit(); at += size) {
            sections.add(section(table, at));
        }
        return sections;
    }

    private Section section(ByteBuffer table, int at) {
        return is64Bit
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

    /** {@return the size of a row of a symbol table, in bytes} */
    public int symbolSize() {
        return is64Bit ? 24 : 16;
    }

    /**
     * Splits a symbol table into its rows, ignoring an incomplete last one.
     *
     * @param table the table's bytes
     * @return the symbols
     */
    public List<Symbol> symbols(ByteBuffer table) {
        List<Symbol> symbols = new ArrayList<>();
        for (int at = 0; at + symbolSize() <= table.limit(); at += symbolSize()) {
            symbols.add(
                    is64Bit
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

    /**
     * Reads a part of the file.
     *
     * @param what the part's name for error messages: {@code the string table}
     * @param offset the offset in the file
     * @param length the length in bytes
     * @return the bytes, in the file's byte order
     * @throws IOException if the part cannot be read
     */
    public ByteBuffer read(String what, long offset, long length) throws IOException {
        return file.read(what, offset, length, order);
    }

    /** {@return the size of an address, in bytes} */
    public int wordSize() {
        return is64Bit ? 8 : 4;
    }

    /**
     * Reads an address or size, whose width depends on the class.
     *
     * @param bytes the bytes
     * @param at the index
     * @return the value
     */
    public long word(ByteBuffer bytes, int at) {
        return is64Bit ? bytes.getLong(at) : integer(bytes, at);
    }

    /**
     * Reads an unsigned 32-bit number.
     *
     * @param bytes the bytes
     * @param at the index
     * @return the value
     */
    public static long integer(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & 0xffff_ffffL;
    }

    private static int half(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }
}
