package io.nativeheader.processor.request;

import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.jmodel.JavaClass;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An annotated interface.
 *
 * @param type the interface
 * @param isPublic whether it can be seen from other packages
 * @param headerWide whether it extends the generated header interface, and so wants all of the header
 * @param standsAlone whether all that it extends is the generated header interface, and it is no member of another type
 * @param methods its abstract methods, inherited ones included, that nothing in Java answers
 * @param answered signatures of its methods that are Java, which are the user's answer to what the header has under that signature
 * @param bases annotated interfaces that it extends, whose methods are theirs
 * @param hasJSpecify whether generated code may use JSpecify's annotations
 * @param packageTypes simple names of the user's own types in the package, which generated types must leave alone
 * @param memberFields names of its fields, inherited ones included, which its implementation inherits
 * @param memberTypes simple names of its member types, as well
 * @param origin the interface
 * @param headerOrigin the annotation's {@code value}
 * @param preambleOrigin the annotation's {@code preamble}
 */
public record InterfaceRequest(
        JavaClass type,
        boolean isPublic,
        boolean headerWide,
        boolean standsAlone,
        HeaderOptions options,
        List<MethodRequest> methods,
        Set<MethodSignature> answered,
        List<JavaClass> bases,
        boolean hasJSpecify,
        Set<String> packageTypes,
        Set<String> memberFields,
        Set<String> memberTypes,
        ModuleFolders module,
        Origin origin,
        Origin headerOrigin,
        Origin preambleOrigin) {

    public InterfaceRequest {
        methods = List.copyOf(methods);
        bases = List.copyOf(bases);
        answered = inOrder(answered);
        packageTypes = inOrder(packageTypes);
        memberFields = inOrder(memberFields);
        memberTypes = inOrder(memberTypes);
    }

    /** {@code Set.copyOf} has another order in each JVM. */
    private static <T> Set<T> inOrder(Set<T> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** Returns the same request, with more names of the user's own types. */
    public InterfaceRequest withPackageTypes(Set<String> more) {
        Set<String> all = new TreeSet<>(packageTypes);
        all.addAll(more);
        return new InterfaceRequest(
                type,
                isPublic,
                headerWide,
                standsAlone,
                options,
                methods,
                answered,
                bases,
                hasJSpecify,
                all,
                memberFields,
                memberTypes,
                module,
                origin,
                headerOrigin,
                preambleOrigin);
    }

    /** The interface's name with enclosing ones joined: {@code Outer_Phy}. */
    public String flatName() {
        return type.name().replace('.', '_');
    }

    /** Returns the path of generated resources without their ending: {@code p/Phy}. */
    public String resourceStem() {
        return folder() + flatName();
    }

    /** Returns the file name of the compiled helpers without its ending: {@code p.Phy}. */
    public String libraryStem() {
        return resourceStem().replace('/', '.');
    }

    /** Returns the path of the class file that has the interface, or encloses it: {@code p/Phy.class}. */
    public String classFile() {
        return folder() + type.name().replaceFirst("\\..*", "") + ".class";
    }

    private String folder() {
        String folder = type.packageName().replace('.', '/');
        return folder.isEmpty() ? "" : folder + "/";
    }

    /** {@code PhyHeader}. */
    public JavaClass headerType() {
        return new JavaClass(type.packageName(), flatName() + "Header");
    }

    /** {@code PhyNative}. */
    public JavaClass implementationType() {
        return new JavaClass(type.packageName(), flatName() + "Native");
    }
}
