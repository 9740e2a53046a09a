package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.cache.SeenFiles;
import io.nativeheader.processor.compile.HelperCompiler;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.emit.GeneratedJava;
import io.nativeheader.processor.emit.HelperEmitter;
import io.nativeheader.processor.emit.JavaEmitter;
import io.nativeheader.processor.emit.ReportEmitter;
import io.nativeheader.processor.inputs.HeaderFlags;
import io.nativeheader.processor.inputs.HeaderSource;
import io.nativeheader.processor.inputs.HeaderSourceFinder;
import io.nativeheader.processor.javac.GeneratedFile;
import io.nativeheader.processor.javac.GeneratedFile.Kind;
import io.nativeheader.processor.javac.SourceCompiler;
import io.nativeheader.processor.jmodel.InheritedMethods;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.TypeDeclaration;
import io.nativeheader.processor.parse.HeaderReader;
import io.nativeheader.processor.parse.NameSearch;
import io.nativeheader.processor.parse.ParsedHeader;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.SymbolCheck;
import io.nativeheader.processor.resolve.FreeingSymbols;
import io.nativeheader.processor.resolve.Inheritance;
import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.processor.symbols.FoundLibrary;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Generates all that the interfaces of one package need: finds libraries, parses headers, resolves, compiles helpers, emits. */
final class Pipeline {

    private final BuildEnvironment environment;
    private final Target target;
    private final SymbolCheck symbols;
    private final HeaderSourceFinder finder;
    private final HeaderReader headers;
    private final HelperCompiler helperCompiler;
    private final JavaEmitter javaEmitter = new JavaEmitter();
    private final List<HeaderFlags> interfaces;
    private final SeenFiles seen;
    private final Diagnostics diagnostics;
    private final List<GeneratedFile> files = new ArrayList<>();
    private final List<SourceCompiler.Implementation> implementations = new ArrayList<>();

    /**
     * @param seen is told all that the result depends on
     */
    Pipeline(Stages stages, List<HeaderFlags> interfaces, SeenFiles seen, Diagnostics diagnostics) {
        this.environment = stages.environment();
        this.target = environment.target();
        this.symbols = stages.symbols();
        this.finder = stages.finder();
        this.headers = stages.headers();
        this.helperCompiler = stages.helperCompiler();
        this.interfaces = interfaces;
        this.seen = seen;
        this.diagnostics = diagnostics;
    }

    /** What generators of all packages share. */
    record Stages(
            BuildEnvironment environment,
            SymbolCheck symbols,
            HeaderSourceFinder finder,
            HeaderReader headers,
            HelperCompiler helperCompiler) {}

    /**
     * What is generated.
     *
     * @param implementations of the files, those that need the user's interfaces
     */
    record Generated(List<GeneratedFile> files, List<SourceCompiler.Implementation> implementations) {}

    /** A broken interface does not stop the others. */
    Generated generate(String packageName) {
        List<InterfaceRequest> requests =
                interfaces.stream().map(HeaderFlags::request).toList();
        List<HeaderSource> sources = new ArrayList<>();
        List<ParsedInterface> parsed = new ArrayList<>();
        read(FreeingSymbols.names(requests), sources, parsed);
        if (parsed.isEmpty()) {
            return new Generated(files, implementations);
        }
        Confirmation.Confirmed confirmed =
                new Confirmation(symbols, helperCompiler, seen).confirm(packageName, sources, parsed, diagnostics);
        List<Integer> all = IntStream.range(0, requests.size()).boxed().toList();
        add(javaEmitter.emit(confirmed.resolved().platform()), all);
        for (TypeDeclaration type : confirmed.resolved().types()) {
            add(javaEmitter.emit(type), all);
        }
        List<HelperCompiler.Compiled> compiled = confirmed.compiled();
        Inheritance inheritance = new Inheritance(
                requests,
                compiled.stream().map(HelperCompiler.Compiled::declaration).toList(),
                diagnostics);
        for (int i = 0; i < sources.size(); i++) {
            InterfaceRequest request = sources.get(i).request();
            List<Integer> number = List.of(requests.indexOf(request));
            emit(request, number, compiled.get(i), inheritance.of(request));
            String rule = MakeRule.rule(request, parsed.get(i).header());
            files.add(GeneratedFile.of(Kind.RULE, stem(request) + ".d", rule, number));
        }
        return new Generated(files, implementations);
    }

    /** Collects the interfaces whose headers can be read. */
    private void read(Set<String> freeing, List<HeaderSource> sources, List<ParsedInterface> parsed) {
        for (HeaderFlags flags : interfaces) {
            HeaderSource source = finder.source(flags, diagnostics);
            headers.read(flags, freeing, seen, diagnostics).ifPresent(header -> {
                sources.add(source);
                parsed.add(parsedInterface(source, header));
            });
        }
    }

    private ParsedInterface parsedInterface(HeaderSource source, ParsedHeader parsed) {
        Optional<FoundLibrary> library = source.libraryFor(parsed.header(), environment);
        return new ParsedInterface(
                source.request(),
                parsed.header().with(parsed.evaluation()),
                parsed.evaluation(),
                library,
                source.process().filter(_ -> library.isEmpty()),
                new NameSearch(parsed.header(), source.flags().folders())::find);
    }

    private void emit(
            InterfaceRequest request,
            List<Integer> number,
            HelperCompiler.Compiled compiled,
            List<InheritedMethods> inherited) {
        InterfaceDeclaration declaration = compiled.declaration();
        Optional<GeneratedJava> standIn = request.standsAlone()
                ? Optional.of(javaEmitter.emitStandIn(declaration, request.headerWide()))
                : Optional.empty();
        for (GeneratedJava java : javaEmitter.emit(declaration, inherited)) {
            add(java, number);
            if (java.role() != GeneratedJava.Role.TYPE) {
                implementations.add(
                        new SourceCompiler.Implementation(java.type().qualifiedName(), standIn));
            }
        }
        String stem = stem(request);
        declaration.helpers().ifPresent(helpers -> resource(stem + ".c", new HelperEmitter().whole(helpers), number));
        compiled.library()
                .ifPresent(library -> files.add(GeneratedFile.of(
                        Kind.RESOURCE,
                        target.folder() + "/" + declaration.library().helpers() + target.libraryEnding(),
                        library,
                        number)));
        resource(stem + ".json", new ReportEmitter().text(declaration.report()), number);
    }

    private void add(GeneratedJava java, List<Integer> interfaces) {
        files.add(GeneratedFile.of(Kind.TYPE, java.type().qualifiedName(), java.text(), interfaces));
    }

    private void resource(String name, String text, List<Integer> interfaces) {
        files.add(GeneratedFile.of(Kind.RESOURCE, name, text, interfaces));
    }

    /** {@code p/Phy}. */
    private static String stem(InterfaceRequest request) {
        String folder = request.type().packageName().replace('.', '/');
        return (folder.isEmpty() ? "" : folder + "/") + request.flatName();
    }
}
