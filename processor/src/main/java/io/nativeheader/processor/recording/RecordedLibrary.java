package io.nativeheader.processor.recording;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CTypedef;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.symbols.FoundLibrary;
import io.nativeheader.processor.symbols.SymbolTable;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The library of an interface on the recorded machine.
 *
 * @param file its file name without folders: {@code libz.so.1.3}
 * @param symbols empty if the library's format is unknown
 */
public record RecordedLibrary(String name, String file, String soname, Optional<RecordedSymbols> symbols) {

    static RecordedLibrary of(FoundLibrary library, CHeader header) {
        Set<String> declared = Stream.concat(header.declarations().stream(), header.others().stream())
                .flatMap(RecordedLibrary::symbol)
                .collect(Collectors.toCollection(TreeSet::new));
        return new RecordedLibrary(
                library.name(),
                library.file().replaceFirst(".*[/\\\\]", ""),
                library.soname(),
                library.symbols().map(table -> symbols(table, declared)));
    }

    private static RecordedSymbols symbols(SymbolTable table, Set<String> declared) {
        return new RecordedSymbols(
                declared.stream().filter(table::defines).collect(Collectors.toCollection(TreeSet::new)),
                declared.stream().filter(table::hides).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<String> symbol(CDeclaration declaration) {
        return switch (declaration) {
            case CFunction function -> Stream.of(function.symbol());
            case CVariable variable -> Stream.of(variable.symbol());
            case CTypedef _, CTag _ -> Stream.empty();
        };
    }

    FoundLibrary found() {
        return new FoundLibrary(name, file, soname, symbols.map(table -> table));
    }
}
