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
import io.nativeheader.processor.jmodel.cxx.CxxExceptionDeclaration;
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
    private final Map<String, String> qualified = new HashMap<>();
    private final Map<String, String> exceptions = new HashMap<>();

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
            targets.addQualified(method.call().function(), owner + "#" + method.name());
        }
        declaration.cxx().classes().forEach(targets::add);
        for (CxxExceptionDeclaration exception : declaration.cxx().exceptions()) {
            suffixes(exception.cName())
                    .forEach(name -> targets.exceptions.putIfAbsent(
                            name, exception.type().simpleName()));
        }
        return targets;
    }

    private void add(CxxClassDeclaration type) {
        String name = type.type().simpleName();
        types.putIfAbsent(unqualified(type.cName()), name);
        types.putIfAbsent(name, name);
        addQualified(type.cName(), name);
        type.members()
                .forEach(member -> addQualified(
                        member.method().call().function(),
                        name + "#" + member.method().name()));
    }

    /** Adds a C++ name with its scopes, as far as a comment may write them. */
    private void addQualified(String cName, String reference) {
        suffixes(cName).filter(name -> name.contains("::")).forEach(name -> qualified.putIfAbsent(name, reference));
    }

    // shapes::Shape::area, Shape::area, area
    private static Stream<String> suffixes(String cName) {
        return Stream.iterate(cName, name -> !name.isEmpty(), name -> {
            int end = name.indexOf("::");
            return end < 0 ? "" : name.substring(end + 2);
        });
    }

    /** Returns the Java exception of a C++ class. */
    Optional<String> exception(String cName) {
        return Optional.ofNullable(exceptions.get(cName));
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
        addQualified(untagged(type.cName()), name);
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
        if (cName.contains("::")) {
            return Optional.ofNullable(qualified.get(cName));
        }
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
