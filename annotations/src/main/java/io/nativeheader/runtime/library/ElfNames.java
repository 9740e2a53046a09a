package io.nativeheader.runtime.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The SONAMEs in an ELF library. The loader resolves a needed library to the one that is already loaded under that SONAME, regardless of
 * its file.
 *
 * @param soname the library's own SONAME; empty if it has none
 * @param needed the libraries that the loader loads with it
 */
public record ElfNames(Optional<Name> soname, List<Name> needed) {

    /** The names of a file that is not an ELF library. */
    public static final ElfNames NONE = new ElfNames(Optional.empty(), List.of());

    private static final long SONAME = 14;

    /**
     * A name in the string table.
     *
     * @param text the name
     * @param offset the name's offset in the file
     * @param isShared whether the name overlaps another name: linkers may store {@code so} as the tail of {@code libphy.so}
     */
    public record Name(String text, long offset, boolean isShared) {}

    /**
     * Reads the names.
     *
     * @param file the library's path
     * @return the names; {@link #NONE} if the ELF file is not a shared library
     * @throws IOException if the file cannot be read as ELF
     */
    public static ElfNames of(Path file) throws IOException {
        try (FileRanges ranges = FileRanges.open(file)) {
            ElfFile elf = ElfFile.of(ranges);
            return elf.type() == ElfFile.SHARED ? of(ElfDynamicSection.of(elf)) : NONE;
        }
    }

    static ElfNames of(ElfDynamicSection dynamic) throws IOException {
        ByteBuffer strings = dynamic.strings();
        List<Long> offsets = new ArrayList<>(dynamic.needed());
        if (dynamic.has(SONAME)) {
            offsets.add(dynamic.entry(SONAME, "SONAME"));
        }
        List<Name> names = new ArrayList<>();
        for (long offset : offsets) {
            names.add(name(strings, offset, offsets, dynamic.stringsOffset()));
        }
        int needed = dynamic.needed().size();
        return new ElfNames(
                names.size() > needed ? Optional.of(names.getLast()) : Optional.empty(), names.subList(0, needed));
    }

    private static Name name(ByteBuffer strings, long offset, List<Long> others, long tableOffset) throws IOException {
        String text = FileRanges.string(strings, offset);
        boolean endsAnother = offset > 0 && strings.get((int) offset - 1) != 0;
        boolean hasAnother = false;
        for (long other : others) {
            hasAnother |= other > offset && other < offset + text.length();
        }
        return new Name(text, tableOffset + offset, endsAnother || hasAnother);
    }
}
