package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxFunction.CxxParameter;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ArgumentConversion.Keeping;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.MethodDeclaration.Role;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.jmodel.ResultConversion.ObjectOwner;
import io.nativeheader.processor.jmodel.ResultConversion.OwnedObject.Viewed;
import io.nativeheader.processor.jmodel.cxx.CxxArgument;
import io.nativeheader.processor.jmodel.cxx.CxxForm;
import io.nativeheader.processor.jmodel.cxx.CxxOverrides;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import io.nativeheader.processor.resolve.cxx.ArgumentLowering.Texts;
import io.nativeheader.processor.resolve.type.ParameterNames;
import io.nativeheader.processor.resolve.type.UseSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Lowers a call of C++ to a stub and a Java method. */
final class CallableLowering {

    /** The linker's limit of argument slots is 255; long and double take two. */
    private static final int MAX_ARGUMENTS = 110;

    private final CxxClasses classes;
    private final ArgumentLowering arguments;
    private final ResultLowering results;
    private final Stubs stubs;

    CallableLowering(CxxClasses classes, ArgumentLowering arguments, ResultLowering results, Stubs stubs) {
        this.classes = classes;
        this.arguments = arguments;
        this.results = results;
        this.stubs = stubs;
    }

    /** The parts of a call. */
    private static final class Parts {
        final List<Parameter> parameters = new ArrayList<>();
        final List<NativeLayout> layouts = new ArrayList<>();
        final List<CxxStub.Parameter> declarations = new ArrayList<>();
        final List<CxxArgument> passed = new ArrayList<>();

        /** Whether the created object may refer to the strings it is created from. */
        final boolean keepsObjects;

        Parts(boolean keepsObjects) {
            this.keepsObjects = keepsObjects;
        }

        void add(LoweredArgument argument) {
            parameters.addAll(argument.parameters());
            layouts.addAll(argument.layouts());
            declarations.addAll(argument.declarations());
            passed.add(argument.argument());
        }
    }

    /** Returns the method; for something that creates an object, also a method whose arena destroys it. */
    Lowering<List<MethodDeclaration>> lower(Callable callable) {
        boolean mayKeepText = callable.created()
                .filter(type -> type.isTriviallyDestructible() && callable.target() instanceof CxxTarget.New)
                .isPresent();
        return lower(callable, mayKeepText ? Texts.KEPT : Texts.READ, Optional.empty());
    }

    /** Returns further methods, which take Java's own streams for those of C++, and text for objects that C++ creates from text. */
    List<MethodDeclaration> fromJava(Callable callable) {
        List<MethodDeclaration> methods = new ArrayList<>(fromText(callable, Optional.empty()));
        if (JavaStreams.isIn(callable)) {
            Optional<Keeping> streams = Optional.of(JavaStreams.keeping(callable));
            methods.addAll(possible(lower(callable, Texts.READ, streams)));
            methods.addAll(fromText(callable, streams));
        }
        return methods;
    }

    private List<MethodDeclaration> fromText(Callable callable, Optional<Keeping> streams) {
        boolean converts = callable.parameters().stream()
                .map(CxxParameter::type)
                .anyMatch(type ->
                        classes.find(type).flatMap(TextConstructors::implicit).isPresent());
        return converts ? possible(lower(callable, Texts.CONVERTED, streams)) : List.of();
    }

    private static List<MethodDeclaration> possible(Lowering<List<MethodDeclaration>> lowering) {
        return lowering instanceof Lowering.Possible<List<MethodDeclaration>>(List<MethodDeclaration> methods)
                ? methods
                : List.of();
    }

