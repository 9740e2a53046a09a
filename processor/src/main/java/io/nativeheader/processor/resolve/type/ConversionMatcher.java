package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.Encoding;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.ResultConversion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists the Java types that fit a C type, with their conversions. The first of each list is the one that the header-wide interface uses.
 */
public final class ConversionMatcher {

    private static final List<JavaPrimitive> INTEGERS =
            List.of(JavaPrimitive.BYTE, JavaPrimitive.SHORT, JavaPrimitive.INT, JavaPrimitive.LONG);

    private ConversionMatcher() {}

    /** A Java parameter type and the conversion of its argument. */
    public record Argument(JavaType type, ArgumentConversion conversion) {}

    /** A Java result type and its conversion. */
    public record Result(JavaType type, ResultConversion conversion) {}

    public static List<Argument> arguments(Meaning meaning) {
        ArgumentConversion asIs = new ArgumentConversion.AsIs();
        Argument segment = new Argument(JavaClass.MEMORY_SEGMENT, new ArgumentConversion.Segment());
        return switch (meaning) {
            case Meaning.Nothing _, Meaning.Unbindable _ -> List.of();
            case Meaning.Scalar scalar -> scalarArguments(scalar);
            case Meaning.Enumeration enumeration -> {
                List<Argument> fitting = new ArrayList<>();
                fitting.add(new Argument(enumeration.carrier().type(), asIs));
                enumeration
                        .type()
                        .ifPresent(type -> fitting.add(
                                new Argument(type, new ArgumentConversion.EnumValue(enumeration.carrier()))));
                yield fitting;
            }
            case Meaning.RecordPointer pointer ->
                List.of(new Argument(pointer.type(), new ArgumentConversion.RecordPointer()), segment);
            case Meaning.CharPointer pointer ->
                List.of(
                        segment,
                        new Argument(
                                JavaClass.STRING,
                                new ArgumentConversion.StringCopy(Encoding.UTF_8, !pointer.isConst())));
            case Meaning.FunctionPointer pointer ->
                List.of(
                        new Argument(
                                JavaGeneric.functionPointer(pointer.callback()),
                                new ArgumentConversion.RecordPointer()),
                        new Argument(
                                pointer.callback(),
                                new ArgumentConversion.Callback(
                                        new ArgumentConversion.Lifetime.OfCall(), Optional.empty())),
                        segment);
            case Meaning.Pointer _ -> List.of(segment);
            case Meaning.RecordValue value ->
                List.of(new Argument(value.reference().first().record(), new ArgumentConversion.RecordValue()));
            case Meaning.Indirect indirect -> List.of(indirect(indirect));
        };
    }

    private static Argument indirect(Meaning.Indirect indirect) {
        return indirect.record().isPresent()
                ? new Argument(indirect.record().get(), new ArgumentConversion.AlignedRecord(indirect.alignment()))
                : new Argument(
                        JavaClass.MEMORY_SEGMENT,
                        new ArgumentConversion.Memory(indirect.cName(), indirect.size(), indirect.alignment()));
    }

    private static List<Argument> scalarArguments(Meaning.Scalar scalar) {
        List<Argument> fitting = new ArrayList<>();
        fitting.add(new Argument(scalar.carrier().type(), new ArgumentConversion.AsIs()));
        for (JavaPrimitive wider : widerThan(scalar)) {
            fitting.add(
                    new Argument(wider, new ArgumentConversion.Narrowed(wider, scalar.carrier(), scalar.unsigned())));
        }
        return fitting;
    }

