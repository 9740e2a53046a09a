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

/**
 * Reads a 64-bit macOS library, laid out as in {@code mach-o/loader.h} and {@code mach-o/nlist.h}. In a universal binary, it reads the part
 * for one machine.
 */
public final class MachOLibrary {

    /** {@code CPU_TYPE_X86_64}. */
    public static final int X86_64 = 0x0100_0007;

    /** {@code CPU_TYPE_ARM64}. */
    public static final int ARM64 = 0x0100_000c;

    private static final int FAT = 0xcafe_babe;
    private static final int MAGIC_64 = 0xfeed_facf;
    private static final int HEADER_SIZE = 32;
    private static final int MAX_COMMANDS = 1 << 16;

    private static final int SYMBOL_TABLE = 0x2;
    private static final int LOAD_LIBRARY = 0xc;
    private static final int LIBRARY_NAME = 0xd;
    private static final int WEAK_LIBRARY = 0x8000_0018;
    private static final int REEXPORTED_LIBRARY = 0x8000_001f;

    private static final int DEBUGGING = 0xe0;
    private static final int PRIVATE = 0x10;
    private static final int TYPE = 0x0e;
    private static final int EXTERNAL = 0x01;

    private final FileRanges file;
    private final long start;
    private final SortedSet<String> symbols = new TreeSet<>();
    private final Set<String> hidden = new TreeSet<>();
    private final List<String> needed = new ArrayList<>();
    private Optional<String> name = Optional.empty();

    private MachOLibrary(FileRanges file, long start) {
        this.file = file;
        this.start = start;
    }

    /**
     * Reads a library.
     *
     * @param file the file's bytes
     * @param machine {@link #X86_64} or {@link #ARM64}
     * @return the contents
     * @throws IOException if the file is not a Mach-O library for the machine, or is damaged
     */
    public static LibraryContents read(FileRanges file, int machine) throws IOException {
        MachOLibrary library = new MachOLibrary(file, start(file, machine));
        library.readCommands(machine);
        return new LibraryContents(library.name, library.needed, library.symbols, library.hidden);
    }

    private static long start(FileRanges file, int machine) throws IOException {
        ByteBuffer head = file.read("the Mach-O header", 0, 8, ByteOrder.BIG_ENDIAN);
        if (head.getInt(0) != FAT) {
            return 0;
        }
        ByteBuffer parts = file.read(
                "the list of architectures", 8, 20L * Math.clamp(head.getInt(4), 0, 64), ByteOrder.BIG_ENDIAN);
        for (int at = 0; at < parts.limit(); at += 20) {
            if (parts.getInt(at) == machine) {
                return parts.getInt(at + 8) & 0xffff_ffffL;
            }
        }
        throw new IOException("the universal Mach-O file has no part for this machine");
    }

    private ByteBuffer at(String what, long offset, long length) throws IOException {
        return file.read(what, start + offset, length, ByteOrder.LITTLE_ENDIAN);
    }

    private void readCommands(int machine) throws IOException {
        ByteBuffer header = at("the Mach-O header", 0, HEADER_SIZE);
        if (header.getInt(0) != MAGIC_64 || header.getInt(4) != machine) {
            throw new IOException("the Mach-O file is for another machine");
        }
        int commands = header.getInt(16);
        long offset = HEADER_SIZE;
        for (int i = 0; i < Math.min(commands, MAX_COMMANDS); i++) {
            ByteBuffer head = at("a load command", offset, 8);
            long size = head.getInt(4) & 0xffff_ffffL;
            if (size < 8) {
                throw new IOException("a load command has no size");
            }
            switch (head.getInt(0)) {
                case SYMBOL_TABLE -> readSymbols(at("the symbol table's command", offset, 24));
                case LIBRARY_NAME -> name = Optional.of(name(offset, size));
                case LOAD_LIBRARY, WEAK_LIBRARY, REEXPORTED_LIBRARY -> needed.add(name(offset, size));
                default -> {
                    // not needed
                }
            }
            offset += size;
        }
    }

    private String name(long offset, long size) throws IOException {
        ByteBuffer command = at("a library's name", offset, size);
        if (size < 12) {
            throw new IOException("a library's name is truncated");
        }
        return FileRanges.string(command, command.getInt(8) & 0xffff_ffffL);
    }

    /** Reads the symbol table. C names have a leading underscore in Mach-O. */
    private void readSymbols(ByteBuffer command) throws IOException {
        ByteBuffer table =
                at("the symbol table", command.getInt(8) & 0xffff_ffffL, 16 * (command.getInt(12) & 0xffff_ffffL));
        ByteBuffer strings =
                at("the string table", command.getInt(16) & 0xffff_ffffL, command.getInt(20) & 0xffff_ffffL);
        for (int at = 0; at + 16 <= table.limit(); at += 16) {
            int type = table.get(at + 4);
            boolean defined = (type & DEBUGGING) == 0 && (type & TYPE) != 0;
            if (defined) {
                String symbol = FileRanges.string(strings, table.getInt(at) & 0xffff_ffffL);
                String name = symbol.startsWith("_") ? symbol.substring(1) : symbol;
                boolean exported = (type & EXTERNAL) != 0 && (type & PRIVATE) == 0;
                (exported ? symbols : hidden).add(name);
            }
        }
    }
}
