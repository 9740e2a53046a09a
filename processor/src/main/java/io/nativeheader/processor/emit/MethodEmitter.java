package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ArgumentConversion.Lifetime;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.MethodDeclaration.Route;
import io.nativeheader.processor.jmodel.ResultConversion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Prints a method that calls C. */
final class MethodEmitter {

    /** Names that a static method with the same parameters cannot have (JLS 8.4.8.1). */
    private static final Set<String> OBJECT_METHODS = Set.of("clone", "equals", "finalize", "hashCode", "toString");

    private final MethodDeclaration method;
    private final BodyNames names;
    private final String scratch;
    private final Set<String> variables;
    private final boolean mayCallBack;
    private final boolean annotatesNullness;
    private final LayoutEmitter layouts;
    private final InterfaceDeclaration owner;
    private final Map<Parameter, String> stubs = new HashMap<>();

    /**
     * @param variables names of the constants in scope: those that the class inherits and its own
     * @param owner the user's interface
     * @param holders the classes that hold the handles
     */
    MethodEmitter(
            MethodDeclaration method,
            Set<String> variables,
            LayoutEmitter layouts,
            InterfaceDeclaration owner,
            HandleHolders holders) {
        this.layouts = layouts;
        this.owner = owner;
        this.mayCallBack = owner.mayCallBack() && !method.call().critical();
        this.annotatesNullness = owner.annotatesNullness() && !method.overridesDeclared();
        this.method = method;
        this.names = new BodyNames(method, owner, holders, variables);
        this.scratch = names.take("scratch");
        this.variables = variables;
    }

    /*
     * @Override
     * public int phy_start(phy_device phydev) {
     *     try {
     *         MemorySegment phydevPointer = phydev == null ? MemorySegment.NULL : phydev.segment();
     *         return (int) PhyNativeHandles.phy_start_downcall.get().invokeExact(phydevPointer);
     *     } catch (Throwable failure) {
     *         throw Downcalls.rethrow(failure);
     *     }
     * }
     */
    MethodSpec emit() {
        return signature().addCode(body()).build();
    }

    /*
     * public double area() {
     *     try {
     *         …
     *     }
     * }
     */
    /** Emits the method as a member of a class. */
    MethodSpec emit(MethodShape shape) {
        return signature(shape).addCode(body()).build();
    }

    /*
     * static int phy_start(phy_device phydev) {
     *     try {
     *         …
     *     }
     * }
     */
    /** Emits a static method with the body, to which the interface's method delegates. */
    MethodSpec emitStatic() {
        MethodSpec.Builder spec = MethodSpec.methodBuilder(staticName())
                .addModifiers(Modifier.STATIC)
                .returns(Names.of(method.result()));
        method.javaParameters()
                .forEach(parameter -> spec.addParameter(Names.of(parameter.type()), names.of(parameter)));
        return spec.addCode(body()).build();
    }

    private String staticName() {
        if (!OBJECT_METHODS.contains(method.name())) {
            return method.name();
        }
        Set<String> taken =
                owner.methods().stream().map(MethodDeclaration::name).collect(Collectors.toSet());
        return new FreeNames(taken).take(method.name());
    }

    /*
     * @Override
     * public int phy_start(phy_device phydev) {
     *     return PhyNative_1.phy_start(phydev);
     * }
     */
    /**
     * @param bodies the class with the static method
     */
    MethodSpec emitDelegate(CodeBlock bodies) {
        return delegate(CodeBlock.of("$L.$L", bodies, staticName()));
    }

    /*
     * @Override
     * public int phy_start(phy_device phydev) {
     *     return this.ofPhy.phy_start(phydev);
     * }
     */
    /**
     * @param field the field that holds an implementation of the method
     */
    MethodSpec emitDelegate(String field) {
        return delegate(CodeBlock.of("this.$L.$L", field, method.name()));
    }

    private MethodSpec delegate(CodeBlock target) {
        String arguments = method.javaParameters().stream().map(names::of).collect(Collectors.joining(", "));
        CodeBlock call = CodeBlock.of("$L($L)", target, arguments);
        boolean returns = method.result() != JavaPrimitive.VOID;
        return signature()
                .addStatement(returns ? CodeBlock.of("return $L", call) : call)
                .build();
    }

    /** Emits the method without its body. */
    MethodSpec emitSignature() {
        return signature().build();
    }

    private MethodSpec.Builder signature() {
        return signature(MethodShape.ofImplementation(method));
    }

