package io.nativeheader.processor.request;

import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds the user's own types in the package of an interface. Generated types must not have their names. */
public final class UserTypes {

    private final Elements elements;

    public UserTypes(Elements elements) {
        this.elements = elements;
    }

    /**
     * Returns their simple names. Eclipse's compiler lists only the types that it has seen so far, and lists a type without its annotations if it
     * has seen only its name. {@link #exists} is therefore the authority.
     */
    Set<String> inPackageOf(Element type) {
        Set<String> names = new TreeSet<>();
        for (TypeElement other :
                ElementFilter.typesIn(elements.getPackageOf(type).getEnclosedElements())) {
            if (!GeneratedMark.isOn(other) && exists(other.getQualifiedName().toString(), type)) {
                names.add(other.getSimpleName().toString());
            }
        }
        return names;
    }

    /**
     * Returns whether the compiler lists all types of a package. The JDK's compiler does, which saves 0.1 s for thousands of look-ups.
     */
    public boolean areAllListed() {
        return "jdk.compiler".equals(elements.getClass().getModule().getName());
    }

    /**
     * Returns whether the user has a type with this name.
     *
     * @param name the qualified name, {@code p.phy_device}
     * @param seenFrom an element of the module that looks for the type
     */
    public boolean exists(String name, Element seenFrom) {
        ModuleElement module = elements.getModuleOf(seenFrom);
        TypeElement type = module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
        return type != null && !GeneratedMark.isOn(type);
    }
}
