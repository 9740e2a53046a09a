package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.Encoding;
import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.type.CDisplay;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.Pointee;
import io.nativeheader.processor.resolve.type.TextTypes;
import io.nativeheader.processor.resolve.type.TypeMapper;
import java.util.Optional;

/**
 * Finds the conversions of array lengths: hidden ones, {@code @Length byte[] buffer}, and declared ones,
 * {@code @Length("buffer") long count}.
 */
final class ArrayLengths {

    private final DeclaredCall call;
    private final TypeMapper mapper;
    private final CDisplay display;

    ArrayLengths(DeclaredCall call, TypeMapper mapper, CDisplay display) {
        this.call = call;
        this.mapper = mapper;
        this.display = display;
    }

    /** Returns the conversion of a hidden length, {@code @Length byte[] buffer}; empty after reporting an error. */
    Optional<ArgumentConversion> lengthOf(ArgumentMapping.Slot.LengthOf slot) {
        CallSignature.Parameter length = call.signature().parameters().get(slot.index());
        Optional<CallSignature.Parameter> array = call.passed(slot.java().name());
        if (!(length.meaning() instanceof Meaning.Scalar scalar)
                || !ConversionMatcher.isInteger(scalar)
                || array.isEmpty()
                || !isMemory(array.get())) {
            call.misplaced(
                    "@Length",
                    "a C pointer and an integer parameter for its length; " + length.name() + " is "
                            + display.type(length.declaration().type()),
                    slot.java().origin());
            return Optional.empty();
        }
        PerTarget<Long> size = elementSize(array.get());
        return Optional.of(new ArgumentConversion.LengthOf(
                slot.java().name(), size, terminators(slot.java(), size), scalar.carrier(), scalar.unsigned()));
    }

    /** Returns the conversion of a declared length, {@code @Length("buffer") long count}; empty after reporting an error. */
    Optional<ArgumentConversion> checked(ArgumentConversion count, ParameterRequest java) {
        String array = java.annotations().length().get();
        Optional<CallSignature.Parameter> c = call.passed(array);
        boolean counts = java.type() instanceof JavaPrimitive primitive && primitive.isInteger();
        if (c.isEmpty() || !counts || !isMemory(c.get())) {
            call.misplaced(
                    "@Length(\"" + array + "\")",
                    "the name of an array, buffer or memory parameter of the method" + hintForClassFile(java),
                    java.origin());
            return Optional.empty();
        }
        PerTarget<Long> size = elementSize(c.get());
        ParameterRequest counted = call.request().parameters().stream()
                .filter(parameter -> parameter.name().equals(array))
                .findFirst()
                .orElseThrow();
        return Optional.of(new ArgumentConversion.CheckedLength(count, array, size, terminators(counted, size)));
    }

    /** Explains {@code arg2}, the name that compilers give to a parameter of a class file without parameter names. */
    private static String hintForClassFile(ParameterRequest java) {
        return java.name().matches("arg\\d+")
                ? ". An incremental build reads the interface from a class file, which has parameter names only if javac"
                        + " runs with -parameters"
                : "";
    }

    /** Adds a check for the length that the C declaration requires: {@code int ends[2]}. */
    ArgumentConversion atLeast(ArgumentConversion conversion, ParameterRequest java, CallSignature.Parameter c) {
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

    /** Returns the size of the elements that C counts, in bytes: 1 for {@code void *}. */
    private PerTarget<Long> elementSize(CallSignature.Parameter c) {
        return mapper.pointee(c.declaration().type())
                .map(Pointee::size)
                .orElse(PerTarget.same(1L))
                .map(size -> Math.max(1, size));
    }

    /** Returns how many elements the terminator occupies: NUL after a string, NULL after strings. */
    private static int terminators(ParameterRequest java, PerTarget<Long> elementSizes) {
        if (java.type().equals(new JavaArray(JavaClass.STRING))) {
            return 1;
        }
        if (!java.type().equals(JavaClass.STRING)) {
            return 0;
        }
        long elementSize = elementSizes.first(); // text has units of one size
        int unit = java.annotations()
                .encoding()
                .flatMap(TextTypes::named)
                .map(Encoding::unit)
                .orElse((int) elementSize);
        return (int) (unit / elementSize);
    }
}
