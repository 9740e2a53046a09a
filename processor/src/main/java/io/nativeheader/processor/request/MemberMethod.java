package io.nativeheader.processor.request;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method that an annotated interface declares or inherits.
 *
 * @param parameters the parameter types as seen from the interface: {@code String} for the {@code T} of an inherited {@code Sizes<String>}
 */
record MemberMethod(
        ExecutableElement element,
        MethodSignature signature,
        TypeMirror result,
        List<? extends TypeMirror> parameters) {

    boolean isAbstract() {
        return element.getModifiers().contains(Modifier.ABSTRACT);
    }

    TypeElement owner() {
        return (TypeElement) element.getEnclosingElement();
    }
}
