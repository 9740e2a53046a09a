package io.nativeheader.processor.request;

import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.platform.Target;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An annotated interface.
 *
 * @param type the interface
 * @param isPublic whether other packages can access it
 * @param headerWide whether it extends the generated header interface, and so binds the whole header
 * @param standsAlone whether it is a top-level type that extends nothing except the generated header interface
 * @param methods its abstract methods, including inherited ones, that no Java method implements
 * @param implemented the signatures of its methods with a body; they replace the header's functions with these signatures
 * @param bases the annotated interfaces that it extends; their methods are bound there
 * @param hasJSpecify whether generated code may use JSpecify's annotations
 * @param packageTypes the simple names of the user's own types in the package, which generated types must not have
 * @param memberFields the names of its fields, including inherited ones; its implementation inherits them
 * @param memberTypes the simple names of its member types, including inherited ones
 * @param origin the interface
 * @param headerOrigin the annotation's {@code value}
 * @param preambleOrigin the annotation's {@code preamble}
 * @param instancesOrigin the annotation's {@code instances}
 */
public record InterfaceRequest(
        JavaClass type,
        boolean isPublic,
        boolean headerWide,
        boolean standsAlone,
        HeaderOptions options,
        List<MethodRequest> methods,
        Set<MethodSignature> implemented,
        List<JavaClass> bases,
        boolean hasJSpecify,
        Set<String> packageTypes,
        Set<String> memberFields,
        Set<String> memberTypes,
        ModuleFolders module,
        Origin origin,
        Origin headerOrigin,
        Origin preambleOrigin,
        Origin instancesOrigin) {

    public InterfaceRequest {
        methods = List.copyOf(methods);
        bases = List.copyOf(bases);
        implemented = inOrder(implemented);
        packageTypes = inOrder(packageTypes);
        memberFields = inOrder(memberFields);
        memberTypes = inOrder(memberTypes);
    }

    /** Copies a set and keeps its order. The order of {@code Set.copyOf} differs in each JVM. */
    private static <T> Set<T> inOrder(Set<T> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** Returns the same request with more names of the user's own types. */
    public InterfaceRequest withPackageTypes(Set<String> more) {
        Set<String> all = new TreeSet<>(packageTypes);
        all.addAll(more);
        return with(options, all);
    }

    private InterfaceRequest with(HeaderOptions newOptions, Set<String> newPackageTypes) {
        return new InterfaceRequest(
                type,
                isPublic,
                headerWide,
                standsAlone,
                newOptions,
                methods,
                implemented,
                bases,
                hasJSpecify,
                newPackageTypes,
                memberFields,
                memberTypes,
                module,
                origin,
                headerOrigin,
                preambleOrigin,
                instancesOrigin);
    }

    /** Returns the request with the annotation's elements that apply to a target. */
    public InterfaceRequest on(Target target) {
        return options.on().isEmpty() ? this : with(options.on(target), packageTypes);
    }

    /** Returns the interface's name, joined to those of its enclosing types: {@code Outer_Phy}. */
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

    /** Returns the path of the class file of the interface, or of its outermost enclosing type: {@code p/Phy.class}. */
    public String classFile() {
        return folder() + type.name().replaceFirst("\\..*", "") + ".class";
    }

    private String folder() {
        String folder = type.packageName().replace('.', '/');
        return folder.isEmpty() ? "" : folder + "/";
    }

    /** Returns the generated header interface: {@code PhyHeader}. */
    public JavaClass headerType() {
        return new JavaClass(type.packageName(), flatName() + "Header");
    }

    /** Returns the generated implementation: {@code PhyNative}. */
    public JavaClass implementationType() {
        return new JavaClass(type.packageName(), flatName() + "Native");
    }
}
