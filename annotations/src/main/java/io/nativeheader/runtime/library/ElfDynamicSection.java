package io.nativeheader.runtime.library;

import io.nativeheader.runtime.library.ElfFile.Segment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of an ELF library that the loader uses: gABI 4.1, chapter 5. It exists even if the section headers were stripped.
 *
 * @param elf the file
 * @param segments the file's segments
 * @param values the entries by tag; the first one if a tag is repeated
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

    /** Finds the segment with a loop, because a lambda would load one more class at start-up. */
    private static Segment dynamicSegment(List<Segment> segments) throws IOException {
        for (Segment each : segments) {
            if (each.type() == SEGMENT_DYNAMIC) {
                return each;
            }
        }
        throw new IOException("the file has no dynamic section");
    }

    boolean has(long tag) {
        return values.containsKey(tag);
    }

    /**
     * Returns the value of an entry.
     *
     * @param what the entry's name for the error message: {@code symbol table}
     */
    long entry(long tag, String what) throws IOException {
        Long value = values.get(tag);
        if (value == null) {
            throw new IOException("the dynamic section has no entry for the " + what);
        }
        return value;
    }

    /** Converts a memory address to an offset in the file. */
    long offsetOf(long address) throws IOException {
        for (Segment segment : segments) {
            if (segment.type() == SEGMENT_LOAD
                    && Long.compareUnsigned(address - segment.address(), segment.fileSize()) < 0) {
                return address - segment.address() + segment.offset();
            }
        }
        throw new IOException("the dynamic section points outside of the file");
    }

    /** Returns the offset of the string table in the file. */
    long stringsOffset() throws IOException {
        return offsetOf(entry(STRING_TABLE, "string table"));
    }

    ByteBuffer strings() throws IOException {
        return elf.read("the string table", stringsOffset(), entry(STRING_TABLE_SIZE, "string table size"));
    }
}
