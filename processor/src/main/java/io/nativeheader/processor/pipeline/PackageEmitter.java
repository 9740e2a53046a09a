package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.compile.CompiledInterface;
import io.nativeheader.processor.emit.GeneratedJava;
import io.nativeheader.processor.emit.JavaEmitter;
import io.nativeheader.processor.emit.ReportEmitter;
import io.nativeheader.processor.javac.GeneratedFile;
import io.nativeheader.processor.javac.GeneratedFile.Kind;
import io.nativeheader.processor.javac.SourceCompiler;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.jmodel.InheritedMethods;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.TypeDeclaration;
import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.request.InterfaceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Emits all files of a package: Java types, helper stubs and their library, binding reports and make rules. */
final class PackageEmitter {

    private final JavaEmitter javaEmitter;
    private final List<Target> targets;
    private final PackageRequest request;
    private final List<GeneratedFile> files = new ArrayList<>();
    private final List<SourceCompiler.Implementation> implementations = new ArrayList<>();

    PackageEmitter(List<Target> targets, PackageRequest request) {
        this.targets = targets;
        this.request = request;
        this.javaEmitter = new JavaEmitter(
                targets.stream().map(Target::folder).toList(),
                request.requests().stream().allMatch(InterfaceRequest::hasJSpecify));
    }

    GeneratedSources emit(ConfirmedPackage confirmed, Inheritance inheritance) {
        List<Integer> all =
                IntStream.range(0, request.interfaces().size()).boxed().toList();
        add(javaEmitter.emit(confirmed.resolved().platform()), all);
        for (TypeDeclaration type : confirmed.resolved().types()) {
            add(javaEmitter.emit(type), all);
        }
        for (StagedInterface<CompiledInterface> one : confirmed.interfaces()) {
            List<Integer> index = List.of(one.index());
            CompiledInterface compiled = one.result();
            emitJava(one.request(), compiled.declaration(), inheritance.of(one.request()), index);
            emitHelpers(one.request(), compiled, index);
            String stem = one.request().resourceStem();
            addText(Kind.RESOURCE, stem + ".json", new ReportEmitter().text(Reports.report(compiled)), index);
            addText(
                    Kind.RULE,
                    stem + ".d",
                    MakeRule.rule(one.request(), compiled.resolved().parsed().header()),
                    index);
        }
        return new GeneratedSources(files, implementations);
    }

    private void emitJava(
            InterfaceRequest request,
            InterfaceDeclaration declaration,
            List<InheritedMethods> inherited,
            List<Integer> index) {
        Optional<GeneratedJava> standIn = request.standsAlone()
                ? Optional.of(javaEmitter.emitStandIn(declaration, request.headerWide()))
                : Optional.empty();
        for (GeneratedJava java : javaEmitter.emit(declaration, inherited)) {
            add(java, index);
            if (java.role() != GeneratedJava.Role.TYPE) {
                implementations.add(
                        new SourceCompiler.Implementation(java.type().qualifiedName(), standIn));
            }
        }
    }

    private void emitHelpers(InterfaceRequest request, CompiledInterface compiled, List<Integer> index) {
        Language language = compiled.declaration().helpers().values().stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(HelperSource::language)
                .orElse(Language.C);
        emitHelperSources(request.resourceStem(), "." + language.fileEnding(), compiled.sources(), index);
        for (int target : targetsOf(compiled.libraries())) {
            Target platform = targets.get(target);
            String stem = compiled.declaration().library().helpers();
            compiled.libraries()
                    .at(target)
                    .ifPresent(library -> files.add(GeneratedFile.of(
                            Kind.RESOURCE, platform.folder() + "/" + stem + platform.libraryEnding(), library, index)));
        }
    }

    /** Emits one file of stubs if all targets have the same, else one for each target. */
    private void emitHelperSources(
            String stem, String ending, PerTarget<Optional<String>> sources, List<Integer> index) {
        if (sources.isSame()) {
            sources.first().ifPresent(source -> addText(Kind.RESOURCE, stem + ending, source, index));
            return;
        }
        for (int target : targetsOf(sources)) {
            String name = stem + "." + targets.get(target).folder() + ending;
            sources.at(target).ifPresent(source -> addText(Kind.RESOURCE, name, source, index));
        }
    }

    private List<Integer> targetsOf(PerTarget<?> values) {
        return values.targets().and(TargetSet.first(targets.size())).indices();
    }

    private void add(GeneratedJava java, List<Integer> interfaces) {
        addText(Kind.TYPE, java.type().qualifiedName(), java.text(), interfaces);
    }

    private void addText(Kind kind, String name, String text, List<Integer> interfaces) {
        files.add(GeneratedFile.of(kind, name, text, interfaces));
    }
}
