package io.nativeheader.processor.inputs;

import io.nativeheader.processor.symbols.FoundLibrary;
import io.nativeheader.processor.symbols.SymbolTable;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.library.LibraryClosure;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibrarySymbols;
import java.util.Optional;
import java.util.Set;

/** The symbol table of a library file, with the libraries it depends on. */
public record LibraryTable(LibrarySymbols.Known known, LibraryClosure closure) implements SymbolTable {

    public static FoundLibrary found(String name, LibraryFile file, BuildEnvironment environment) {
        Optional<SymbolTable> symbols = switch (file.symbols()) {
            case LibrarySymbols.Known known ->
                Optional.of(new LibraryTable(known, new LibraryClosure(file, environment)));
            case LibrarySymbols.Unknown _ -> Optional.empty();
        };
        return new FoundLibrary(name, file.path().toString(), file.soname().orElse(""), symbols);
    }

    @Override
    public boolean defines(String symbol) {
        return closure.defines(symbol);
    }

    @Override
    public boolean hides(String symbol) {
        return known.hidden().contains(symbol);
    }

    @Override
    public Set<String> names() {
        return known.byName().keySet();
    }
}
