package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.LibraryDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.MethodDeclaration.Link;
import io.nativeheader.processor.jmodel.MethodDeclaration.Route;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.platform.PerTarget;
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
    private final Selection selection;
    private final LayoutEmitter layouts;

    /**
     * @param targets the names of all targets of the binding
     */
    HandlesEmitter(InterfaceDeclaration declaration, List<String> targets, HandleHolders holders) {
        this.declaration = declaration;
        this.holders = holders;
        Set<String> variables = new HashSet<>(holders.handles());
        variables.add("LIBRARY");
        this.selection = new Selection(declaration.implementation(), targets, declaration.targets(), variables);
        this.layouts = new LayoutEmitter(selection, variables);
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
     * @param caller the class whose calls need the handles, for the Javadoc
     * @param owner the class with the field {@code LIBRARY}: this class or another one
     */
    GeneratedJava emit(JavaClass caller, JavaClass owner) {
        JavaClass type = holders.type();
        TypeSpec.Builder spec = TypeSpec.classBuilder(type.simpleName())
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "Holds the handles of the functions that {@link $T} calls. Each is linked at its first call.",
                        Names.of(caller))
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
                        selection.of(library.library(), name -> CodeBlock.of("$L", JavaLiteral.of(name))),
                        selection.of(library.soname(), soname -> CodeBlock.of("$L", JavaLiteral.of(soname))),
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
     *
     *         NativeHeaderPlatform.INDEX == 1 ? LIBRARY.absent("fork") : LIBRARY.downcall("fork", …);
     */
    private FieldSpec handle(Call call, CodeBlock library) {
        return FieldSpec.builder(
                        isVariadic(call) ? Names.VARIADIC_FUNCTION : Names.LAZY_HANDLE,
                        call.handle(),
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer("$>$>\n$L$<$<", handleOf(call, library))
                .build();
    }

    private CodeBlock handleOf(Call call, CodeBlock library) {
        PerTarget<Link> links = call.links();
        if (links.targets().containsAll(selection.all())) {
            return selection.initializer(links, link -> link(call, link, library));
        }
        return selection.initializer(
                PerTarget.of(
                        selection.all(),
                        target -> links.isOn(target) ? link(call, links.at(target), library) : absent(call, library)),
                code -> code);
    }

    // LIBRARY.absent("fork")
    private static CodeBlock absent(Call call, CodeBlock library) {
        return CodeBlock.of(
                "$L.$L($L)", library, isVariadic(call) ? "absentVariadic" : "absent", JavaLiteral.of(call.function()));
    }

    private CodeBlock link(Call call, Link link, CodeBlock library) {
        return CodeBlock.of(
                "$L$L.$L($L, $L$L)",
                library,
                call.critical() ? ".critical()" : "",
                lookup(call, link),
                JavaLiteral.of(link.symbol()),
                type(link),
                link.undefined().stream()
                        .map(symbol -> ", " + JavaLiteral.of(symbol))
                        .collect(Collectors.joining()));
    }

    private static boolean isVariadic(Call call) {
        return call.route() == Route.VARIADIC;
    }

    private static String lookup(Call call, Link link) {
        return switch (link.route()) {
            case DOWNCALL -> {
                String name = link.firstVariadic() < 0 ? "downcall" : "variadic";
                yield call.capturesErrno() ? name + "SettingErrno" : name;
            }
            case VARIADIC -> link.firstVariadic() < 0 ? "unprototyped" : "variadic";
            case HELPER -> call.capturesErrno() ? "helperSettingErrno" : "helper";
            case VARIABLE_READ -> "reader";
            case VARIABLE_WRITE -> "writer";
            case VARIABLE_ADDRESS -> "address";
        };
    }

    /** Returns the arguments that describe the symbol: a function's descriptor, a variable's layout or size. */
    private CodeBlock type(Link link) {
        return switch (link.route()) {
            case DOWNCALL ->
                link.firstVariadic() < 0
                        ? descriptor(link)
                        : CodeBlock.of("$L, $L", descriptor(link), link.firstVariadic());
            case HELPER, VARIADIC -> descriptor(link);
            case VARIABLE_READ -> layouts.of(link.result());
            case VARIABLE_WRITE -> layouts.of(link.arguments().getFirst());
            case VARIABLE_ADDRESS ->
                CodeBlock.of("$L", JavaLiteral.size(((NativeLayout.Sequence) link.result()).count()));
        };
    }

    // FunctionDescriptor.of(JAVA_INT, ADDRESS)
    private CodeBlock descriptor(Link link) {
        CodeBlock arguments = link.arguments().stream().map(layouts::of).collect(CodeBlock.joining(", "));
        if (link.result() == null) {
            return CodeBlock.of("$T.ofVoid($L)", Names.FUNCTION_DESCRIPTOR, arguments);
        }
        CodeBlock result = layouts.of(link.result());
        return arguments.isEmpty()
                ? CodeBlock.of("$T.of($L)", Names.FUNCTION_DESCRIPTOR, result)
                : CodeBlock.of("$T.of($L, $L)", Names.FUNCTION_DESCRIPTOR, result, arguments);
    }
}
