package io.nativeheader.runtime.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads a 64-bit DLL, laid out as in Microsoft's "PE Format". */
public final class WindowsLibrary {

    /** {@code IMAGE_FILE_MACHINE_AMD64}. */
    public static final int AMD64 = 0x8664;

    /** {@code IMAGE_FILE_MACHINE_ARM64}. */
    public static final int ARM64 = 0xaa64;

    private static final int OPTIONAL_HEADER_64 = 0x20b;
    private static final long MAX_NAME_LENGTH = 4096;
    private static final long MAX_NAMES = 1 << 20;

    private final FileRanges file;
    private final List<Section> sections = new ArrayList<>();

    /** Maps a range of virtual addresses to the file. */
    private record Section(long address, long size, long offset) {}

    private WindowsLibrary(FileRanges file) {
        this.file = file;
    }

    /**
     * Reads a library.
     *
     * @param file the file's bytes
     * @param machine {@link #AMD64} or {@link #ARM64}
     * @return the contents
     * @throws IOException if the file is not a DLL for the machine, or is damaged
     */
    public static LibraryContents read(FileRanges file, int machine) throws IOException {
        return new WindowsLibrary(file).contents(machine);
    }

    private LibraryContents contents(int machine) throws IOException {
        long start = integer(read("the DOS header", 0, 64), 60);
        ByteBuffer header = read("the PE header", start, 24);
        if (header.getInt(0) != 0x4550) {
            throw new IOException("the file is not a PE file");
        }
        if ((header.getShort(4) & 0xffff) != machine) {
            throw new IOException("the Windows library is for another machine");
        }
        int optionalSize = header.getShort(20) & 0xffff;
        ByteBuffer optional = read("the optional header", start + 24, optionalSize);
        if (optionalSize < 128 || (optional.getShort(0) & 0xffff) != OPTIONAL_HEADER_64) {
            throw new IOException("the Windows library is not 64-bit");
        }
        readSections(start + 24 + optionalSize, header.getShort(6) & 0xffff);
        long exports = integer(optional, 112);
        Optional<String> name = Optional.empty();
        SortedSet<String> symbols = new TreeSet<>();
        if (exports != 0) {
            ByteBuffer table = read("the export table", offset(exports), 40);
            name = Optional.of(string(integer(table, 12)));
            long count = Math.min(integer(table, 24), MAX_NAMES);
            ByteBuffer names = count == 0
                    ? ByteBuffer.allocate(0)
                    : read("the names of exports", offset(integer(table, 32)), 4 * count);
            for (int at = 0; at < names.limit(); at += 4) {
                symbols.add(string(integer(names, at)));
            }
        }
        return new LibraryContents(name, imports(integer(optional, 120)), symbols, Set.of());
    }

    private void readSections(long start, int count) throws IOException {
        ByteBuffer table = read("the section table", start, 40L * count);
        for (int at = 0; at < table.limit(); at += 40) {
            sections.add(new Section(
                    integer(table, at + 12),
                    Math.max(integer(table, at + 8), integer(table, at + 16)),
                    integer(table, at + 20)));
        }
    }

    private List<String> imports(long address) throws IOException {
        List<String> names = new ArrayList<>();
        for (long at = address; address != 0 && names.size() < 1000; at += 20) {
            long name = integer(read("the import table", offset(at), 20), 12);
            if (name == 0) {
                break;
            }
            names.add(string(name));
        }
        return names;
    }

    private long offset(long address) throws IOException {
        for (Section section : sections) {
            if (address >= section.address() && address - section.address() < section.size()) {
                return address - section.address() + section.offset();
            }
        }
        throw new IOException("an address is outside of all sections");
    }

    private String string(long address) throws IOException {
        long offset = offset(address);
        ByteBuffer bytes = read("a name", offset, Math.clamp(file.size() - offset, 0, MAX_NAME_LENGTH));
        return FileRanges.string(bytes, 0);
    }

    private ByteBuffer read(String what, long offset, long length) throws IOException {
        return file.read(what, offset, length, ByteOrder.LITTLE_ENDIAN);
    }

    private static long integer(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & 0xffff_ffffL;
    }
}
