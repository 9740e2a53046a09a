package io.nativeheader.processor.resolve.comment;

import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.jmodel.CallbackDeclaration;
import io.nativeheader.processor.jmodel.CallbackDeclaration.CallbackParameter;
import io.nativeheader.processor.jmodel.ConstantDeclaration;
import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.jmodel.EnumDeclaration;
import io.nativeheader.processor.jmodel.EnumDeclaration.EnumConstant;
import io.nativeheader.processor.jmodel.FieldDeclaration;
import io.nativeheader.processor.jmodel.HandleDeclaration;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import io.nativeheader.processor.jmodel.TypeDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxClassDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxOverrides;
import io.nativeheader.processor.naming.JavaNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Links the comments of a package's declarations, once all of them are final. A C name that the package binds becomes a link, every other
 * name becomes code.
 */
public final class PackageLinks {

    private final List<TypeDeclaration> types;

    /**
     * @param types all generated types of the package
     */
    public PackageLinks(List<TypeDeclaration> types) {
        this.types = types;
    }

    /** Returns the types with linked comments. */
    public List<TypeDeclaration> types() {
        return types.stream().map(this::type).toList();
    }

    private TypeDeclaration type(TypeDeclaration type) {
        LinkTargets targets = LinkTargets.of(type, types);
        return switch (type) {
            case RecordDeclaration record ->
                record.documented(
                        record.fields().stream()
                                .map(field -> field(field, targets))
                                .toList(),
                        linked(record.documentation(), record.type().simpleName(), targets));
            case HandleDeclaration handle ->
                new HandleDeclaration(
                        handle.type(),
                        handle.cName(),
                        linked(handle.documentation(), handle.type().simpleName(), targets));
            case EnumDeclaration enumeration ->
                new EnumDeclaration(
                        enumeration.type(),
                        enumeration.cName(),
                        enumeration.carrier(),
                        enumeration.constants().stream()
                                .map(constant -> new EnumConstant(
                                        constant.name(),
                                        constant.value(),
                                        linked(constant.documentation(), constant.name(), targets)))
                                .toList(),
                        linked(enumeration.documentation(), enumeration.type().simpleName(), targets));
            case CallbackDeclaration callback -> callback(callback, targets);
        };
    }

    private static FieldDeclaration field(FieldDeclaration field, LinkTargets targets) {
        return new FieldDeclaration(
                field.name(),
                field.constantName(),
                field.offset(),
                field.access(),
                field.writable(),
                linked(field.documentation(), field.name(), targets));
    }

    private static CallbackDeclaration callback(CallbackDeclaration callback, LinkTargets targets) {
        List<String> names =
                callback.parameters().stream().map(CallbackParameter::name).toList();
        DocComment comment = new CommentLinks(targets, callback.type().simpleName(), Set.copyOf(names))
                .of(callback.documentation().comment().withExceptions(_ -> Optional.empty()));
        List<DocComment.Parameter> parameters = comment.parameters().stream()
                .map(parameter -> named(parameter, JavaNames.parameter(parameter.name())))
                .filter(parameter -> names.contains(parameter.name()))
                .toList();
        return callback.with(names, callback.documentation().with(withParameters(comment, parameters)));
    }

    /** Returns an interface whose comments are linked. */
    public InterfaceDeclaration linked(InterfaceDeclaration declaration) {
        LinkTargets targets = LinkTargets.of(declaration, types);
        SharedComments shared = new SharedComments(declaration.header().simpleName());
        return declaration
                .documented(
                        declaration.constants().stream()
                                .map(constant -> new ConstantDeclaration(
                                        constant.name(),
                                        constant.cType(),
                                        constant.value(),
                                        linked(
                                                constant.documentation()
                                                        .with(shared.of(
                                                                constant.name(),
                                                                constant.documentation()
                                                                        .comment())),
                                                constant.name(),
                                                targets)))
                                .toList(),
                        declaration.methods().stream()
                                .map(method -> method(method.overridesDeclared() ? method : shared.of(method), targets))
                                .toList())
                .with(declaration.cxx().mapClasses(type -> type(type, declaration)));
    }

    private CxxClassDeclaration type(CxxClassDeclaration type, InterfaceDeclaration declaration) {
        LinkTargets targets = LinkTargets.of(type, declaration, types);
        return type.mapMethods(method -> Optional.of(method(method, targets)))
                .documented(
                        linked(type.documentation(), type.type().simpleName(), targets),
                        method -> linked(
                                method.documentation(),
                                method.name(),
                                method.parameters().stream()
                                        .map(CxxOverrides.Parameter::name)
                                        .collect(Collectors.toSet()),
                                targets));
    }

    private static MethodDeclaration method(MethodDeclaration method, LinkTargets targets) {
        Set<String> cNames = method.parameters().stream().map(Parameter::cName).collect(Collectors.toSet());
        DocComment comment = new CommentLinks(
                        targets, LinkTargets.unqualified(method.call().function()), cNames)
                .of(method.documentation().comment().withExceptions(targets::exception));
        List<DocComment.Parameter> parameters = new ArrayList<>();
        Map<String, String> javaNames = javaNames(method);
        for (DocComment.Parameter parameter : comment.parameters()) {
            String name = javaNames.get(parameter.name());
            if (name != null) {
                parameters.add(named(parameter, name));
            }
        }
        return method.with(method.documentation().with(withParameters(comment, parameters)));
    }

    /** Returns the Java names of the C function's parameters, by the names that its comment has for them. */
    private static Map<String, String> javaNames(MethodDeclaration method) {
        Map<String, String> names = new HashMap<>();
        List<Parameter> arguments = method.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String cName = arguments.get(i).cName();
            names.putIfAbsent(
                    cName.isEmpty() ? DocComment.Parameter.unnamed(i) : cName,
                    arguments.get(i).name());
        }
        return names;
    }

    private static DocComment.Parameter named(DocComment.Parameter parameter, String name) {
        return new DocComment.Parameter(name, parameter.direction(), parameter.text());
    }

    private static DocComment withParameters(DocComment comment, List<DocComment.Parameter> parameters) {
        return new DocComment(
                comment.description(),
                parameters,
                comment.result(),
                comment.see(),
                comment.deprecated(),
                comment.thrown());
    }

    private static Documentation linked(Documentation documentation, String self, LinkTargets targets) {
        return linked(documentation, self, Set.of(), targets);
    }

    private static Documentation linked(
            Documentation documentation, String self, Set<String> parameters, LinkTargets targets) {
        DocComment comment = documentation.comment().withExceptions(_ -> Optional.empty());
        return documentation.with(new CommentLinks(targets, self, parameters).of(comment));
    }
}
