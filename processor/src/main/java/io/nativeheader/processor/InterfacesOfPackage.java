package io.nativeheader.processor;

import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.SourceLocations;
import io.nativeheader.processor.javac.GeneratedFile;
import io.nativeheader.processor.pipeline.PackageResult;
import io.nativeheader.processor.request.InterfaceReader;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.UserTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/** The annotated interfaces of a package on the compiler's side: from their elements to requests, and from a binding to files. */
final class InterfacesOfPackage {

    private final List<Element> elements = new ArrayList<>();
    private final List<InterfaceRequest> requests = new ArrayList<>();
    private final SourceLocations places = new SourceLocations();
    private final Diagnostics diagnostics = new Diagnostics();

    void add(Element annotated) {
        elements.add(annotated);
    }

    /** Reads the elements, in the order of their names, whatever the compiler's is; what is wrong with one is a diagnostic. */
    void read(ProcessingEnvironment environment) {
        elements.sort(Comparator.comparing(Element::toString));
        InterfaceReader reader = new InterfaceReader(environment, places);
        for (Element element : elements) {
            reader.read(element, diagnostics).ifPresent(requests::add);
        }
    }

    /** Those that can be bound. */
    List<InterfaceRequest> requests() {
        return requests;
    }

    /**
     * Returns whether generated types have names of types that the user has and the compiler did not list. The requests then have these names, and
     * must be bound again.
     */
    boolean findMoreUserTypes(PackageResult binding, UserTypes types) {
        if (types.areListed()) {
            return false;
        }
        Set<String> known = requests.getFirst().packageTypes();
        Set<String> more = binding.files().stream()
                .filter(file -> file.kind() == GeneratedFile.Kind.TYPE)
                .filter(file -> !known.contains(file.simpleName()) && types.isOne(file.name(), elements.getFirst()))
                .map(GeneratedFile::simpleName)
                .collect(Collectors.toSet());
        requests.replaceAll(request -> request.withPackageTypes(more));
        return !more.isEmpty();
    }

    void write(PackageResult binding, Outputs outputs) {
        diagnostics.addAll(binding.diagnostics());
        outputs.write(binding.files(), requests, places, diagnostics);
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Of the diagnostics' origins. */
    SourceLocations places() {
        return places;
    }
}
