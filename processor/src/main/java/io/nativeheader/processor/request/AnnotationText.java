package io.nativeheader.processor.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Formats annotations as source code with simple names: {@code @Owned(free = "curl_free")}. */
final class AnnotationText {

    /** In the Java stubs that kapt passes to processors, each reference type has one of these annotations, which no one wrote. */
    private static final String KAPT_NULLNESS = "org.jetbrains.annotations.";

    private AnnotationText() {}

    /** Returns the annotations of a method or parameter and of its type, except those of kapt. */
    static List<String> of(Element element, TypeMirror type) {
        Set<String> all = new LinkedHashSet<>();
        Stream.of(element, type)
                .flatMap(annotated -> annotated.getAnnotationMirrors().stream())
                .filter(mirror -> !mirror.getAnnotationType().toString().startsWith(KAPT_NULLNESS))
                .forEach(mirror -> all.add(of(mirror)));
        return List.copyOf(all);
    }

    private static String of(AnnotationMirror mirror) {
        Element type = mirror.getAnnotationType().asElement();
        String name = "@" + type.getSimpleName();
        List<String> values = new ArrayList<>();
        Map<? extends ExecutableElement, ? extends AnnotationValue> written = mirror.getElementValues();
        written.forEach((key, value) -> {
            boolean alone = written.size() == 1 && key.getSimpleName().contentEquals("value");
            values.add((alone ? "" : key.getSimpleName() + " = ") + value.accept(new Source(), null));
        });
        return values.isEmpty() ? name : name + "(" + String.join(", ", values) + ")";
    }

    private static final class Source extends SimpleAnnotationValueVisitor14<String, Void> {

        @Override
        protected String defaultAction(Object value, Void unused) {
            return String.valueOf(value);
        }

        @Override
        public String visitString(String text, Void unused) {
            StringBuilder source = new StringBuilder("\"");
            for (char c : text.toCharArray()) {
                switch (c) {
                    case '"', '\\' -> source.append('\\').append(c);
                    case '\n' -> source.append("\\n");
                    case '\t' -> source.append("\\t");
                    default -> source.append(c);
                }
            }
            return source.append('"').toString();
        }

        @Override
        public String visitChar(char c, Void unused) {
            return "'" + (c == '\'' || c == '\\' ? "\\" : "") + c + "'";
        }

        @Override
        public String visitLong(long value, Void unused) {
            return value + "L";
        }

        @Override
        public String visitFloat(float value, Void unused) {
            return value + "f";
        }

        @Override
        public String visitType(TypeMirror type, Void unused) {
            return JavaTypeReader.simpleName(type) + ".class";
        }

        @Override
        public String visitEnumConstant(VariableElement constant, Void unused) {
            return constant.getEnclosingElement().getSimpleName() + "." + constant.getSimpleName();
        }

        @Override
        public String visitAnnotation(AnnotationMirror mirror, Void unused) {
            return of(mirror);
        }

        @Override
        public String visitArray(List<? extends AnnotationValue> values, Void unused) {
            List<String> all =
                    values.stream().map(value -> value.accept(this, null)).toList();
            return all.size() == 1 ? all.getFirst() : all.stream().collect(Collectors.joining(", ", "{", "}"));
        }
    }
}
