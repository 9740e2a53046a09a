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

/** The annotated interfaces of a package on javac's side: reads requests from their elements, and writes the result to files. */
final class InterfacesOfPackage {

    private final List<Element> elements = new ArrayList<>();
    private final List<InterfaceRequest> requests = new ArrayList<>();
    private final SourceLocations locations = new SourceLocations();
    private final Diagnostics diagnostics = new Diagnostics();

    void add(Element annotated) {
        elements.add(annotated);
    }

    /** Reads the elements in the order of their names, which does not depend on the compiler. */
    void read(ProcessingEnvironment environment) {
        elements.sort(Comparator.comparing(Element::toString));
        InterfaceReader reader = new InterfaceReader(environment, locations);
        for (Element element : elements) {
            reader.read(element, diagnostics).ifPresent(requests::add);
        }
    }

    /** Returns the requests of the interfaces that can be read. */
    List<InterfaceRequest> requests() {
        return requests;
    }

    /**
     * Returns whether generated types clash with user types that the compiler did not list. If so, adds these types to the requests, and
     * the package must be processed again.
     */
    boolean findMoreUserTypes(PackageResult result, UserTypes types) {
        if (types.areAllListed()) {
            return false;
        }
        Set<String> known = requests.getFirst().packageTypes();
        Set<String> more = result.files().stream()
                .filter(file -> file.kind() == GeneratedFile.Kind.TYPE)
                .filter(file -> !known.contains(file.simpleName()) && types.exists(file.name(), elements.getFirst()))
                .map(GeneratedFile::simpleName)
                .collect(Collectors.toSet());
        requests.replaceAll(request -> request.withPackageTypes(more));
        return !more.isEmpty();
    }

    void write(PackageResult result, Outputs outputs) {
        diagnostics.addAll(result.diagnostics());
        outputs.write(result.files(), requests, locations, diagnostics);
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Returns the locations of the diagnostics' origins. */
    SourceLocations locations() {
        return locations;
    }
}
