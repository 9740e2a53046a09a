package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.Encoding;
import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.Pointee;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the Java arrays and buffers that fit a C pointer in declared methods. Header-wide methods do not use them. */
final class ArrayMatcher {

    private ArrayMatcher() {}

    static List<ConversionMatcher.Argument> arguments(Pointee pointee) {
        return switch (pointee.meaning()) {
            case Meaning.Nothing _ -> anything(pointee);
            case Meaning.Scalar scalar
            when scalar.isWidened() -> List.of(array(scalar.carrier().type(), scalar.layout(), pointee));
            case Meaning.Scalar scalar -> scalars(scalar.carrier(), scalar.unsigned(), pointee);
            case Meaning.Enumeration enumeration -> scalars(enumeration.carrier(), false, pointee);
            case Meaning.CharPointer _ ->
                List.of(
                        new ConversionMatcher.Argument(
                                new JavaArray(JavaClass.STRING),
                                new ArgumentConversion.StringArray(
                                        Encoding.UTF_8, !pointee.isConst(), Optional.empty())),
                        pointers(Optional.empty(), PerTarget.same(0L), pointee));
            case Meaning.RecordPointer pointer ->
                List.of(
                        pointers(Optional.of(pointer.type()), pointer.size(), pointee),
                        pointers(Optional.empty(), PerTarget.same(0L), pointee));
            case Meaning.FunctionPointer _, Meaning.Pointer _ ->
                List.of(pointers(Optional.empty(), PerTarget.same(0L), pointee));
            case Meaning.RecordValue _, Meaning.Indirect _, Meaning.Unbindable _ -> List.of();
        };
    }

    /** Returns the types that fit {@code void *}: arrays and buffers of any primitive. */
    private static List<ConversionMatcher.Argument> anything(Pointee pointee) {
        List<ConversionMatcher.Argument> fitting = new ArrayList<>();
        for (Carrier carrier :
                List.of(Carrier.BYTE, Carrier.SHORT, Carrier.INT, Carrier.LONG, Carrier.FLOAT, Carrier.DOUBLE)) {
            fitting.addAll(scalars(carrier, carrier == Carrier.SHORT, pointee));
        }
        return fitting;
    }

    private static List<ConversionMatcher.Argument> scalars(Carrier carrier, boolean unsigned, Pointee pointee) {
        List<ConversionMatcher.Argument> fitting = new ArrayList<>();
        fitting.add(array(carrier.type(), pointee));
        buffer(carrier).ifPresent(name -> fitting.add(buffer(name, pointee)));
        if (carrier == Carrier.SHORT && unsigned) {
            fitting.add(array(JavaPrimitive.CHAR, pointee));
            fitting.add(buffer("CharBuffer", pointee));
        }
        return fitting;
    }

    /** Returns an array argument, which is copied back if C may write to it. */
    private static ConversionMatcher.Argument array(JavaType element, Pointee pointee) {
        return array(element, Optional.empty(), pointee);
    }

    private static ConversionMatcher.Argument array(
            JavaType element, Optional<PerTarget<NativeLayout>> c, Pointee pointee) {
        return new ConversionMatcher.Argument(
                new JavaArray(element), new ArgumentConversion.ArrayCopy(!pointee.isConst(), c));
    }

    private static ConversionMatcher.Argument buffer(String name, Pointee pointee) {
        return new ConversionMatcher.Argument(
                new JavaClass("java.nio", name), new ArgumentConversion.DirectBuffer(!pointee.isConst()));
    }

    private static Optional<String> buffer(Carrier carrier) {
        return switch (carrier) {
            case BYTE -> Optional.of("ByteBuffer");
            case SHORT -> Optional.of("ShortBuffer");
            case INT -> Optional.of("IntBuffer");
            case LONG -> Optional.of("LongBuffer");
            case FLOAT -> Optional.of("FloatBuffer");
            case DOUBLE -> Optional.of("DoubleBuffer");
            case BOOLEAN, ADDRESS -> Optional.empty();
        };
    }

    private static ConversionMatcher.Argument pointers(
            Optional<JavaClass> element, PerTarget<Long> size, Pointee pointee) {
        return new ConversionMatcher.Argument(
                new JavaArray(element.orElse(JavaClass.MEMORY_SEGMENT)),
                new ArgumentConversion.PointerArray(element, size, !pointee.isConst()));
    }
}
