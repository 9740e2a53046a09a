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

/** Reads an ELF library through its dynamic section, as the loader does. This also works if the section headers were stripped. */
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
     * The names and symbols in the file.
     *
     * @param soname the name by which the loader identifies the library; empty if it has none
     * @param needed the libraries that the loader loads with it
     * @param symbols the exported symbols
     * @param hidden the symbols that are not exported, unless the table was stripped
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

    /**
     * Reads a library.
     *
     * @param elf the file
     * @return the contents
     * @throws IOException if the file is not a shared library or is damaged
     */
    public static Contents read(ElfFile elf) throws IOException {
        if (elf.type() != ElfFile.SHARED) {
            throw new IOException("the ELF file is not a shared library");
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

    /** Reads the debugger's symbol table; returns an empty set if it was stripped or is damaged. */
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
            throw new IOException("the hash table counts more symbols than the file can hold");
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

    /**
     * Returns whether a symbol is global, weak or unique, has default or protected visibility, and is not a version name, which is an
     * absolute symbol.
     */
    private static boolean isExported(Symbol symbol) {
        boolean bound = symbol.binding() == 1 || symbol.binding() == 2 || symbol.binding() == 10;
        boolean visible = symbol.visibility() == 0 || symbol.visibility() == 3;
        boolean version = symbol.section() == ABSOLUTE && symbol.kind() == 1 && symbol.value() == 0;
        return bound && visible && symbol.section() != UNDEFINED && symbol.name() != 0 && !version;
    }

    /** Derives the number of symbols from a hash table, because no entry states it. */
    private long symbolCount() throws IOException {
        if (dynamic.has(HASH)) {
            return ElfFile.integer(
                    elf.read("the hash table", dynamic.offsetOf(dynamic.entry(HASH, "hash table")) + 4, 4), 0);
        }
        return countByGnuHash(dynamic.offsetOf(dynamic.entry(GNU_HASH, "hash table")));
    }

    /** Finds the highest symbol that starts a bucket, and follows its chain to the end, which an odd value marks. */
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
