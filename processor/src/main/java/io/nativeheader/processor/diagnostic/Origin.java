package io.nativeheader.processor.diagnostic;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** The place in the user's sources that a problem belongs to. The stages hand it on and do not look inside. */
public sealed interface Origin {

    /** A place in Java: an interface, a method, a parameter, or a value of an annotation on one. */
    record InJava(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value)
            implements Origin {

        public static InJava element(Element element) {
            return new InJava(element, Optional.empty(), Optional.empty());
        }
    }

    /** No place: tests of the stages, and failures that belong to no element. */
    record Nowhere() implements Origin {}
}
