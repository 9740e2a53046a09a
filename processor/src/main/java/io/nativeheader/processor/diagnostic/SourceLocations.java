package io.nativeheader.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Maps each {@link Origin} to the compiler's element. An origin is an index, so the same sources read in the same order yield the same
 * origins.
 */
public final class SourceLocations {

    /** An element of the sources, with an annotation on it and a value of the annotation where the problem concerns these. */
    record Location(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {}

    private final List<Location> locations = new ArrayList<>();

    /** Returns the origin of an element. */
    public Origin of(Element element) {
        return add(new Location(element, Optional.empty(), Optional.empty()));
    }

    /** Returns the origin of an annotation's value, or of the annotation if the value is a default. */
    public Origin of(Element element, AnnotationMirror annotation, Optional<AnnotationValue> value) {
        return add(new Location(element, Optional.of(annotation), value));
    }

    private Origin add(Location location) {
        locations.add(location);
        return new Origin.InJava(locations.size() - 1);
    }

    /** Returns the element of an origin, or empty for {@link Origin.Nowhere}. */
    public Optional<Element> element(Origin origin) {
        return location(origin).map(Location::element);
    }

    Optional<Location> location(Origin origin) {
        return switch (origin) {
            case Origin.InJava java -> Optional.of(locations.get(java.place()));
            case Origin.Nowhere _ -> Optional.empty();
        };
    }
}
