package io.nativeheader.processor;

import io.nativeheader.NativeHeader;
import io.nativeheader.processor.diagnostic.DiagnosticPrinter;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.Places;
import io.nativeheader.processor.diagnostic.Problem;
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
            if (processingEnv.getSourceVersion().compareTo(SourceVersion.RELEASE_22) < 0) {
                int release = processingEnv.getSourceVersion().ordinal();
                say(new ToolProblem.ReleaseTooOld(Integer.toString(release)));
            } else {
                byPackage(annotated).forEach(this::bind);
            }
        }
        return true;
    }

    private void say(Problem problem) {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error(problem, new Origin.Nowhere());
        print(diagnostics, new Places());
    }

    private void print(Diagnostics diagnostics, Places places) {
        DiagnosticPrinter printer = new DiagnosticPrinter(processingEnv.getMessager(), places);
        diagnostics.all().forEach(printer::print);
    }

    private Map<String, List<Element>> byPackage(Set<? extends Element> annotated) {
        Map<String, List<Element>> groups = new TreeMap<>();
        for (Element element : annotated) {
            String name = processingEnv
                    .getElementUtils()
                    .getPackageOf(element)
                    .getQualifiedName()
                    .toString();
            groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(element);
        }
        return groups;
    }

    /** Nothing is thrown out of the compiler: what fails here is a bug, and is reported as one. */
    private void bind(String packageName, List<Element> annotated) {
        Places places = new Places();
        Diagnostics diagnostics = new Diagnostics();
        List<InterfaceRequest> requests = new ArrayList<>();
        try {
            InterfaceReader reader = new InterfaceReader(processingEnv, places);
            for (Element element : annotated) {
                reader.read(element, diagnostics).ifPresent(requests::add);
            }
            if (!requests.isEmpty()) {
                Binding binding = pipeline(diagnostics).bind(packageName, requests);
                diagnostics.addAll(binding.diagnostics());
                outputs.write(binding.files(), requests, places, diagnostics);
            }
        } catch (StackOverflowError deep) {
            tooLarge("its types nest too deeply for the stack", requests, diagnostics);
        } catch (OutOfMemoryError full) {
            tooLarge("the memory is full", requests, diagnostics);
        } catch (RuntimeException | LinkageError failure) {
            diagnostics.error(internalError(failure), origin(requests));
        }
        print(diagnostics, places);
    }

    private static Origin origin(List<InterfaceRequest> requests) {
        return requests.isEmpty() ? new Origin.Nowhere() : requests.getFirst().origin();
    }

    private Pipeline pipeline(Diagnostics diagnostics) {
        if (pipeline == null) {
            pipeline = new Pipeline(ProcessorOptions.read(processingEnv.getOptions(), diagnostics));
        }
        return pipeline;
    }

    private static void tooLarge(String limit, List<InterfaceRequest> requests, Diagnostics diagnostics) {
        String headers = requests.stream()
                .map(request -> request.options().display())
                .distinct()
                .collect(Collectors.joining(", "));
        Origin origin =
                requests.isEmpty() ? new Origin.Nowhere() : requests.getFirst().headerOrigin();
        diagnostics.error(new HeaderProblem.HeaderTooLarge(headers, limit), origin);
    }

    private static ToolProblem.InternalError internalError(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return new ToolProblem.InternalError(trace.toString());
    }
}
