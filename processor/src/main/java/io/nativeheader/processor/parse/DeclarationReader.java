package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.clang.LibClangSearch;
import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CHeaderFile;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedef;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.parse.TopLevel.Located;
import io.nativeheader.processor.parse.cxx.InstanceProbes;
import io.nativeheader.processor.parse.cxx.Probed;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.toolchain.sysroot.HostHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the declarations of a translation unit into a {@link CHeader}. */
final class DeclarationReader {

    private final ParseRequest request;
    private final TopLevel topLevel;
    private final SourceFiles files;
    private final SourceNames names;
    private final List<String> included;
    private final SourceReader sources;
    private final TagReader tags;
    private final FunctionReader functions;
    private final LanguageReader language;

    DeclarationReader(ParseRequest request, LibClangSearch.Found clang, TopLevel topLevel, Probed probed) {
        this.request = request;
        this.topLevel = topLevel;
        this.files = new SourceFiles(HeaderFolders.of(request, clang));
        String mainFile = MainFile.name(request.language());
        this.files.put(mainFile, MainFile.text(request));
        this.names = new SourceNames(files, topLevel);
        this.included = includedFiles();
        List<String> read = new ArrayList<>(included);
        read.add(mainFile);
        this.sources = new SourceReader(
                files, StorageOrder.of(files, read), request, new SourceComments(files, request, clang.clang()));
        TagNaming naming = TagNaming.of(request.language());
        this.tags = new TagReader(sources, naming, Set.of());
        this.functions = new FunctionReader(tags.types(), sources, request.target());
        this.language = LanguageReader.of(request, topLevel, tags, functions, sources, naming, probed);
    }

    /**
     * The declarations that C can express, and the others.
     *
     * @param probes the probes that the declarations need
     * @param samples instances of class templates that no declaration names
     */
    record Declarations(CHeader header, CxxHeader cxx, InstanceProbes probes, List<String> samples) {

        /** Returns whether the headers declare only templates and names of types. */
        boolean declaresOnlyTemplates() {
            return header.declarations().stream().allMatch(CTypedef.class::isInstance)
                    && cxx.functions().isEmpty()
                    && cxx.variables().isEmpty()
                    && cxx.classes().stream().noneMatch(CxxClass::isOwn);
        }
    }

    Declarations read() {
        files.digest(included);
        List<Inclusion> inclusions = inclusions();
        Set<String> own = language.own(ownFiles(inclusions));
        List<Located> located = language.declarations(own);
        located.stream()
                .filter(one -> one.cursor().kind() == CursorKind.TYPEDEF_DECL)
                .forEach(one -> tags.noteTypedef(one.cursor()));
        List<CMacro> macros = new MacroReader(files, sources, names).read(topLevel.macros(), own, request.names());
        Selection selection = select(located, own, WantedFunctions.of(request, topLevel, names, macros));
        List<Item> ownItems = selection.own().stream().map(this::item).toList();
        List<Item> otherItems = selection.others().stream().map(this::item).toList();
        language.reachTags();
        Map<DeclId, CTag> tagged = language.named(tags.read());
        List<CDeclaration> declarations = declarations(ownItems, tagged);
        List<CDeclaration> others = declarations(otherItems, tagged);
        CxxHeader cxx = language.header(tagged);
        Set<String> otherNames = new TreeSet<>(selection.otherFunctions());
        cxx.functions().forEach(function -> otherNames.add(function.name()));
        CHeader header = new CHeader(
                List.of(request.target()),
                TargetSet.first(1),
                headerFiles(included, new Neighbors(inclusions, own)),
                declarations,
                others,
                otherNames,
                objectMacros(),
                tagged,
                macros);
        return new Declarations(header, cxx, language.probes(), language.samples());
    }

    /** Returns the files whose declarations belong to the interface. The main file is one of them, because it contains the preamble. */
    private Set<String> ownFiles(List<Inclusion> inclusions) {
        Set<String> declaring = new HashSet<>();
        for (Located declaration : topLevel.declarations()) {
            if (declaration.cursor().kind() != CursorKind.TYPEDEF_DECL) {
                declaring.add(declaration.position().file());
            }
        }
        return new OwnFiles(inclusions, declaring).from(MainFile.name(request.language()));
    }

    private List<Inclusion> inclusions() {
        List<Inclusion> inclusions = new ArrayList<>();
        for (Located inclusion : topLevel.inclusions()) {
            String from = inclusion.position().file();
            inclusions.add(new Inclusion(
                    from,
                    inclusion.cursor().includedFile(),
                    inclusion.cursor().spelling(),
                    !MainFile.is(from) && isQuoted(inclusion)));
        }
        return inclusions;
    }

    private boolean isQuoted(Located inclusion) {
        int end = inclusion.cursor().end().offset();
        return files.text(inclusion.position().file(), inclusion.position().offset(), end)
                .contains("\"");
    }

    /** Cursors grouped by USR, that is, by declared entity, in the order of their first cursors. */
    private record Selection(List<List<Located>> own, List<List<Located>> others, Set<String> otherFunctions) {}

