package io.nativeheader.processor;

import io.nativeheader.NativeHeader;
import io.nativeheader.processor.diagnostic.DiagnosticPrinter;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.request.InterfaceReader;
import io.nativeheader.processor.request.InterfaceRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private Pipeline pipeline;

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
        outputs = new Outputs(environment.getFiler());
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<? extends Element> annotated = round.getElementsAnnotatedWith(NativeHeader.class);
        if (!annotated.isEmpty()) {
            Diagnostics diagnostics = new Diagnostics();
            if (processingEnv.getSourceVersion().compareTo(SourceVersion.RELEASE_22) < 0) {
                int release = processingEnv.getSourceVersion().ordinal();
                diagnostics.error(new ToolProblem.ReleaseTooOld(Integer.toString(release)), new Origin.Nowhere());
            } else {
                bind(annotated, diagnostics);
            }
            DiagnosticPrinter printer = new DiagnosticPrinter(processingEnv.getMessager());
            diagnostics.all().forEach(printer::print);
        }
        return true;
    }

    /** Nothing is thrown out of the compiler: what fails here is a bug, and is reported as one. */
    private void bind(Set<? extends Element> annotated, Diagnostics diagnostics) {
        try {
            List<InterfaceRequest> requests = read(annotated, diagnostics);
            if (!requests.isEmpty()) {
                byPackage(requests).forEach((name, group) -> bindPackage(name, group, diagnostics));
            }
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            diagnostics.error(internalError(failure), new Origin.Nowhere());
        }
    }

    private List<InterfaceRequest> read(Set<? extends Element> annotated, Diagnostics diagnostics) {
        InterfaceReader reader = new InterfaceReader(processingEnv);
        List<InterfaceRequest> requests = new ArrayList<>();
        for (Element element : annotated) {
            reader.read(element, diagnostics).ifPresent(requests::add);
        }
        return requests;
    }

    private static Map<String, List<InterfaceRequest>> byPackage(List<InterfaceRequest> requests) {
        Map<String, List<InterfaceRequest>> groups = new TreeMap<>();
        for (InterfaceRequest request : requests) {
            groups.computeIfAbsent(request.type().packageName(), _ -> new ArrayList<>())
                    .add(request);
        }
        return groups;
    }

    private void bindPackage(String packageName, List<InterfaceRequest> requests, Diagnostics diagnostics) {
        try {
            if (pipeline == null) {
                ProcessorOptions options = ProcessorOptions.read(processingEnv.getOptions(), diagnostics);
                pipeline = new Pipeline(options, outputs);
            }
            pipeline.bind(packageName, requests, diagnostics);
        } catch (StackOverflowError deep) {
            tooLarge("its types nest too deeply for the stack", requests, diagnostics);
        } catch (OutOfMemoryError full) {
            tooLarge("the memory is full", requests, diagnostics);
        } catch (RuntimeException | LinkageError failure) {
            diagnostics.error(internalError(failure), requests.getFirst().origin());
        }
    }

    private static void tooLarge(String limit, List<InterfaceRequest> requests, Diagnostics diagnostics) {
        String headers = requests.stream()
                .map(request -> request.options().display())
                .distinct()
                .collect(Collectors.joining(", "));
        diagnostics.error(
                new HeaderProblem.HeaderTooLarge(headers, limit),
                requests.getFirst().headerOrigin());
    }

    private static ToolProblem.InternalError internalError(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return new ToolProblem.InternalError(trace.toString());
    }
}
