package io.nativeheader.processor;

import io.nativeheader.NativeHeader;
import io.nativeheader.processor.diagnostic.DiagnosticPrinter;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.Problem;
import io.nativeheader.processor.diagnostic.SourceLocations;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.pipeline.Generation;
import io.nativeheader.processor.pipeline.PackageResult;
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
 * Implements the interfaces that {@link NativeHeader} annotates. All of an interface is generated in the round in which it is
 * seen: types that it names before they exist are known from the header.
 */
public final class NativeHeaderProcessor extends AbstractProcessor {

    private Outputs outputs;
    private PackageGenerator pipeline;

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
                say(new ToolProblem.ReleaseTooOld(Integer.toString(release)));
            } else {
                bind(annotated);
            }
        }
        return true;
    }

    private void say(Problem problem) {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error(problem, new Origin.Nowhere());
        print(diagnostics, new SourceLocations());
    }

    private void print(Diagnostics diagnostics, SourceLocations places) {
        DiagnosticPrinter printer = new DiagnosticPrinter(processingEnv.getMessager(), places);
        diagnostics.all().forEach(printer::print);
    }

    /** Nothing is thrown out of the compiler: what fails here is a bug, and is reported as one. */
    private void bind(Set<? extends Element> annotated) {
        Map<String, InterfacesOfPackage> packages = byPackage(annotated);
        Diagnostics ofAll = new Diagnostics();
        try {
            Map<String, List<InterfaceRequest>> requests = new TreeMap<>();
            packages.forEach((name, one) -> {
                one.read(processingEnv);
                if (!one.requests().isEmpty()) {
                    requests.put(name, one.requests());
                }
            });
            if (!requests.isEmpty()) {
                bind(requests, packages, pipeline(ofAll))
                        .forEach((name, binding) -> packages.get(name).write(binding, outputs));
            }
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            ofAll.error(Generation.internalError(failure), new Origin.Nowhere());
        }
        print(ofAll, new SourceLocations());
        packages.values().forEach(one -> print(one.diagnostics(), one.places()));
    }

    private Map<String, PackageResult> bind(
            Map<String, List<InterfaceRequest>> requests,
            Map<String, InterfacesOfPackage> packages,
            PackageGenerator stages) {
        UserTypes types = new UserTypes(processingEnv.getElementUtils());
        Map<String, PackageResult> bindings = new TreeMap<>();
        Map<String, List<InterfaceRequest>> missing = new TreeMap<>(requests);
        while (!missing.isEmpty()) {
            bindings.putAll(stages.bind(missing));
            missing.keySet().removeIf(name -> !packages.get(name).findMoreUserTypes(bindings.get(name), types));
        }
        return bindings;
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
     * That of the sources, if the compiler is the JDK's and nothing stands between. Others take no class files (Eclipse's), or follow what is
     * generated for a compilation of what changed (Gradle, IntelliJ IDEA).
     */
    private int release() {
        String module = processingEnv.getClass().getModule().getName();
        return "jdk.compiler".equals(module) ? processingEnv.getSourceVersion().ordinal() : 0;
    }

    private PackageGenerator pipeline(Diagnostics diagnostics) {
        if (pipeline == null) {
            // javac has null for an option without a value
            Map<String, String> given = new TreeMap<>(processingEnv.getOptions());
            given.keySet().retainAll(ProcessorOptions.NAMES);
            given.values().removeIf(Objects::isNull);
            pipeline = new PackageGenerator(given, ProcessorOptions.read(given, diagnostics), release());
        }
        return pipeline;
    }
}
