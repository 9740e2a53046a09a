package io.nativeheader.processor.toolchain.output;

import io.nativeheader.runtime.library.ElfFile;
import io.nativeheader.runtime.library.ElfFile.Section;
import io.nativeheader.runtime.library.ElfFile.Symbol;
import io.nativeheader.runtime.library.FileRanges;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the functions of an ELF object file that need an undefined symbol, directly or through other functions. With
 * {@code -ffunction-sections}, each function has its own section, and each use of another section or symbol is a relocation. Linkers print
 * only some of these uses.
 */
public final class ObjectReferences {

    private static final long RELOCATIONS_WITH_ADDENDS = 4;
    private static final long RELOCATIONS = 9;
    private static final long SYMBOL_TABLE = 2;
    private static final int FUNCTION = 2;
    private static final int LOCAL = 0;

    private final ElfFile elf;
    private final List<Section> sections;
    private List<Symbol> symbols = List.of();
    private ByteBuffer names = ByteBuffer.allocate(0);
    private final Map<Integer, List<String>> functionsOfSection = new HashMap<>();
    private final Map<Integer, List<String>> globalsOfSection = new HashMap<>();
    private final Map<String, Set<Integer>> sectionsOfUndefined = new HashMap<>();
    private final Map<Integer, Set<Integer>> usersOfSection = new HashMap<>();

    private ObjectReferences(ElfFile elf) throws IOException {
        this.elf = elf;
        this.sections = elf.sections();
    }

    /** Reads an object file. Returns empty if it is not an ELF file or is damaged. */
    public static Optional<ObjectReferences> read(Path object) {
        try (FileRanges file = FileRanges.open(object)) {
            ObjectReferences references = new ObjectReferences(ElfFile.of(file));
            references.readSymbols();
            references.readRelocations();
            return Optional.of(references);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Returns the symbols that the code uses and the object file does not define. */
    public Set<String> undefinedSymbols() {
        return Set.copyOf(sectionsOfUndefined.keySet());
    }

    /** Returns the functions that need a definition of the symbol. */
    public List<String> usersOf(String undefinedSymbol) {
        return sectionsThatNeed(undefinedSymbol).stream()
                .flatMap(section -> functionsOfSection.getOrDefault(section, List.of()).stream())
                .toList();
    }

    /** Returns the functions and variables that need a definition of the symbol, and that other files can see. */
    public List<String> globalsThatNeed(String undefinedSymbol) {
        return sectionsThatNeed(undefinedSymbol).stream()
                .flatMap(section -> globalsOfSection.getOrDefault(section, List.of()).stream())
                .toList();
    }

    private Set<Integer> sectionsThatNeed(String undefinedSymbol) {
        Deque<Integer> open = new ArrayDeque<>(sectionsOfUndefined.getOrDefault(undefinedSymbol, Set.of()));
        Set<Integer> reached = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            int section = open.remove();
            for (int user : usersOfSection.getOrDefault(section, Set.of())) {
                if (reached.add(user)) {
                    open.add(user);
                }
            }
        }
        return reached;
    }

    private void readSymbols() throws IOException {
        Section table = sections.stream()
                .filter(section -> section.type() == SYMBOL_TABLE)
                .findFirst()
                .orElseThrow(() -> new IOException("it has no symbol table"));
        Section strings = section(table.link());
        names = elf.read("the string table", strings.offset(), strings.size());
        symbols = elf.symbols(elf.read("the symbol table", table.offset(), table.size()));
        for (Symbol symbol : symbols) {
            if (symbol.kind() == FUNCTION && symbol.section() != 0) {
                functionsOfSection
                        .computeIfAbsent(symbol.section(), _ -> new ArrayList<>())
                        .add(CompilerOutput.plainName(FileRanges.string(names, symbol.name())));
            }
            if (symbol.binding() != LOCAL && symbol.section() != 0) {
                globalsOfSection
                        .computeIfAbsent(symbol.section(), _ -> new ArrayList<>())
                        .add(FileRanges.string(names, symbol.name()));
            }
        }
    }

    private void readRelocations() throws IOException {
        for (Section section : sections) {
            if (section.type() == RELOCATIONS || section.type() == RELOCATIONS_WITH_ADDENDS) {
                int words = section.type() == RELOCATIONS ? 2 : 3;
                ByteBuffer table = elf.read("the relocations", section.offset(), section.size());
                int row = words * elf.wordSize();
                for (int at = 0; at + row <= table.limit(); at += row) {
                    long info = elf.word(table, at + elf.wordSize());
                    use((int) section.info(), elf.is64Bit() ? info >>> 32 : info >>> 8);
                }
            }
        }
    }

    private void use(int user, long symbolIndex) throws IOException {
        if (symbolIndex == 0 || symbolIndex >= symbols.size()) {
            return;
        }
        Symbol symbol = symbols.get((int) symbolIndex);
        if (symbol.section() == 0) {
            sectionsOfUndefined
                    .computeIfAbsent(FileRanges.string(names, symbol.name()), _ -> new HashSet<>())
                    .add(user);
        } else {
            usersOfSection
                    .computeIfAbsent(symbol.section(), _ -> new HashSet<>())
                    .add(user);
        }
    }

    private Section section(long index) throws IOException {
        if (index >= sections.size()) {
            throw new IOException("a section is missing");
        }
        return sections.get((int) index);
    }
}
