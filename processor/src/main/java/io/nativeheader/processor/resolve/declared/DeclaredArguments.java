package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ArgumentConversion.Lifetime;
import io.nativeheader.processor.jmodel.ArgumentConversion.OutMemory;
import io.nativeheader.processor.jmodel.ArgumentConversion.OutPlace;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.Encoding;
import io.nativeheader.processor.jmodel.ErrorConvention.StatusCode;
import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.MethodDeclaration.Role;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.Attributes;
import io.nativeheader.processor.resolve.type.CDisplay;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.Pointee;
import io.nativeheader.processor.resolve.type.TextTypes;
import io.nativeheader.processor.resolve.type.TypeMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the conversion of each argument of a declared method, and what C gets that is no argument in Java. */
final class DeclaredArguments {

    private final DeclaredCall call;
    private final TypeMapper mapper;
    private final StatusCodes codes;
    private final CDisplay display;
    private final NamedFunctions functions;
    private boolean failed;

    DeclaredArguments(
            DeclaredCall call, TypeMapper mapper, StatusCodes codes, CDisplay display, NamedFunctions functions) {
        this.call = call;
        this.codes = codes;
        this.mapper = mapper;
        this.display = display;
        this.functions = functions;
    }

    /** The parameters, Java's and C's; nothing after an error was reported. */
    Optional<List<Parameter>> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (ArgumentMapping.Slot slot : call.mapping().slots()) {
            switch (slot) {
                case ArgumentMapping.Slot.Passed passed -> passed(passed).ifPresent(parameters::add);
                case ArgumentMapping.Slot.OnlyJava only -> parameters.add(onlyJava(only.java()));
                case ArgumentMapping.Slot.LengthOf length -> lengthOf(length).ifPresent(parameters::add);
                case ArgumentMapping.Slot.TokenOf token -> parameters.add(tokenOf(token));
                case ArgumentMapping.Slot.Result result -> result(result).ifPresent(parameters::add);
            }
        }
        return failed ? Optional.empty() : Optional.of(parameters);
    }

    private static Parameter onlyJava(ParameterRequest java) {
        ArgumentConversion conversion =
                java.isAllocator() ? new ArgumentConversion.AsIs() : new ArgumentConversion.Variadic();
        return new Parameter(java.name(), java.type(), conversion, Role.ONLY_JAVA);
    }

    private Optional<Parameter> passed(ArgumentMapping.Slot.Passed slot) {
        ParameterRequest java = slot.java();
        CallSignature.Parameter c = call.signature().parameters().get(slot.index());
        List<ConversionMatcher.Argument> fitting = fitting(java, c);
        if (slot.index() >= call.mapping().firstPromoted()) {
            promoted(java.type(), c.meaning()).ifPresent(fitting::add);
        }
        Optional<ArgumentConversion> conversion = fitting.stream()
                .filter(argument -> argument.type().equals(java.type()))
                .findFirst()
                .map(ConversionMatcher.Argument::conversion);
        if (conversion.isEmpty()) {
            failed = true;
            call.diagnostics()
                    .error(
                            new MethodProblem.ParameterType(
                                    java.name(),
                                    java.type().display(),
                                    display.type(c.declaration().type()),
                                    fitting.stream()
                                            .map(argument -> argument.type().display())
                                            .toList(),
                                    call.c(),
                                    call.java()),
                            java.origin());
            return Optional.empty();
        }
        return asAnnotated(conversion.get(), java, c)
                .map(annotated -> Attributes.parameter(java.name(), java.type(), annotated, c.declaration()));
    }

    /** Of an argument behind the fixed ones: {@code byte} for the {@code int} that C promotes it to. */
    private static Optional<ConversionMatcher.Argument> promoted(JavaType java, Meaning meaning) {
        if (!(meaning instanceof Meaning.Scalar scalar)) {
            return Optional.empty();
        }
        Optional<ArgumentConversion> conversion = switch (java) {
            case JavaPrimitive primitive -> promoted(primitive, scalar.carrier());
            // an enum of one or two bytes
            case JavaClass _ -> Optional.of(new ArgumentConversion.EnumValue(scalar.carrier()));
            case JavaArray _, JavaGeneric _ -> Optional.empty();
        };
        return conversion.map(found -> new ConversionMatcher.Argument(java, found));
    }

    private static Optional<ArgumentConversion> promoted(JavaPrimitive primitive, Carrier carrier) {
        return switch (primitive) {
            case BOOLEAN -> Optional.of(new ArgumentConversion.Truth(carrier));
            case BYTE, SHORT, CHAR, FLOAT -> Optional.of(new ArgumentConversion.Promoted(carrier));
            case INT, LONG, DOUBLE, VOID -> Optional.empty();
        };
    }

    /** All that the C parameter can be in Java, what a header-wide method has first. */
    List<ConversionMatcher.Argument> fitting(ParameterRequest java, CallSignature.Parameter c) {
        List<ConversionMatcher.Argument> fitting = new ArrayList<>(ConversionMatcher.arguments(c.meaning()));
        if (c.declaration().length() > 1) {
            // struct point ends[2]: one record has no room for them
            fitting.removeIf(argument -> argument.conversion() instanceof ArgumentConversion.RecordPointer);
        }
        if (java.type() == JavaPrimitive.BOOLEAN
                && c.meaning() instanceof Meaning.Scalar scalar
                && ConversionMatcher.isInteger(c.meaning())) {
            fitting.add(new ConversionMatcher.Argument(
                    JavaPrimitive.BOOLEAN, new ArgumentConversion.Truth(scalar.carrier())));
        }
        Optional<Pointee> pointee = pointee(c);
        boolean hasString =
                fitting.stream().anyMatch(argument -> argument.type().equals(JavaClass.STRING));
        if (pointee.isPresent() && !hasString) {
            boolean written = !pointee.get().isConst();
            text(java, pointee.get())
                    .ifPresent(encoding -> fitting.add(new ConversionMatcher.Argument(
                            JavaClass.STRING, new ArgumentConversion.StringCopy(encoding, written))));
        }
        pointee.map(ArrayMatcher::arguments).ifPresent(fitting::addAll);
        if (ArgumentMapper.isVoidPointer(c.declaration())
                && mapper.pointer(java.type()).isPresent()) {
            fitting.add(new ConversionMatcher.Argument(java.type(), new ArgumentConversion.RecordPointer()));
        }
        if (java.annotations().userData().isPresent() && ArgumentMapper.isVoidPointer(c.declaration())) {
            fitting.add(new ConversionMatcher.Argument(
                    JavaClass.OBJECT, new ArgumentConversion.UserObject(new Lifetime.OfCall())));
        }
        if (call.signature().function().setsVariable()) {
            fitting.removeIf(argument -> argument.conversion().usesScratch()
                    || argument.conversion() instanceof ArgumentConversion.Callback
                            && !java.annotations().retained());
        }
        return fitting;
    }

    /** A record's fields are its own. */
    private Optional<Pointee> pointee(CallSignature.Parameter c) {
        return switch (c.meaning()) {
            case Meaning.CharPointer _, Meaning.Pointer _ ->
                mapper.pointee(c.declaration().type());
            case Meaning.Nothing _,
                    Meaning.Scalar _,
                    Meaning.Enumeration _,
                    Meaning.RecordPointer _,
                    Meaning.FunctionPointer _,
                    Meaning.RecordValue _,
                    Meaning.Indirect _,
                    Meaning.Unbindable _ -> Optional.empty();
        };
    }

    /** What text is there, as C's type or the annotation says. */
    private static Optional<Encoding> text(ParameterRequest java, Pointee pointee) {
        return java.annotations().encoding().isPresent()
                ? java.annotations().encoding().flatMap(TextTypes::named).or(() -> Optional.of(Encoding.UTF_8))
                : pointee.text();
    }

    /** The conversion as the parameter's annotations change it; nothing after an error was reported. */
    private Optional<ArgumentConversion> asAnnotated(
            ArgumentConversion conversion, ParameterRequest java, CallSignature.Parameter c) {
        ParameterRequest.Annotations annotations = java.annotations();
        Optional<ArgumentConversion> result = Optional.of(conversion);
        if (annotations.encoding().isPresent()) {
            result = result.flatMap(
                    found -> encoded(found, annotations.encoding().get(), java, c));
        }
        if (annotations.owned().isPresent()) {
            result = result.flatMap(found -> owned(found, java, c));
        }
        if (annotations.retained()) {
            result = result.flatMap(found -> retained(found, java));
        }
        if (annotations.onError().isPresent()) {
            result =
                    result.flatMap(found -> onError(found, annotations.onError().get(), java, c));
        }
        if (annotations.length().isPresent() && java.type() instanceof JavaPrimitive) {
            result = result.flatMap(found -> checked(found, java));
        }
        boolean stray = annotations.userData().isPresent()
                && !(conversion instanceof ArgumentConversion.UserObject
                        || conversion instanceof ArgumentConversion.Callback);
        if (stray) {
            fail("@UserData", "a callback, or an Object for a void * of C", java);
        }
        if (call.request().critical() && conversion instanceof ArgumentConversion.Callback) {
            fail("@Critical", "a function that does not call Java: take it, or the callback, away", java);
        }
        return result.map(found -> call.request().critical() ? critical(found, java) : found)
                .map(found -> atLeast(found, java, c));
    }

    /** C's declaration may say how long the array is. */
    private ArgumentConversion atLeast(
            ArgumentConversion conversion, ParameterRequest java, CallSignature.Parameter c) {
        return switch (conversion) {
            case ArgumentConversion.ArrayCopy _,
                    ArgumentConversion.HeapArray _,
                    ArgumentConversion.DirectBuffer _,
                    ArgumentConversion.StringArray _,
                    ArgumentConversion.PointerArray _ ->
                c.declaration().length() > 0
                        ? new ArgumentConversion.AtLeast(
                                conversion, c.declaration().length(), elementSize(c), terminators(java, elementSize(c)))
                        : conversion;
            default -> conversion;
        };
    }

    private void fail(String annotation, String needs, ParameterRequest java) {
        failed = true;
        call.misplaced(annotation, needs, java.origin());
    }

    private Optional<ArgumentConversion> encoded(
            ArgumentConversion conversion, String name, ParameterRequest java, CallSignature.Parameter c) {
        Optional<Encoding> encoding = TextTypes.named(name);
        if (encoding.isEmpty()) {
            failed = true;
            call.diagnostics().error(new MethodProblem.UnknownEncoding(name), java.origin());
            return Optional.empty();
        }
        boolean isText = conversion instanceof ArgumentConversion.StringCopy
                || conversion instanceof ArgumentConversion.StringArray;
        long unit = conversion instanceof ArgumentConversion.StringArray
                ? 1
                : pointee(c).map(Pointee::size).orElse(0L);
        boolean anyUnit = pointee(c)
                .filter(found -> found.meaning() instanceof Meaning.Nothing)
                .isPresent();
        if (!isText || !anyUnit && unit != encoding.get().unit()) {
            fail("@Encoding(\"" + name + "\")", "text of " + encoding.get().unit() + "-byte units", java);
            return Optional.empty();
        }
        return Optional.of(
                conversion instanceof ArgumentConversion.StringArray array
                        ? new ArgumentConversion.StringArray(encoding.get(), array.copiedBack(), array.free())
                        : new ArgumentConversion.StringCopy(encoding.get(), written(conversion)));
    }

    private static boolean written(ArgumentConversion conversion) {
        return conversion instanceof ArgumentConversion.StringCopy text && text.written();
    }

    private Optional<ArgumentConversion> owned(
            ArgumentConversion conversion, ParameterRequest java, CallSignature.Parameter c) {
        if (!(conversion instanceof ArgumentConversion.StringArray array) || !array.copiedBack()) {
            fail("@Owned", "a String[] that C puts texts into", java);
            return Optional.empty();
        }
        Optional<ArgumentConversion> owned = functions
                .free(
                        java.annotations().owned().get(),
                        OwnedType.pointee(c.declaration().type()),
                        java.origin())
                .map(free -> new ArgumentConversion.StringArray(array.encoding(), true, Optional.of(free)));
        failed |= owned.isEmpty();
        return owned;
    }

    private Optional<ArgumentConversion> retained(ArgumentConversion conversion, ParameterRequest java) {
        Lifetime lifetime = call.arena()
                .<Lifetime>map(arena -> new Lifetime.OfArena(arena.name()))
                .orElseGet(Lifetime.Forever::new);
        if (conversion instanceof ArgumentConversion.Callback callback) {
            return Optional.of(new ArgumentConversion.Callback(lifetime, callback.onError()));
        }
        if (conversion instanceof ArgumentConversion.UserObject) {
            return Optional.of(new ArgumentConversion.UserObject(lifetime));
        }
        fail("@Retained", "a callback, or an Object with @UserData", java);
        return Optional.empty();
    }

    /** {@code @OnError("SQLITE_ABORT") sqlite3_callback callback}. */
    private Optional<ArgumentConversion> onError(
            ArgumentConversion conversion, String name, ParameterRequest java, CallSignature.Parameter c) {
        if (!(conversion instanceof ArgumentConversion.Callback callback)) {
            fail("@OnError", "a callback", java);
            return Optional.empty();
        }
        Optional<StatusCode> code = codes.code(name);
        if (code.isEmpty()) {
            failed = true;
            call.diagnostics()
                    .error(new MethodProblem.NoSuchStatus("@OnError", name, codes.nearMisses(name)), java.origin());
            return Optional.empty();
        }
        CType result = CallbackResults.of(c.declaration().type());
        if (!CallbackResults.fits(mapper.meaning(result, ""), code.get().value())) {
            fail(
                    "@OnError",
                    "an integer or address that C's " + display.type(result) + " can be, and " + name + " is none",
                    java);
            return Optional.empty();
        }
        return Optional.of(new ArgumentConversion.Callback(callback.lifetime(), code));
    }

    /** {@code @Length("buffer") long count}. */
    private Optional<ArgumentConversion> checked(ArgumentConversion count, ParameterRequest java) {
        String array = java.annotations().length().get();
        Optional<CallSignature.Parameter> c = call.passed(array);
        boolean counts = java.type() instanceof JavaPrimitive primitive && primitive.isInteger();
        if (c.isEmpty() || !counts || !isMemory(c.get())) {
            fail(
                    "@Length(\"" + array + "\")",
                    "the name of an array, a buffer or memory among the method's parameters" + withoutNames(java),
                    java);
            return Optional.empty();
        }
        long size = elementSize(c.get());
        ParameterRequest counted = call.request().parameters().stream()
                .filter(parameter -> parameter.name().equals(array))
                .findFirst()
                .orElseThrow();
        return Optional.of(new ArgumentConversion.CheckedLength(count, array, size, terminators(counted, size)));
    }

    /** {@code arg2} is what compilers call a parameter of a class file that has no names. */
    private static String withoutNames(ParameterRequest java) {
        return java.name().matches("arg\\d+")
                ? ". An incremental build passes the interface as a class file, which has these names only with javac's"
                        + " -parameters"
                : "";
    }

    private static boolean isMemory(CallSignature.Parameter c) {
        return switch (c.meaning()) {
            case Meaning.CharPointer _, Meaning.Pointer _, Meaning.RecordPointer _ -> true;
            case Meaning.Nothing _,
                    Meaning.Scalar _,
                    Meaning.Enumeration _,
                    Meaning.FunctionPointer _,
                    Meaning.RecordValue _,
                    Meaning.Indirect _,
                    Meaning.Unbindable _ -> false;
        };
    }

    /** What C counts: bytes of {@code void *}. */
    private long elementSize(CallSignature.Parameter c) {
        return Math.max(
                1, mapper.pointee(c.declaration().type()).map(Pointee::size).orElse(1L));
    }

    /** What lies in the heap is passed as it is, but for what Java has in another form than C. */
    private static ArgumentConversion critical(ArgumentConversion conversion, ParameterRequest java) {
        return switch (conversion) {
            case ArgumentConversion.StringCopy text ->
                new ArgumentConversion.HeapString(text.encoding(), text.written());
            case ArgumentConversion.ArrayCopy _
            when !java.type().equals(new JavaArray(JavaPrimitive.BOOLEAN)) -> new ArgumentConversion.HeapArray();
            default -> conversion;
        };
    }

    private Optional<Parameter> lengthOf(ArgumentMapping.Slot.LengthOf slot) {
        CallSignature.Parameter length = call.signature().parameters().get(slot.index());
        Optional<CallSignature.Parameter> array = call.passed(slot.java().name());
        if (!ConversionMatcher.isInteger(length.meaning()) || array.isEmpty() || !isMemory(array.get())) {
            fail(
                    "@Length",
                    "a pointer of C, and an integer that takes its length; " + length.name() + " is "
                            + display.type(length.declaration().type()),
                    slot.java());
            return Optional.empty();
        }
        long size = elementSize(array.get());
        Meaning.Scalar scalar = (Meaning.Scalar) length.meaning();
        ArgumentConversion conversion = new ArgumentConversion.LengthOf(
                slot.java().name(), size, terminators(slot.java(), size), scalar.carrier(), scalar.unsigned());
        return Optional.of(hidden(slot.index(), conversion));
    }

    /** The NUL of a text, the NULL of texts; in elements. */
    private int terminators(ParameterRequest java, long elementSize) {
        if (java.type().equals(new JavaArray(JavaClass.STRING))) {
            return 1;
        }
        if (!java.type().equals(JavaClass.STRING)) {
            return 0;
        }
        int unit = java.annotations()
                .encoding()
                .flatMap(TextTypes::named)
                .map(Encoding::unit)
                .orElse((int) elementSize);
        return (int) (unit / elementSize);
    }

    private Parameter tokenOf(ArgumentMapping.Slot.TokenOf slot) {
        return hidden(
                slot.index(), new ArgumentConversion.CallbackToken(slot.java().name()));
    }

    private Optional<Parameter> result(ArgumentMapping.Slot.Result slot) {
        CallSignature.Parameter c = call.signature().parameters().get(slot.index());
        if (c.declaration().length() > 1) {
            failed = true;
            call.misplaced(
                    "@Out",
                    "a parameter that leads to one value, and C writes "
                            + c.declaration().length() + " through " + c.name() + ": declare it as an array",
                    call.request().origin());
            return Optional.empty();
        }
        List<OutMatcher.Out> fitting = OutMatcher.matches(c.declaration().type(), mapper);
        Optional<OutMatcher.Out> out = DeclaredResult.out(call, c, mapper);
        if (out.isEmpty()) {
            failed = true;
            call.diagnostics()
                    .error(
                            new MethodProblem.OutType(
                                    c.name(),
                                    call.request().result().display(),
                                    display.type(c.declaration().type()),
                                    fitting.stream()
                                            .map(one -> one.type().display())
                                            .toList(),
                                    call.c()),
                            call.request().origin());
            return Optional.empty();
        }
        OutMemory memory = out.get().memory();
        OutPlace place = out.get().layout().isPresent() ? memory.place() : recordPlace();
        return Optional.of(hidden(slot.index(), new OutMemory(memory.size(), memory.alignment(), place)));
    }

    private OutPlace recordPlace() {
        return call.allocator()
                .<OutPlace>map(allocator -> new OutPlace.OfAllocator(allocator.name()))
                .orElseGet(OutPlace.Automatic::new);
    }

    private Parameter hidden(int index, ArgumentConversion conversion) {
        return new Parameter(call.hiddenName(index), JavaClass.MEMORY_SEGMENT, conversion, Role.ONLY_C);
    }
}