    private Selection select(List<Located> declarations, Set<String> own, WantedFunctions wanted) {
        Map<String, List<Located>> ownByUsr = new LinkedHashMap<>();
        Map<String, List<Located>> othersByUsr = new LinkedHashMap<>();
        Set<String> otherFunctions = new TreeSet<>();
        for (Located located : declarations) {
            boolean isFunction = located.cursor().kind() == CursorKind.FUNCTION_DECL;
            boolean isOwn = own.contains(located.position().file());
            if (isOwn && (!isFunction || wanted.contains(names.of(located)))) {
                ownByUsr.computeIfAbsent(located.cursor().usr(), _ -> new ArrayList<>())
                        .add(located);
            } else {
                String name = names.of(located);
                if (!isOwn && request.names().contains(name)) {
                    othersByUsr
                            .computeIfAbsent(located.cursor().usr(), _ -> new ArrayList<>())
                            .add(located);
                }
                if (isFunction) {
                    otherFunctions.add(name);
                }
            }
        }
        othersByUsr.keySet().removeAll(ownByUsr.keySet());
        return new Selection(List.copyOf(ownByUsr.values()), List.copyOf(othersByUsr.values()), otherFunctions);
    }

    /** A declaration, or the identity of a record or enum that is read only after all declarations. */
    private sealed interface Item {}

    private record Complete(CDeclaration declaration) implements Item {}

    private record Tagged(DeclId id) implements Item {}

    private Item item(List<Located> located) {
        Located first = located.getFirst();
        return switch (first.cursor().kind()) {
            case CursorKind.FUNCTION_DECL -> new Complete(functions.read(located));
            case CursorKind.VAR_DECL -> new Complete(variable(located));
            case CursorKind.TYPEDEF_DECL, CursorKind.TYPE_ALIAS_DECL ->
                new Complete(new CTypedef(
                        names.of(first),
                        tags.types().declared(tags.types().read(first.cursor().underlyingType()), first.cursor()),
                        sources.source(first.cursor(), first.position())));
            default -> new Tagged(tags.reach(first.cursor()));
        };
    }

    private CVariable variable(List<Located> located) {
        Cursor cursor = located.getFirst().cursor();
        boolean isStatic =
                cursor.storageClass() == Cursor.STATIC || cursor.linkage() == Cursor.INTERNAL_LINKAGE; // constexpr
        Cursor last = located.getLast().cursor();
        CType type = tags.types().declared(tags.types().read(last.type()), last);
        return new CVariable(
                cursor.spelling(),
                functions.symbol(cursor),
                type,
                isStatic ? CVariable.Storage.STATIC : CVariable.Storage.EXTERNAL,
                cursor.isThreadLocal(),
                isStatic && type.isConst() ? value(cursor, type).map(PerTarget::same) : Optional.empty(),
                sources.source(cursor, located.getFirst().position()));
    }

    /**
     * Returns the value of a constant. Omits a {@code long double} that may be out of double's range; a stub returns its bytes instead.
     */
    private static Optional<CValue> value(Cursor variable, CType type) {
        return ValueReader.of(variable, type).filter(value -> !ValueReader.mayBeOutsideDouble(type, value));
    }

    private static List<CDeclaration> declarations(List<Item> items, Map<DeclId, CTag> tags) {
        List<CDeclaration> declarations = new ArrayList<>();
        for (Item item : items) {
            declarations.add(
                    switch (item) {
                        case Complete complete -> complete.declaration();
                        case Tagged tagged -> tags.get(tagged.id());
                    });
        }
        return declarations;
    }

    private Set<String> objectMacros() {
        Set<String> objects = new TreeSet<>();
        for (Located macro : topLevel.macros()) {
            String name = names.ofMacro(macro);
            if (!names.isFunctionLike(macro) && !expandsToItself(macro, name)) {
                objects.add(name);
            }
        }
        return objects;
    }

    /** Returns whether a macro expands to its own name and so hides nothing: {@code #define stat stat}. */
    private boolean expandsToItself(Located macro, String name) {
        int end = macro.position().offset() + name.length();
        return files.restOfLine(macro.position().file(), end).strip().equals(name);
    }

    /** Returns distinct files in the order of first inclusion. */
    private List<String> includedFiles() {
        return topLevel.inclusions().stream()
                .map(inclusion -> inclusion.cursor().includedFile())
                .filter(path -> !path.isEmpty())
                .distinct()
                .toList();
    }

    private List<CHeaderFile> headerFiles(List<String> included, Neighbors neighbors) {
        Map<String, String> digests = files.digests();
        Map<String, Integer> functions = neighbors.functions(topLevel.declarations(), names);
        return included.stream()
                .map(path -> new CHeaderFile(
                        files.name(path),
                        HostHeaders.original(path).orElse(path),
                        digests.get(path),
                        neighbors.role(path),
                        functions.getOrDefault(path, 0),
                        HostHeaders.original(path).isPresent()))
                .toList();
    }
}
