package io.nativeheader.runtime.library;

import io.nativeheader.runtime.library.ElfFile.Symbol;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads an ELF library as the loader does: by its dynamic section alone, so that a library whose section headers were
 * stripped is read like any other.
 */
public final class ElfLibrary {

    private static final long SYMBOL_SECTION = 2;

    private static final long HASH = 4;
    private static final long SYMBOL_TABLE = 6;
    private static final long GNU_HASH = 0x6fff_fef5L;

    private static final int UNDEFINED = 0;
    private static final int ABSOLUTE = 0xfff1;

    private final ElfFile elf;
    private final ElfDynamicSection dynamic;

    /**
     * What a library says of itself.
     *
     * @param soname the name that the loader knows it by; empty if it says none
     * @param needed the libraries that the loader loads with it
     * @param symbols what it defines for others
     * @param hidden what it defines for itself alone, where that was not stripped
     */
    public record Contents(
            Optional<String> soname,
            List<String> needed,
            SortedMap<String, ElfFile.Symbol> symbols,
            Set<String> hidden) {}

    private ElfLibrary(ElfFile elf) throws IOException {
        this.elf = elf;
        this.dynamic = ElfDynamicSection.of(elf);
    }

    public static Contents read(ElfFile elf) throws IOException {
        if (elf.type() != ElfFile.SHARED) {
            throw new IOException("it is an ELF file, but no shared library");
        }
        return new ElfLibrary(elf).contents();
    }

    private Contents contents() throws IOException {
        ElfNames names = ElfNames.of(dynamic);
        ByteBuffer strings = dynamic.strings();
        Optional<String> soname = names.soname().map(ElfNames.Name::text);
        List<String> libraries =
                names.needed().stream().map(ElfNames.Name::text).toList();
        return new Contents(soname, libraries, symbols(strings), hidden());
    }

    /** From the table that a debugger uses; none where it was stripped, or cannot be read. */
    private Set<String> hidden() {
        Set<String> names = new TreeSet<>();
        try {
            List<ElfFile.Section> sections = elf.sections();
            for (ElfFile.Section section : sections) {
                if (section.type() == SYMBOL_SECTION) {
                    ElfFile.Section link = sections.get((int) section.link());
                    ByteBuffer strings = elf.read("the string table", link.offset(), link.size());
                    for (Symbol symbol : elf.symbols(elf.read("the symbol table", section.offset(), section.size()))) {
                        boolean defined = symbol.section() != UNDEFINED && (symbol.kind() == 1 || symbol.kind() == 2);
                        if (defined && !isExported(symbol)) {
                            names.add(FileRanges.string(strings, symbol.name()));
                        }
                    }
                }
            }
        } catch (IOException | IndexOutOfBoundsException damaged) {
            names.clear();
        }
        return names;
    }

    private SortedMap<String, Symbol> symbols(ByteBuffer strings) throws IOException {
        long count = symbolCount();
        if (count > elf.file().size() / elf.symbolSize()) {
            throw new IOException("its hash table counts more symbols than the file holds");
        }
        ByteBuffer table = elf.read(
                "the symbol table",
                dynamic.offsetOf(dynamic.entry(SYMBOL_TABLE, "symbol table")),
                count * elf.symbolSize());
        SortedMap<String, Symbol> symbols = new TreeMap<>();
        for (Symbol symbol : elf.symbols(table)) {
            if (isExported(symbol)) {
                String name = FileRanges.string(strings, symbol.name());
                symbols.putIfAbsent(name, symbol);
            }
        }
        return symbols;
    }

    /** Global, weak or unique; default or protected visibility; not the name of a version, which is absolute. */
    private static boolean isExported(Symbol symbol) {
        boolean bound = symbol.binding() == 1 || symbol.binding() == 2 || symbol.binding() == 10;
        boolean visible = symbol.visibility() == 0 || symbol.visibility() == 3;
        boolean version = symbol.section() == ABSOLUTE && symbol.kind() == 1 && symbol.value() == 0;
        return bound && visible && symbol.section() != UNDEFINED && symbol.name() != 0 && !version;
    }

    /** No entry has the number of symbols; the hash tables imply it. */
    private long symbolCount() throws IOException {
        if (dynamic.has(HASH)) {
            return ElfFile.integer(
                    elf.read("the hash table", dynamic.offsetOf(dynamic.entry(HASH, "hash table")) + 4, 4), 0);
        }
        return countByGnuHash(dynamic.offsetOf(dynamic.entry(GNU_HASH, "hash table")));
    }

    /** The highest symbol that a bucket starts with, and the end of its chain, which an odd value marks. */
    private long countByGnuHash(long offset) throws IOException {
        ByteBuffer header = elf.read("the hash table", offset, 16);
        long buckets = ElfFile.integer(header, 0);
        long firstSymbol = ElfFile.integer(header, 4);
        long bucketsAt = offset + 16 + ElfFile.integer(header, 8) * elf.wordSize();
        ByteBuffer starts = elf.read("the hash table's buckets", bucketsAt, 4 * buckets);
        long last = 0;
        for (int at = 0; at < starts.limit(); at += 4) {
            last = Math.max(last, ElfFile.integer(starts, at));
        }
        if (last < firstSymbol) {
            return firstSymbol;
        }
        long chain = bucketsAt + 4 * buckets + 4 * (last - firstSymbol);
        while (true) {
            ByteBuffer values = elf.read(
                    "the hash table's chains", chain, Math.clamp(elf.file().size() - chain, 4, 4096));
            for (int at = 0; at + 4 <= values.limit(); at += 4) {
                last++;
                if ((ElfFile.integer(values, at) & 1) != 0) {
                    return last;
                }
            }
            chain += values.limit() & ~3;
        }
    }
}
