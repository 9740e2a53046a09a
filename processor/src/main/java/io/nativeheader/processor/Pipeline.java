package io.nativeheader.processor;

import io.nativeheader.processor.cmodel.Target;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.emit.GeneratedJava;
import io.nativeheader.processor.emit.HelperEmitter;
import io.nativeheader.processor.emit.JavaEmitter;
import io.nativeheader.processor.emit.ReportEmitter;
import io.nativeheader.processor.jmodel.InheritedMethods;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.TypeDeclaration;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.resolve.BindingResolver;
import io.nativeheader.processor.resolve.FreeingSymbols;
import io.nativeheader.processor.resolve.Inheritance;
import io.nativeheader.processor.resolve.PackageDeclarations;
import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The stages, in order: read (the processor's), find and parse headers, resolve, compile helpers, emit. */
final class Pipeline {

    private final Target target = Target.host();
    private final BuildEnvironment environment;
    private final ProcessorOptions options;
    private final Outputs outputs;
    private final HeaderSourceFinder finder;
    private final HeaderReader headers;
    private final HelperCompiler helperCompiler;
    private final JavaEmitter javaEmitter = new JavaEmitter();

    Pipeline(ProcessorOptions options, Outputs outputs) {
        this.environment = BuildEnvironment.current(target);
        this.options = options;
        this.outputs = outputs;
        this.finder = new HeaderSourceFinder(options, environment);
        this.headers = new HeaderReader(options, environment);
        this.helperCompiler = new HelperCompiler(options, environment);
    }

    /** Generates all that the interfaces of one package need. A broken one does not stop the others. */
    void bind(String packageName, List<InterfaceRequest> requests, Diagnostics diagnostics) {
        List<HeaderSource> sources = new ArrayList<>();
        List<ParsedInterface> parsed = new ArrayList<>();
        Set<String> freeing = FreeingSymbols.names(requests);
        for (InterfaceRequest request : requests) {
            HeaderSource source = finder.find(request, diagnostics);
            headers.read(source, freeing, diagnostics).ifPresent(one -> {
                sources.add(source);
                parsed.add(one);
            });
        }
        if (parsed.isEmpty()) {
            return;
        }
        PackageDeclarations resolved = new BindingResolver(options.symbols(), diagnostics).resolve(packageName, parsed);
        emitTypes(resolved.types(), requests, diagnostics);
        List<HelperCompiler.Compiled> compiled = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            compiled.add(helperCompiler.compile(
                    sources.get(i),
                    parsed.get(i).header(),
                    resolved.interfaces().get(i),
                    diagnostics));
        }
        Inheritance inheritance = new Inheritance(
                requests,
                compiled.stream().map(HelperCompiler.Compiled::declaration).toList(),
                diagnostics);
        for (int i = 0; i < sources.size(); i++) {
            InterfaceRequest request = sources.get(i).request();
            emit(request, compiled.get(i), inheritance.of(request), diagnostics);
            outputs.writeRule(
                    stem(request) + ".d",
                    Dependencies.rule(request, parsed.get(i).header()),
                    request,
                    diagnostics);
        }
    }

    private void emitTypes(List<TypeDeclaration> types, List<InterfaceRequest> requests, Diagnostics diagnostics) {
        for (TypeDeclaration type : types) {
            GeneratedJava java = javaEmitter.emit(type);
            outputs.writeType(java.type(), java.text(), requests, diagnostics);
        }
    }

    private void emit(
            InterfaceRequest request,
            HelperCompiler.Compiled compiled,
            List<InheritedMethods> inherited,
            Diagnostics diagnostics) {
        InterfaceDeclaration declaration = compiled.declaration();
        for (GeneratedJava java : javaEmitter.emit(declaration, inherited)) {
            outputs.writeType(java.type(), java.text(), List.of(request), diagnostics);
        }
        String stem = stem(request);
        declaration
                .helpers()
                .ifPresent(helpers ->
                        outputs.writeResource(stem + ".c", new HelperEmitter().whole(helpers), request, diagnostics));
        compiled.library()
                .ifPresent(library -> outputs.writeResource(
                        target.folder() + "/" + declaration.library().helpers() + target.libraryEnding(),
                        library,
                        request,
                        diagnostics));
        outputs.writeResource(stem + ".json", new ReportEmitter().text(declaration.report()), request, diagnostics);
    }

    /** {@code p/Phy}. */
    private static String stem(InterfaceRequest request) {
        String folder = request.type().packageName().replace('.', '/');
        return (folder.isEmpty() ? "" : folder + "/") + request.flatName();
    }
}