    private Lowering<List<MethodDeclaration>> lower(Callable callable, Texts texts, Optional<Keeping> streams) {
        List<String> names = ParameterNames.ofNames(
                callable.parameters().stream().map(CxxParameter::name).toList());
        Parts parts = new Parts(texts == Texts.KEPT);
        callable.object().ifPresent(object -> addObject(object, names, parts));
        if (callable.target() instanceof CxxTarget.NewSubclass subclass) {
            addOverrides(callable.created().orElseThrow(), subclass, names, parts);
        }
        for (int i = 0; i < callable.parameters().size(); i++) {
            CxxParameter parameter = callable.parameters().get(i);
            ArgumentLowering.Named name = new ArgumentLowering.Named(
                    names.get(i),
                    parameter.name(),
                    "arg" + i,
                    parameter.isNonnull(),
                    texts,
                    streams,
                    callable.target() instanceof CxxTarget.FieldAssignment field
                            ? field.bitWidth()
                            : OptionalInt.empty());
            switch (arguments.lower(parameter.type(), name, new UseSite(callable.stub(), names.get(i)))) {
                case Lowering.Possible<LoweredArgument>(LoweredArgument argument) -> parts.add(argument);
                case Lowering.Impossible<LoweredArgument>(String reason) -> {
                    return new Lowering.Impossible<>(reason);
                }
            }
        }
        if (parts.layouts.size() > MAX_ARGUMENTS) {
            return new Lowering.Impossible<>("it has more arguments than java.lang.foreign can pass");
        }
        return switch (result(callable, streams.isPresent())) {
            case Lowering.Possible<LoweredResult>(LoweredResult result) ->
                new Lowering.Possible<>(methods(callable, parts, keeping(result, parts), names));
            case Lowering.Impossible<LoweredResult>(String reason) -> new Lowering.Impossible<>(reason);
        };
    }

    /** Returns the result with the texts and streams that the created object may refer to. */
    private static LoweredResult keeping(LoweredResult result, Parts parts) {
        List<String> kept = parts.parameters.stream()
                .filter(parameter -> parameter.conversion() instanceof ArgumentConversion.KeptText
                        || parameter.conversion() instanceof ArgumentConversion.JavaStream
                        || parts.keepsObjects && parameter.conversion() instanceof ArgumentConversion.StringObject)
                .map(Parameter::name)
                .toList();
        return kept.isEmpty() || !(result.conversion() instanceof ResultConversion.OwnedObject owned)
                ? result
                : new LoweredResult(
                        result.type(),
                        owned.keeping(kept),
                        result.nullness(),
                        result.layout(),
                        result.cType(),
                        result.form());
    }

    private void addObject(CxxClass object, List<String> names, Parts parts) {
        parts.parameters.add(new Parameter(
                ParameterNames.distinctFrom("self", names),
                classes.type(object.id()),
                new ArgumentConversion.ThisObject(),
                Role.ONLY_C));
        parts.layouts.add(Stubs.ADDRESS);
        parts.declarations.add(Stubs.SELF);
    }

    /** Adds the object with the methods that override virtual functions, which C++ takes as a token. */
    private void addOverrides(CxxClass created, CxxTarget.NewSubclass subclass, List<String> names, Parts parts) {
        JavaClass owner = classes.type(created.id());
        parts.parameters.add(new Parameter(
                ParameterNames.distinctFrom("overrides", names),
                CxxOverrides.typeOf(owner),
                new ArgumentConversion.Overrides(owner, subclass.destructors()),
                Role.PASSED,
                Nullness.NONNULL,
                ""));
        parts.layouts.add(NativeLayout.Scalar.natural(Carrier.LONG));
        parts.declarations.add(new CxxStub.Parameter("long long", "token"));
    }

    private Lowering<LoweredResult> result(Callable callable, boolean takesStreams) {
        if (callable.created().isPresent()) {
            return created(callable.created().get(), callable.target());
        }
        if (callable.target() instanceof CxxTarget.Elements) {
            return results.elements(callable.result().orElseThrow());
        }
        ObjectOwner owner = owner(callable);
        CxxType type = callable.result().orElseThrow();
        Lowering<LoweredResult> result = results.lower(
                takesStreams ? JavaStreams.result(type) : type, owner, new UseSite(callable.stub(), "result"));
        return callable.target() instanceof CxxTarget.Upcast ? neverNull(result) : result;
    }

    private static ObjectOwner owner(Callable callable) {
        if (callable.target() instanceof CxxTarget.Downcast) {
            return new ObjectOwner.OfParameter(callable.parameters().getFirst().name());
        }
        return callable.object().isPresent() ? new ObjectOwner.OfThis() : new ObjectOwner.Unknown();
    }