    private MethodSpec.Builder signature(MethodShape shape) {
        MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name())
                .addModifiers(shape.modifiers())
                .returns(NullnessEmitter.type(method.result(), method.resultNullness(), annotatesNullness));
        if (shape.overrides()) {
            spec.addAnnotation(Override.class);
        }
        if (shape.isDocumented()) {
            MethodTags tags = new MethodTags(owner.language());
            spec.addJavadoc(JavadocText.of(method.documentation(), tags.of(method, names::of), tags.sentences(method)));
        }
        for (Parameter parameter : method.javaParameters()) {
            spec.addParameter(
                    NullnessEmitter.type(parameter.type(), parameter.nullness(), annotatesNullness),
                    names.of(parameter));
        }
        spec.addAnnotations(Deprecation.of(method.documentation()));
        return spec.varargs(isVariadic());
    }

    private CodeBlock body() {
        return method.resultConversion() instanceof ResultConversion.TakenOver taken ? takeOver(taken) : callingBody();
    }

    // return new Shape(takeOver(ShapeHandles.Shape_destroy_helper.get()));
    private CodeBlock takeOver(ResultConversion.TakenOver taken) {
        return CodeBlock.builder()
                .addStatement("return new $T(takeOver($L))", Names.of(taken.type()), names.handle(method.call()))
                .build();
    }

    /** Returns the body. It converts the result inside the {@code try}, because the result may point into the memory of an argument. */
    private CodeBlock callingBody() {
        CodeBlock.Builder code = CodeBlock.builder();
        method.parameters().forEach(parameter -> NullnessEmitter.check(parameter, names.of(parameter), code));
        code.beginControlFlow("try$L", resources());
        call(code);
        String failure = names.take("failure");
        return code.nextControlFlow("catch ($T $L)", Throwable.class, failure)
                .addStatement("throw $T.rethrow($L)", Names.DOWNCALLS, failure)
                .endControlFlow()
                .build();
    }

    // try (Scratch scratch = Scratch.open(); UpcallStub orderStub = comparison.LINK.borrow(order))
    private CodeBlock resources() {
        List<CodeBlock> resources = new ArrayList<>();
        if (usesScratch() || isVariadic()) {
            resources.add(CodeBlock.of("$1T $2L = $1T.open()", Names.SCRATCH, scratch));
        }
        for (Parameter parameter : method.parameters()) {
            if (parameter.conversion() instanceof ArgumentConversion.Callback(Lifetime.OfCall _, var onError)) {
                resources.add(stub(
                        parameter,
                        onError.map(code -> CodeBlock.of(", $L", selection().size(code.value())))
                                .orElse(CodeBlock.of(""))));
            }
        }
        return resources.isEmpty() ? CodeBlock.of("") : CodeBlock.of(" ($L)", CodeBlock.join(resources, "; "));
    }

    // UpcallStub orderStub = comparison.LINK.borrow(order)
    private CodeBlock stub(Parameter parameter, CodeBlock onError) {
        JavaClass callback = (JavaClass) parameter.type();
        String stub = names.take(names.of(parameter) + "Stub");
        stubs.put(parameter, stub);
        return CodeBlock.of(
                "$T $L = $T.$L.borrow($L$L)",
                Names.UPCALL_STUB,
                stub,
                Names.of(callback),
                CallbackEmitter.LINK,
                names.of(parameter),
                onError);
    }

    private Selection selection() {
        return layouts.selection();
    }

    private boolean isVariadic() {
        return method.call().route() == Route.VARIADIC;
    }

    private boolean usesScratch() {
        return method.parameters().stream().map(Parameter::conversion).anyMatch(ArgumentConversion::usesScratch);
    }

    /** Emits the call, with arguments in the linker's order: the allocator of a result by value, the memory for errno, C's arguments. */
    private void call(CodeBlock.Builder code) {
        List<String> passed = new ArrayList<>();
        if (isVariadic()) {
            passed.add(scratch);
            passed.add(names.of(method.javaParameters().getLast()));
        }
        if (method.resultConversion() instanceof ResultConversion.RecordValue value) {
            passed.add(allocator(value.allocatorParameter(), code));
        }
        String errno = names.take("errno");
        if (method.call().capturesErrno()) {
            code.addStatement("$T $L = $T.state()", Names.MEMORY_SEGMENT, errno, Names.ERRNO);
            passed.add(errno);
        }
        String memory = names.take("memory");
        if (method.resultConversion() instanceof ResultConversion.Indirect indirect) {
            String allocator = allocator(indirect.allocatorParameter(), code);
            code.addStatement(
                    "$T $L = $L.allocate($L, $L)",
                    Names.MEMORY_SEGMENT,
                    memory,
                    allocator,
                    selection().size(indirect.size()),
                    selection().size(indirect.alignment()));
            passed.add(memory);
        }
        ArgumentEmitter arguments = new ArgumentEmitter(names, scratch, stubs, variables, layouts);
        passed.addAll(arguments.emit(method.arguments(), code));
        CodeBlock target = isVariadic()
                ? CodeBlock.of("$L.call", names.field(method.call()))
                : CodeBlock.of("$L.invokeExact", names.handle(method.call()));
        CodeBlock invocation = CodeBlock.of("$L($L)", target, String.join(", ", passed));
        new ResultEmitter(method, names, variables, mayCallBack, layouts, owner, arguments)
                .emit(invocation, errno, memory, code);
    }

    /*
     * SegmentAllocator allocator = Arena.ofAuto();
     * SegmentAllocator allocator = arena;
     */
    private String allocator(String allocatorParameter, CodeBlock.Builder code) {
        CodeBlock value = CodeBlock.of("$T.ofAuto()", Names.ARENA);
        for (Parameter parameter : method.parameters()) {
            if (parameter.name().equals(allocatorParameter)) {
                if (parameter.type().equals(JavaClass.SEGMENT_ALLOCATOR)) {
                    return names.of(parameter);
                }
                value = CodeBlock.of(
                        "$L",
                        names.of(
                                parameter)); // copied to a variable, because its static type is part of the call's type
            }
        }
        String allocator = names.take("allocator");
        code.addStatement("$T $L = $L", Names.SEGMENT_ALLOCATOR, allocator, value);
        return allocator;
    }
}
