package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ArgumentConversion.Lifetime;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.Encoding;
import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.Pointee;
import io.nativeheader.processor.resolve.type.TextTypes;
import io.nativeheader.processor.resolve.type.TypeMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the Java types that fit a parameter of a C function in a declared method. */
final class FittingArguments {

    private final DeclaredCall call;
    private final TypeMapper mapper;

    FittingArguments(DeclaredCall call, TypeMapper mapper) {
        this.call = call;
        this.mapper = mapper;
    }

    /** Returns the fitting types with their conversions, starting with the type in the header-wide method. */
    List<ConversionMatcher.Argument> of(ParameterRequest java, CallSignature.Parameter c) {
        List<ConversionMatcher.Argument> fitting = new ArrayList<>(ConversionMatcher.arguments(c.meaning()));
        if (c.declaration().length() > 1) {
            // struct point ends[2]: a single record is too small
            fitting.removeIf(argument -> argument.conversion() instanceof ArgumentConversion.RecordPointer);
        }
        if (java.type() == JavaPrimitive.BOOLEAN
                && c.meaning() instanceof Meaning.Scalar scalar
                && ConversionMatcher.isInteger(c.meaning())) {
            fitting.add(new ConversionMatcher.Argument(
                    JavaPrimitive.BOOLEAN, new ArgumentConversion.BooleanConversion(scalar.carrier())));
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
            fitting.removeIf(argument -> endsWithCall(argument.conversion(), java));
        }
        return fitting;
    }

    /** Returns whether the argument is valid only during the call, so that it must not be stored in a variable. */
    private static boolean endsWithCall(ArgumentConversion conversion, ParameterRequest java) {
        return conversion.usesScratch()
                || conversion instanceof ArgumentConversion.Callback
                        && !java.annotations().retained();
    }

    /** Returns the target of a pointer to anything but a record. */
    Optional<Pointee> pointee(CallSignature.Parameter c) {
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

    /** Returns the encoding of the text, from {@code @Encoding} or else from the C type. */
    private static Optional<Encoding> text(ParameterRequest java, Pointee pointee) {
        return java.annotations().encoding().isPresent()
                ? java.annotations().encoding().flatMap(TextTypes::named).or(() -> Optional.of(Encoding.UTF_8))
                : pointee.text();
    }

    /** Returns the conversion of a variadic argument: {@code byte} to the {@code int} that C promotes it to. */
    static Optional<ConversionMatcher.Argument> promoted(JavaType java, Meaning meaning) {
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
            case BOOLEAN -> Optional.of(new ArgumentConversion.BooleanConversion(carrier));
            case BYTE, SHORT, CHAR, FLOAT -> Optional.of(new ArgumentConversion.Promoted(carrier));
            case INT, LONG, DOUBLE, VOID -> Optional.empty();
        };
    }
}