    /** Returns the fitting result types. For a record by value, the caller still has to set the name of the allocator parameter. */
    public static List<Result> results(Meaning meaning) {
        ResultConversion asIs = new ResultConversion.AsIs();
        Result segment = new Result(JavaClass.MEMORY_SEGMENT, asIs);
        return switch (meaning) {
            case Meaning.Unbindable _ -> List.of();
            case Meaning.Nothing _ -> List.of(new Result(JavaPrimitive.VOID, new ResultConversion.Nothing()));
            case Meaning.Scalar scalar -> scalarResults(scalar);
            case Meaning.Enumeration enumeration -> {
                List<Result> fitting = new ArrayList<>();
                fitting.add(new Result(enumeration.carrier().type(), asIs));
                enumeration
                        .type()
                        .ifPresent(type -> fitting.add(
                                new Result(type, new ResultConversion.EnumOf(type, extended(enumeration)))));
                yield fitting;
            }
            case Meaning.RecordPointer pointer ->
                List.of(
                        new Result(pointer.type(), new ResultConversion.RecordPointer(pointer.type(), pointer.size())),
                        segment);
            case Meaning.CharPointer _ ->
                List.of(
                        segment,
                        new Result(
                                JavaClass.STRING, new ResultConversion.StringCopy(Encoding.UTF_8, Optional.empty())));
            case Meaning.FunctionPointer pointer ->
                List.of(
                        new Result(
                                JavaGeneric.functionPointer(pointer.callback()),
                                new ResultConversion.FunctionPointerOf()),
                        segment);
            case Meaning.Pointer _ -> List.of(segment);
            case Meaning.RecordValue value -> {
                JavaClass record = value.reference().first().record();
                yield List.of(new Result(record, new ResultConversion.RecordValue(record, "")));
            }
            case Meaning.Indirect indirect ->
                List.of(new Result(
                        indirect.record().orElse(JavaClass.MEMORY_SEGMENT),
                        new ResultConversion.Indirect(indirect.record(), indirect.size(), indirect.alignment(), "")));
        };
    }

    /** Returns the zero extension of an unsigned enum value that is narrower than an int, because Java enums compare ints. */
    private static Optional<ResultConversion.ZeroExtended> extended(Meaning.Enumeration enumeration) {
        boolean narrow = enumeration.carrier().size() < Carrier.INT.size();
        return enumeration.unsigned() && narrow
                ? Optional.of(new ResultConversion.ZeroExtended(enumeration.carrier(), JavaPrimitive.INT))
                : Optional.empty();
    }

    private static List<Result> scalarResults(Meaning.Scalar scalar) {
        List<Result> fitting = new ArrayList<>();
        fitting.add(new Result(scalar.carrier().type(), new ResultConversion.AsIs()));
        for (JavaPrimitive wider : widerThan(scalar)) {
            ResultConversion extended = scalar.unsigned()
                    ? new ResultConversion.ZeroExtended(scalar.carrier(), wider)
                    : new ResultConversion.AsIs();
            fitting.add(new Result(wider, extended));
        }
        return fitting;
    }

    /** Returns the Java types that are wider than a C integer, so that they represent all of its values. */
    private static List<JavaPrimitive> widerThan(Meaning.Scalar scalar) {
        if (!isInteger(scalar) || !scalar.hasOneSign()) {
            return List.of();
        }
        List<JavaPrimitive> wider = new ArrayList<>(INTEGERS.stream()
                .filter(type -> type.size() > scalar.carrier().size())
                .toList());
        if (scalar.carrier() == Carrier.SHORT && scalar.unsigned()) {
            wider.add(JavaPrimitive.CHAR);
        }
        return wider;
    }

    /** Returns whether this is a C integer other than {@code _Bool}. */
    public static boolean isInteger(Meaning meaning) {
        return meaning instanceof Meaning.Scalar scalar
                && scalar.carrier().type() instanceof JavaPrimitive primitive
                && primitive.isInteger();
    }

    static Optional<Argument> argument(Meaning meaning, JavaType type) {
        return arguments(meaning).stream()
                .filter(fitting -> fitting.type().equals(type))
                .findFirst();
    }

    static Optional<Result> result(Meaning meaning, JavaType type) {
        return results(meaning).stream()
                .filter(fitting -> fitting.type().equals(type))
                .findFirst();
    }
}
