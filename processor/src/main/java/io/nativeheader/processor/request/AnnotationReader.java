package io.nativeheader.processor.request;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.SourceLocations;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads one annotation through its mirror. Values keep their source location, and an erroneous value does not throw. */
final class AnnotationReader {

    private final Element element;
    private final AnnotationMirror mirror;

    private AnnotationReader(Element element, AnnotationMirror mirror) {
        this.element = element;
        this.mirror = mirror;
    }

    static Optional<AnnotationReader> of(Element element, Class<? extends Annotation> type) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement name = (TypeElement) mirror.getAnnotationType().asElement();
            if (name.getQualifiedName().contentEquals(type.getName())) {
                return Optional.of(new AnnotationReader(element, mirror));
            }
        }
        return Optional.empty();
    }

    Optional<String> string(String name) {
        return value(name)
                .flatMap(value -> value.getValue() instanceof String text ? Optional.of(text) : Optional.empty());
    }

    /** Returns the name of an enum constant. */
    Optional<String> constant(String name) {
        return value(name)
                .flatMap(value -> value.getValue() instanceof VariableElement constant
                        ? Optional.of(constant.getSimpleName().toString())
                        : Optional.empty());
    }

    /** Returns whether a boolean element is written as {@code true}. */
    boolean isTrue(String name) {
        return value(name).map(AnnotationValue::getValue).equals(Optional.of(true));
    }

    List<String> strings(String name) {
        List<String> texts = new ArrayList<>();
        value(name).ifPresent(value -> {
            if (value.getValue() instanceof List<?> items) {
                for (Object item : items) {
                    if (item instanceof AnnotationValue single && single.getValue() instanceof String text) {
                        texts.add(text);
                    }
                }
            } else if (value.getValue() instanceof String text) {
                texts.add(text);
            }
        });
        return texts;
    }

    /** Returns the annotations in an element. */
    List<AnnotationReader> annotations(String name) {
        List<AnnotationReader> nested = new ArrayList<>();
        value(name).map(AnnotationValue::getValue).ifPresent(value -> {
            for (Object item : value instanceof List<?> items ? items : List.of(value)) {
                if ((item instanceof AnnotationValue single ? single.getValue() : item)
                        instanceof AnnotationMirror inner) {
                    nested.add(new AnnotationReader(element, inner));
                }
            }
        });
        return nested;
    }

    /** Returns the origin of a value, or of the annotation if the value is not written. */
    Origin origin(String name, SourceLocations locations) {
        return locations.of(element, mirror, value(name));
    }

    /** Returns the syntax tree of a value, or null if the value is not written or the class has no source. */
    TreePath path(String name, Trees trees) {
        return value(name).map(value -> trees.getPath(element, mirror, value)).orElse(null);
    }

    private Optional<AnnotationValue> value(String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
