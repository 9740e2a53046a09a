package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Prints the methods of one class that call C, with their handles and the tables of their status codes. */
final class MethodBodies {

    private final List<MethodDeclaration> methods;
    private final List<String> targets;
    private final InterfaceDeclaration declaration;
    private final Set<String> variables;
    private final LayoutEmitter layouts;
    private final HandleHolders holders;

    /**
     * @param type the class
     * @param handles the class of its handles
     * @param methods all methods of the class that call C
     * @param others further calls of the class, which other code makes
     * @param declaration the user's interface
     * @param targets the names of all targets of the binding
     * @param variables names of the constants in scope: those that the class inherits and its own
     */
    MethodBodies(
            JavaClass type,
            JavaClass handles,
            List<MethodDeclaration> methods,
            List<Call> others,
            InterfaceDeclaration declaration,
            List<String> targets,
            Set<String> variables) {
        this.targets = targets;
        this.methods = methods;
        this.declaration = declaration;
        this.variables = variables;
        this.layouts = new LayoutEmitter(new Selection(type, targets, declaration.targets(), variables), variables);
        this.holders = new HandleHolders(type, handles, calls(methods, others));
    }

    private static List<Call> calls(List<MethodDeclaration> methods, List<Call> others) {
        return Stream.concat(methods.stream().flatMap(method -> method.calls().stream()), others.stream())
                .toList();
    }

    /** Returns the printer of codecs in code of the class other than its methods. */
    CxxCodecEmitter codecs() {
        return new CxxCodecEmitter(this::handle);
    }

    private CodeBlock handle(Call call) {
        CodeBlock field = CodeBlock.of("$L.$L", Names.qualifier(holders.type(), variables), holders.of(call));
        return call.throwsItself()
                ? CodeBlock.of(
                        "$L.FAILURES.throwing($L)",
                        Names.qualifier(declaration.implementation().failures(), variables),
                        field)
                : CodeBlock.of("$L.get()", field);
    }

    JavaClass type() {
        return holders.caller();
    }

    List<MethodDeclaration> methods() {
        return methods;
    }

    /**
     * Adds the methods and their tables of status codes.
     *
     * @param shape prints a method, as an instance method or a static one
     */
    void addTo(TypeSpec.Builder spec, Function<MethodEmitter, MethodSpec> shape) {
        Map<String, ErrorConvention.ReturnsStatus> tables = new LinkedHashMap<>();
        for (MethodDeclaration method : methods) {
            spec.addMethod(shape.apply(emitter(method)));
            if (method.errors() instanceof ErrorConvention.ReturnsStatus status
                    && status.constants().anyMatch(constants -> !constants.isEmpty())) {
                tables.putIfAbsent(status.table(), status);
            }
        }
        tables.values().forEach(table -> spec.addType(table(table)));
    }

    /** Returns the emitter of a method whose handles this class holds, or that needs none. */
    MethodEmitter emitter(MethodDeclaration method) {
        return new MethodEmitter(method, variables, layouts, declaration, holders);
    }

    /**
     * Returns the source file of the class.
     *
     * @param warnings warnings to suppress
     */
    GeneratedJava file(TypeSpec.Builder spec, List<String> warnings) {
        spec.addAnnotations(Deprecation.suppressed(declaration.usesDeprecated(), warnings))
                .alwaysQualify(Names.obscured(variables));
        return JavaSource.of(type(), spec, declaration.library().header(), layouts.valueLayouts())
                .as(GeneratedJava.Role.IMPLEMENTATION);
    }

    boolean hasHandles() {
        return !holders.handles().isEmpty();
    }

    /**
     * Returns the class of the handles; empty if there are none, unless other classes need its field {@code LIBRARY}.
     *
     * @param caller the class whose calls need the handles, for the Javadoc
     * @param owner the class with the field {@code LIBRARY}: this one or that of other bodies
     */
    Optional<GeneratedJava> handles(JavaClass caller, JavaClass owner) {
        boolean isShared = declaration.sharesLibrary() && owner.equals(holders.type());
        return hasHandles() || isShared
                ? Optional.of(new HandlesEmitter(declaration, targets, holders).emit(caller, owner))
                : Optional.empty();
    }

    /*
     * private static final class SQLITE_OK_status {
     *     static String name(int status) {
     *         return switch (status) {
     *             case 0 -> "SQLITE_OK";
     *             default -> null;
     *         };
     *     }
     * }
     */
    private TypeSpec table(ErrorConvention.ReturnsStatus status) {
        return TypeSpec.classBuilder(status.table())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addMethod(MethodSpec.methodBuilder("name")
                        .addModifiers(Modifier.STATIC)
                        .returns(String.class)
                        .addParameter(TypeName.INT, "status")
                        .addCode(CodeBlock.of(
                                "return $L;\n", layouts.selection().of(status.constants(), MethodBodies::names)))
                        .build())
                .build();
    }

    private static CodeBlock names(Map<Long, String> constants) {
        CodeBlock.Builder code = CodeBlock.builder().add("switch (status) {\n$>");
        constants.forEach((value, name) -> {
            if (value == value.intValue()) {
                code.add("case $L -> $S;\n", value, name);
            }
        });
        return code.add("default -> null;\n$<}").build();
    }
}
