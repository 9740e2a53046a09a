package io.nativeheader.processor.jmodel.cxx;

import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The Java class of a C++ class: {@code public class Circle extends Shape}.
 *
 * @param handles the Java class of the handles of its stubs: {@code CircleHandles}
 * @param cName {@code shapes::Circle}
 * @param base the Java superclass; empty for {@code CxxObject}
 * @param members in the order of the header
 * @param overrides the interface through which Java overrides virtual functions; empty if it cannot
 */
public record CxxClassDeclaration(
        JavaClass type,
        JavaClass handles,
        String cName,
        Optional<JavaClass> base,
        List<Member> members,
        Optional<CxxOverrides> overrides,
        Documentation documentation) {

    /** Creates a class whose virtual functions Java does not override. */
    public CxxClassDeclaration(
            JavaClass type, String cName, Optional<JavaClass> base, List<Member> members, Documentation documentation) {
        this(type, type.handles(), cName, base, members, Optional.empty(), documentation);
    }

    public CxxClassDeclaration {
        members = List.copyOf(members);
    }

    /**
     * A method of the class.
     *
     * @param isStatic whether it is a static method, such as {@code create}
     */
    public record Member(boolean isStatic, MethodDeclaration method) {}

    /**
     * Returns the class with other methods.
     *
     * @param mapped returns the method to use for a method; empty to remove it
     */
    public CxxClassDeclaration mapMethods(Function<MethodDeclaration, Optional<MethodDeclaration>> mapped) {
        List<Member> others = members.stream()
                .flatMap(member ->
                        mapped.apply(member.method()).stream().map(method -> new Member(member.isStatic(), method)))
                .toList();
        return new CxxClassDeclaration(type, handles, cName, base, others, overrides, documentation);
    }

    /**
     * Returns the class with other documentation.
     *
     * @param ofOverride returns the documentation of a method of the interface {@code Overrides}
     */
    public CxxClassDeclaration documented(
            Documentation other, Function<CxxOverrides.Method, Documentation> ofOverride) {
        return new CxxClassDeclaration(
                type, handles, cName, base, members, overrides.map(one -> one.documented(ofOverride)), other);
    }
}
