package io.nativeheader.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** The compiler's elements behind {@link Origin}s. The same sources, read in the same order, have the same numbers. */
public final class SourceLocations {

    /** A part of the sources; an annotation, or one of its values, is on the element. */
    record Place(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {}

    private final List<Place> places = new ArrayList<>();

    public Origin of(Element element) {
        return add(new Place(element, Optional.empty(), Optional.empty()));
    }

    /** Of a value, or of the annotation where the value is not written. */
    public Origin of(Element element, AnnotationMirror annotation, Optional<AnnotationValue> value) {
        return add(new Place(element, Optional.of(annotation), value));
    }

    private Origin add(Place place) {
        places.add(place);
        return new Origin.InJava(places.size() - 1);
    }

    /** The element there; empty for no place. */
    public Optional<Element> element(Origin origin) {
        return place(origin).map(Place::element);
    }

    Optional<Place> place(Origin origin) {
        return switch (origin) {
            case Origin.InJava java -> Optional.of(places.get(java.place()));
            case Origin.Nowhere _ -> Optional.empty();
        };
    }
}
