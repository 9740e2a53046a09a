package io.nativeheader.runtime.library;

import io.nativeheader.runtime.library.ElfFile.Segment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the loader reads of an ELF library: gABI 4.1, chapter 5. It is there even where the section headers were stripped.
 *
 * @param values by tag; the first where a tag occurs several times
 * @param needed the names of needed libraries, as offsets in the string table
 */
record ElfDynamicSection(ElfFile elf, List<Segment> segments, Map<Long, Long> values, List<Long> needed) {

    private static final long SEGMENT_LOAD = 1;
    private static final long SEGMENT_DYNAMIC = 2;

    private static final long NEEDED = 1;
    private static final long STRING_TABLE = 5;
    private static final long STRING_TABLE_SIZE = 10;

    static ElfDynamicSection of(ElfFile elf) throws IOException {
        List<Segment> segments = elf.segments();
        Segment segment = dynamicSegment(segments);
        ByteBuffer table = elf.read("the dynamic section", segment.offset(), segment.fileSize());
        Map<Long, Long> values = new HashMap<>();
        List<Long> needed = new ArrayList<>();
        int row = 2 * elf.wordSize();
        for (int at = 0; at + row <= table.limit(); at += row) {
            long tag = elf.word(table, at);
            if (tag == 0) {
                break;
            }
            if (tag == NEEDED) {
                needed.add(elf.word(table, at + elf.wordSize()));
            }
            values.putIfAbsent(tag, elf.word(table, at + elf.wordSize()));
        }
        return new ElfDynamicSection(elf, segments, values, needed);
    }

    // Loops: programs that start run this code, and each lambda would cost them a class.
    private static Segment dynamicSegment(List<Segment> segments) throws IOException {
        for (Segment each : segments) {
            if (each.type() == SEGMENT_DYNAMIC) {
                return each;
            }
        }
        throw new IOException("it has no dynamic section");
    }

    boolean has(long tag) {
        return values.containsKey(tag);
    }

    /** @param what the entry is for, for the error: {@code symbol table} */
    long entry(long tag, String what) throws IOException {
        Long value = values.get(tag);
        if (value == null) {
            throw new IOException("its dynamic section names no " + what);
        }
        return value;
    }

    /** The offset in the file of what the loader finds at an address. */
    long offsetOf(long address) throws IOException {
        for (Segment segment : segments) {
            if (segment.type() == SEGMENT_LOAD
                    && Long.compareUnsigned(address - segment.address(), segment.fileSize()) < 0) {
                return address - segment.address() + segment.offset();
            }
        }
        throw new IOException("its dynamic section points outside of the file");
    }

    /** The offset of the string table in the file. */
    long stringsOffset() throws IOException {
        return offsetOf(entry(STRING_TABLE, "string table"));
    }

    ByteBuffer strings() throws IOException {
        return elf.read("the string table", stringsOffset(), entry(STRING_TABLE_SIZE, "string table size"));
    }
}
