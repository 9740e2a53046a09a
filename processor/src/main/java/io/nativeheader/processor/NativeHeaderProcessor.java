package io.nativeheader.processor;

import io.nativeheader.NativeHeader;
import io.nativeheader.processor.diagnostic.DiagnosticPrinter;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.Problem;
import io.nativeheader.processor.diagnostic.SourceLocations;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.pipeline.PackageResult;
import io.nativeheader.processor.pipeline.Pipeline;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.request.UserTypes;
import io.nativeheader.processor.worker.PackageGenerator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Implements the interfaces annotated with {@link NativeHeader}. All files for an interface are generated in the round that first sees it.
 * The interface may name types that do not exist yet, because the header determines them.
 */
public final class NativeHeaderProcessor extends AbstractProcessor {

    private Outputs outputs;
    private PackageGenerator generator;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("io.nativeheader.*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return ProcessorOptions.NAMES;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        outputs = new Outputs(environment.getFiler(), environment.getElementUtils());
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<? extends Element> annotated = round.getElementsAnnotatedWith(NativeHeader.class);
        if (!annotated.isEmpty()) {
            if (processingEnv.getSourceVersion().compareTo(SourceVersion.RELEASE_22) < 0) {
                int release = processingEnv.getSourceVersion().ordinal();
                reportError(new ToolProblem.ReleaseTooOld(Integer.toString(release)));
            } else {
                bind(annotated);
            }
        }
        return true;
    }

    private void reportError(Problem problem) {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error(problem, new Origin.Nowhere());
        print(diagnostics, new SourceLocations());
    }

    private void print(Diagnostics diagnostics, SourceLocations locations) {
        DiagnosticPrinter printer = new DiagnosticPrinter(processingEnv.getMessager(), locations);
        diagnostics.all().forEach(printer::print);
    }

    /** Processes the interfaces of a round. Reports an exception as a bug of the processor instead of throwing it into javac. */
    private void bind(Set<? extends Element> annotated) {
        Map<String, InterfacesOfPackage> packages = byPackage(annotated);
        Diagnostics unattributed = new Diagnostics();
        try {
            Map<String, List<InterfaceRequest>> requests = new TreeMap<>();
            packages.forEach((name, interfaces) -> {
                interfaces.read(processingEnv);
                if (!interfaces.requests().isEmpty()) {
                    requests.put(name, interfaces.requests());
                }
            });
            if (!requests.isEmpty()) {
                bind(requests, packages, generator(unattributed))
                        .forEach((name, result) -> packages.get(name).write(result, outputs));
            }
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            unattributed.error(Pipeline.internalError(failure), new Origin.Nowhere());
        }
        print(unattributed, new SourceLocations());
        packages.values().forEach(interfaces -> print(interfaces.diagnostics(), interfaces.locations()));
    }

    private Map<String, PackageResult> bind(
            Map<String, List<InterfaceRequest>> requests,
            Map<String, InterfacesOfPackage> packages,
            PackageGenerator packageGenerator) {
        UserTypes types = new UserTypes(processingEnv.getElementUtils());
        Map<String, PackageResult> results = new TreeMap<>();
        Map<String, List<InterfaceRequest>> pending = new TreeMap<>(requests);
        while (!pending.isEmpty()) {
            results.putAll(packageGenerator.generate(pending));
            pending.keySet().removeIf(name -> !packages.get(name).findMoreUserTypes(results.get(name), types));
        }
        return results;
    }

    private Map<String, InterfacesOfPackage> byPackage(Set<? extends Element> annotated) {
        Map<String, InterfacesOfPackage> packages = new TreeMap<>();
        for (Element element : annotated) {
            String name = processingEnv
                    .getElementUtils()
                    .getPackageOf(element)
                    .getQualifiedName()
                    .toString();
            packages.computeIfAbsent(name, _ -> new InterfacesOfPackage()).add(element);
        }
        return packages;
    }

    /**
     * Returns the Java release for precompiled classes, or 0 to hand javac sources. Only the JDK's own compiler gets classes, and only when no
     * build tool wraps the environment: Eclipse's compiler accepts none, and Gradle and IntelliJ IDEA track generated sources.
     */
    private int classRelease() {
        String module = processingEnv.getClass().getModule().getName();
        return "jdk.compiler".equals(module) ? processingEnv.getSourceVersion().ordinal() : 0;
    }

    private PackageGenerator generator(Diagnostics diagnostics) {
        if (generator == null) {
            // javac maps an option without a value to null
            Map<String, String> options = new TreeMap<>(processingEnv.getOptions());
            options.keySet().retainAll(ProcessorOptions.NAMES);
            options.values().removeIf(Objects::isNull);
            generator = new PackageGenerator(options, ProcessorOptions.read(options, diagnostics), classRelease());
        }
        return generator;
    }
}
