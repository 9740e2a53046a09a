package io.nativeheader.processor.request;

import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds the user's own types in the package of an interface, which generated types must leave alone. */
public final class UserTypes {

    private final Elements elements;

    public UserTypes(Elements elements) {
        this.elements = elements;
    }

    /**
     * Returns their simple names. Eclipse's compiler lists only the types that it has met so far, and types without their annotations if it has
     * met only their names; so {@link #isOne} has the last word.
     */
    Set<String> beside(Element type) {
        Set<String> names = new TreeSet<>();
        for (TypeElement other :
                ElementFilter.typesIn(elements.getPackageOf(type).getEnclosedElements())) {
            if (!GeneratedMark.isOn(other) && isOne(other.getQualifiedName().toString(), type)) {
                names.add(other.getSimpleName().toString());
            }
        }
        return names;
    }

    /** Returns whether the compiler lists all types of a package, as the JDK's does; to look up thousands of names takes it 0.1 s. */
    public boolean areListed() {
        return "jdk.compiler".equals(elements.getClass().getModule().getName());
    }

    /**
     * Returns whether the user has a type of that name.
     *
     * @param name {@code p.phy_device}
     * @param seenFrom whose module reads it
     */
    public boolean isOne(String name, Element seenFrom) {
        ModuleElement module = elements.getModuleOf(seenFrom);
        TypeElement type = module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
        return type != null && !GeneratedMark.isOn(type);
    }
}
