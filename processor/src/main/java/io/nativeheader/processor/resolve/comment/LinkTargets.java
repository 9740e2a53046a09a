package io.nativeheader.processor.resolve.comment;

import io.nativeheader.processor.jmodel.CallbackDeclaration;
import io.nativeheader.processor.jmodel.EnumDeclaration;
import io.nativeheader.processor.jmodel.HandleDeclaration;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import io.nativeheader.processor.jmodel.TypeDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxClassDeclaration;
import io.nativeheader.processor.naming.JavaNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The generated declarations to which a comment may link, by C name. Each of them exists, so no link is dead. */
final class LinkTargets {

    private final Map<String, String> functions = new HashMap<>();
    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    private LinkTargets() {}

    /** Returns the members of an interface and the types of its package. */
    static LinkTargets of(InterfaceDeclaration declaration, List<TypeDeclaration> packageTypes) {
        LinkTargets targets = new LinkTargets();
        packageTypes.forEach(targets::add);
        String header = declaration.header().simpleName();
        declaration
                .constants()
                .forEach(constant -> targets.constants.put(constant.name(), header + "#" + constant.name()));
        for (MethodDeclaration method : declaration.methods()) {
            String owner = method.overridesDeclared() ? declaring(declaration) : header;
            targets.functions.putIfAbsent(unqualified(method.call().function()), owner + "#" + method.name());
        }
        declaration.cxx().classes().forEach(type -> {
            String name = type.type().simpleName();
            targets.types.putIfAbsent(unqualified(type.cName()), name);
            targets.types.putIfAbsent(name, name);
        });
        return targets;
    }

    /** Returns the targets of the interface that declares a C++ class, where names first mean the members of that class. */
    static LinkTargets of(
            CxxClassDeclaration type, InterfaceDeclaration declaration, List<TypeDeclaration> packageTypes) {
        LinkTargets targets = of(declaration, packageTypes);
        String owner = type.type().simpleName();
        Map<String, String> members = new HashMap<>();
        for (CxxClassDeclaration.Member member : type.members()) {
            String name = unqualified(member.method().call().function());
            if (!name.equals(unqualified(type.cName()))) { // a constructor's name means the class
                members.putIfAbsent(name, owner + "#" + member.method().name());
            }
        }
        targets.functions.putAll(members);
        return targets;
    }

    // area for shapes::Shape::area
    static String unqualified(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }

    /**
     * Returns the members of a type and the types that its members have. Further links would depend on the other interfaces of the package
     * and on their options.
     */
    static LinkTargets of(TypeDeclaration declaration, List<TypeDeclaration> packageTypes) {
        LinkTargets targets = new LinkTargets();
        UsedTypes used = UsedTypes.of(declaration);
        packageTypes.stream().filter(type -> used.contains(type.type())).forEach(targets::add);
        targets.add(declaration);
        String owner = declaration.type().simpleName();
        switch (declaration) {
            case RecordDeclaration record ->
                record.fields().forEach(field -> targets.constants.put(field.name(), owner + "#" + field.name()));
            case EnumDeclaration enumeration ->
                enumeration
                        .constants()
                        .forEach(constant -> targets.constants.put(constant.name(), owner + "#" + constant.name()));
            case HandleDeclaration _, CallbackDeclaration _ -> {
                // has no members that C names
            }
        }
        return targets;
    }

    /** Returns the name of the type whose Javadoc has a declared method. A nested interface may be private, so its implementation stands in. */
    private static String declaring(InterfaceDeclaration declaration) {
        JavaClass type = declaration.type();
        return type.name().equals(type.simpleName())
                ? type.name()
                : declaration.implementation().simpleName();
    }

    private void add(TypeDeclaration type) {
        String name = type.type().simpleName();
        types.putIfAbsent(untagged(type.cName()), name);
        types.putIfAbsent(name, name);
    }

    // phy_device for struct phy_device
    private static String untagged(String cName) {
        return cName.substring(cName.lastIndexOf(' ') + 1);
    }

    /**
     * Returns the Javadoc reference for a C name.
     *
     * @param isCall whether the comment writes the name with parentheses
     */
    Optional<String> reference(String cName, boolean isCall) {
        String function = functions.get(cName);
        if (isCall) {
            return Optional.ofNullable(function);
        }
        return Stream.of(
                        Optional.ofNullable(function),
                        Optional.ofNullable(constants.get(JavaNames.constant(cName))),
                        Optional.ofNullable(types.get(cName)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