    /** Lowers the address of a base, which is never null, unlike other pointers. */
    private static Lowering<LoweredResult> neverNull(Lowering<LoweredResult> result) {
        return result instanceof Lowering.Possible<LoweredResult>(LoweredResult lowered)
                        && lowered.conversion() instanceof ResultConversion.BorrowedObject borrowed
                ? new Lowering.Possible<>(new LoweredResult(
                        lowered.type(),
                        new ResultConversion.BorrowedObject(borrowed.type(), borrowed.owner(), false),
                        Nullness.NONNULL,
                        lowered.layout(),
                        lowered.cType(),
                        lowered.form()))
                : result;
    }

    private Lowering<LoweredResult> created(CxxClass type, CxxTarget target) {
        Optional<Call> destructor = classes.destructor(type.id());
        if (destructor.isEmpty()) {
            return new Lowering.Impossible<>("the destructor of " + type.qualifiedName() + " is not public");
        }
        JavaClass java = classes.type(type.id());
        return new Lowering.Possible<>(new LoweredResult(
                java,
                ResultConversion.OwnedObject.of(java, destructor.get(), false)
                        .viewing(target instanceof CxxTarget.Copy && type.isView() ? Viewed.LIKE_THIS : Viewed.NOTHING),
                Nullness.NONNULL,
                Optional.of(Stubs.ADDRESS),
                CTypes.POINTER,
                new CxxForm.Pointer(classes.objectType(type))));
    }

    private List<MethodDeclaration> methods(Callable callable, Parts parts, LoweredResult result, List<String> names) {
        boolean isNoexcept = isNoexcept(callable, parts.passed, result);
        CxxStub stub = new CxxStub(
                stubs.name(callable.stub()),
                result.cType(),
                parts.declarations,
                callable.target(),
                parts.passed,
                result.form(),
                isNoexcept,
                callable.documentation().declaration(),
                callable.documentation().location());
        Call call = stubs.add(stub, callable.name(), parts.layouts, result.layout());
        List<MethodDeclaration> methods = new ArrayList<>();
        if (result.conversion().takesAllocator()) {
            String allocator = ParameterNames.distinctFrom("allocator", names);
            List<Parameter> all = new ArrayList<>(List.of(new Parameter(
                    allocator, JavaClass.SEGMENT_ALLOCATOR, new ArgumentConversion.AsIs(), Role.ONLY_JAVA)));
            all.addAll(parts.parameters);
            methods.add(method(callable, all, result, result.conversion().allocatedBy(allocator), isNoexcept, call));
            return methods;
        }
        methods.add(method(callable, parts.parameters, result, result.conversion(), isNoexcept, call));
        if (result.conversion() instanceof ResultConversion.OwnedObject owned && !owned.nullable()) {
            String arena = ParameterNames.distinctFrom("arena", names);
            List<Parameter> all = new ArrayList<>(
                    List.of(new Parameter(arena, JavaClass.ARENA, new ArgumentConversion.AsIs(), Role.ONLY_JAVA)));
            all.addAll(parts.parameters);
            methods.add(method(callable, all, result, owned.in(arena), isNoexcept, call));
        }
        return methods;
    }

    /**
     * Returns whether the stub cannot throw. Decoding and encoding values of the standard library allocates memory and copies objects, and a
     * parameter that is an object has a constructor and a destructor. The exceptions of Java streams are thrown after the stub.
     */
    private static boolean isNoexcept(Callable callable, List<CxxArgument> arguments, LoweredResult result) {
        return callable.isNoexcept()
                && callable.parameters().stream().noneMatch(parameter -> parameter.type() instanceof CxxType.OfClass)
                && arguments.stream()
                        .noneMatch(argument -> argument instanceof CxxArgument.Encoded
                                || argument instanceof CxxArgument.Converted
                                || argument instanceof CxxArgument.Stream)
                && !(result.form() instanceof CxxForm.Encoded);
    }

    private static MethodDeclaration method(
            Callable callable,
            List<Parameter> parameters,
            LoweredResult result,
            ResultConversion conversion,
            boolean isNoexcept,
            Call call) {
        return new MethodDeclaration(
                callable.javaName(),
                false,
                parameters,
                result.type(),
                conversion,
                result.nullness(),
                isNoexcept ? new ErrorConvention.None() : new ErrorConvention.ThrowsCxxException(),
                call,
                callable.documentation());
    }
}
