package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.LibraryDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.MethodDeclaration.Route;
import io.nativeheader.processor.jmodel.NativeLayout;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Prints the class that holds the handles of the functions that an implementation calls. */
final class HandlesEmitter {

    private final InterfaceDeclaration declaration;
    private final HandleHolders holders;
    private final LayoutEmitter layouts;

    HandlesEmitter(InterfaceDeclaration declaration, HandleHolders holders) {
        this.declaration = declaration;
        this.holders = holders;
        Set<String> variables = new HashSet<>(holders.handles());
        variables.add("LIBRARY");
        this.layouts = new LayoutEmitter(variables);
    }

    /*
     * final class PhyNativeHandles {
     *     static final NativeLibrary LIBRARY = …;
     *
     *     static final LazyHandle phy_start_downcall = …;
     *
     *     private PhyNativeHandles() {}
     *
     *     static final class Handles1 {
     *         static final LazyHandle phy_bus_downcall = …;
     *     }
     * }
     */
    /**
     * @param owner the class with the field {@code LIBRARY}: this class or the first of several
     */
    GeneratedJava emit(JavaClass owner) {
        JavaClass type = holders.type();
        TypeSpec.Builder spec = TypeSpec.classBuilder(type.simpleName())
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "Holds the handles of the functions that {@link $T} calls. Each is linked at its first call.",
                        Names.of(declaration.implementation()))
                .addAnnotations(Deprecation.suppressed(declaration.usesDeprecated()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        CodeBlock library = CodeBlock.of("LIBRARY");
        if (owner.equals(type)) {
            spec.addField(library());
        } else {
            library = CodeBlock.of("$T.LIBRARY", Names.of(owner));
        }
        for (Call call : holders.own()) {
            spec.addField(handle(call, library));
        }
        for (Map.Entry<String, List<Call>> part : holders.nested().entrySet()) {
            TypeSpec.Builder nested =
                    TypeSpec.classBuilder(part.getKey()).addModifiers(Modifier.STATIC, Modifier.FINAL);
            for (Call call : part.getValue()) {
                nested.addField(handle(call, library));
            }
            spec.addType(nested.build());
        }
        return JavaSource.of(type, spec, declaration.library().header(), layouts.valueLayouts())
                .as(GeneratedJava.Role.IMPLEMENTATION);
    }

    // static final NativeLibrary LIBRARY = NativeLibrary.of(PhyNative.class, "phy.h", "phy", "libphy.so.1",
    // "stubs:p.Phy");
    private FieldSpec library() {
        LibraryDeclaration library = declaration.library();
        return FieldSpec.builder(Names.NATIVE_LIBRARY, "LIBRARY", Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.of($T.class, $L, $L, $L, $L)",
                        Names.NATIVE_LIBRARY,
                        Names.of(declaration.implementation()),
                        JavaLiteral.of(library.header()),
                        JavaLiteral.of(library.library()),
                        JavaLiteral.of(library.soname()),
                        JavaLiteral.of(stubs(library.helpers())))
                .build();
    }

    /**
     * Returns the file of the stubs. The prefix keeps tools that relocate packages from changing the name, because they rename strings that
     * begin with the package's name.
     */
    private static String stubs(String stem) {
        return stem.isEmpty() ? "" : "stubs:" + stem;
    }

    /*
     * static final LazyHandle phy_start_downcall =
     *         LIBRARY.downcall("phy_start", FunctionDescriptor.of(JAVA_INT, ADDRESS));
     *
     *         LIBRARY.helper("phy_stop", FunctionDescriptor.of(JAVA_INT, ADDRESS), "__phy_stop");
     */
    private FieldSpec handle(Call call, CodeBlock library) {
        boolean variadic = call.route() == Route.VARIADIC;
        return FieldSpec.builder(
                        variadic ? Names.VARIADIC_FUNCTION : Names.LAZY_HANDLE,
                        call.handle(),
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(
                        "$>$>\n$L$L.$L($L, $L$L)$<$<",
                        library,
                        call.critical() ? ".critical()" : "",
                        lookup(call),
                        JavaLiteral.of(call.symbol()),
                        type(call),
                        call.undefined().stream()
                                .map(symbol -> ", " + JavaLiteral.of(symbol))
                                .collect(Collectors.joining()))
                .build();
    }

    private static String lookup(Call call) {
        return switch (call.route()) {
            case DOWNCALL -> {
                String name = call.firstVariadic() < 0 ? "downcall" : "variadic";
                yield call.capturesErrno() ? name + "SettingErrno" : name;
            }
            case VARIADIC -> call.firstVariadic() < 0 ? "unprototyped" : "variadic";
            case HELPER -> call.capturesErrno() ? "helperSettingErrno" : "helper";
            case VARIABLE_READ -> "reader";
            case VARIABLE_WRITE -> "writer";
            case VARIABLE_ADDRESS -> "address";
        };
    }

    /** Returns the arguments that describe the symbol: a function's descriptor, a variable's layout or size. */
    private CodeBlock type(Call call) {
        return switch (call.route()) {
            case DOWNCALL ->
                call.firstVariadic() < 0
                        ? descriptor(call)
                        : CodeBlock.of("$L, $L", descriptor(call), call.firstVariadic());
            case HELPER, VARIADIC -> descriptor(call);
            case VARIABLE_READ -> layouts.of(call.result());
            case VARIABLE_WRITE -> layouts.of(call.arguments().getFirst());
            case VARIABLE_ADDRESS ->
                CodeBlock.of("$L", JavaLiteral.size(((NativeLayout.Sequence) call.result()).count()));
        };
    }

    // FunctionDescriptor.of(JAVA_INT, ADDRESS)
    private CodeBlock descriptor(Call call) {
        CodeBlock arguments = call.arguments().stream().map(layouts::of).collect(CodeBlock.joining(", "));
        if (call.result() == null) {
            return CodeBlock.of("$T.ofVoid($L)", Names.FUNCTION_DESCRIPTOR, arguments);
        }
        CodeBlock result = layouts.of(call.result());
        return arguments.isEmpty()
                ? CodeBlock.of("$T.of($L)", Names.FUNCTION_DESCRIPTOR, result)
                : CodeBlock.of("$T.of($L, $L)", Names.FUNCTION_DESCRIPTOR, result, arguments);
    }
}
