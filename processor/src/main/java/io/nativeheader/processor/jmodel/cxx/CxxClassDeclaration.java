package io.nativeheader.processor.jmodel.cxx;

import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Java class of a C++ class: {@code public class Circle extends Shape}.
 *
 * @param cName {@code shapes::Circle}
 * @param base the Java superclass; empty for {@code CxxObject}
 * @param members in the order of the header
 */
public record CxxClassDeclaration(
        JavaClass type, String cName, Optional<JavaClass> base, List<Member> members, Documentation documentation) {

    public CxxClassDeclaration {
        members = List.copyOf(members);
    }

    /**
     * A method of the class.
     *
     * @param isStatic whether it is a static method, such as {@code create}
     */
    public record Member(boolean isStatic, MethodDeclaration method) {}

    /** Returns the class without the members whose stubs do not compile. */
    public CxxClassDeclaration without(Set<String> stubs) {
        List<Member> kept = members.stream()
                .filter(member -> member.method().calls().stream().noneMatch(call -> stubs.contains(call.symbol())))
                .toList();
        return new CxxClassDeclaration(type, cName, base, kept, documentation);
    }
}
