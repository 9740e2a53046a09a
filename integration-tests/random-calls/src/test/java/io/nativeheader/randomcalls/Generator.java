package io.nativeheader.randomcalls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Generates cases. The same seed yields the same cases. */
final class Generator {

    private static final int RECORDS = 60;
    private static final int MOST_FIELDS = 6;
    private static final int MOST_PARAMETERS = 14;
    private static final int LONGEST_ARRAY = 4;
    /** Limits the size of nested arrays, because every element is set and read separately. */
    private static final int MOST_SCALARS = 40;

    private static final List<Scalar> VARIADIC = List.of(Scalar.INT, Scalar.LONG_LONG, Scalar.DOUBLE, Scalar.POINTER);

    private final List<Scalar> scalars;
    private final RandomGenerator random;
    private final List<RecordType> records = new ArrayList<>();

    /** Generates cases with the scalar types that the compiler supports. */
    Generator(RandomGenerator random, CCompiler compiler) {
        this.scalars = Scalar.of(compiler);
        this.random = random;
        for (int i = 0; i < RECORDS; i++) {
            records.add(recordType("r" + i));
        }
    }

    List<RecordType> records() {
        return records;
    }

    private RecordType recordType(String tag) {
        boolean union = random.nextInt(6) == 0;
        boolean packed = random.nextInt(6) == 0;
        List<Field> fields = new ArrayList<>();
        int count = random.nextInt(1, MOST_FIELDS + 1);
        for (int i = 0; i < count; i++) {
            fields.add(field("f" + i, packed));
        }
        return new RecordType(tag, union, packed, fields);
    }

    private Field field(String name, boolean inPacked) {
        int length = random.nextInt(5) == 0 ? random.nextInt(1, LONGEST_ARRAY + 1) : 0;
        if (!records.isEmpty() && random.nextInt(6) == 0) {
            RecordType nested = oneOf(records);
            // A packed record's accessor copies an unpacked record, so that its fields cannot be set in place.
            boolean viewed = !inPacked || nested.packed();
            if (viewed && nested.locations(random).size() * Math.max(1, length) <= MOST_SCALARS / MOST_FIELDS) {
                return new Field(name, nested, length, 0);
            }
        }
        Scalar scalar = oneOf(scalars);
        if (length == 0 && scalar.mayBeBitField() && random.nextInt(5) == 0) {
            return new Field(name, scalar, 0, random.nextInt(1, scalar.bits() + 1));
        }
        return new Field(name, scalar, length, 0);
    }

    Case next(int number) {
        int kind = random.nextInt(10);
        boolean callback = kind == 1 || kind == 2;
        boolean isVariadic = kind == 0;
        // The remaining third may use types that need a helper stub, which neither variadic calls nor callbacks
        // support.
        Predicate<Type> passed = kind < 7 ? Type::isPassedByLinker : type -> true;
        List<RecordType> byValue = records.stream().filter(passed).toList();
        List<Scalar> scalars = this.scalars.stream().filter(passed).toList();
        int count = random.nextInt(1, MOST_PARAMETERS + 1);
        List<Variable> parameters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parameters.add(Variable.random("p" + i, type(byValue, scalars), random));
        }
        List<Variable> variadic = new ArrayList<>();
        if (isVariadic) {
            // va_start requires a last parameter that is not promoted.
            parameters.set(count - 1, Variable.random("last", Scalar.INT, random));
            for (int i = random.nextInt(1, 9); i > 0; i--) {
                variadic.add(Variable.random("v" + i, oneOf(VARIADIC), random));
            }
        }
        Type resultType = random.nextBoolean() ? oneOf(scalars) : oneOf(byValue);
        Variable result = Variable.random("result", resultType, random);
        return new Case(callback ? Case.Kind.CALLBACK : Case.Kind.DOWNCALL, number, parameters, variadic, result);
    }

    private Type type(List<RecordType> byValue, List<Scalar> scalars) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> oneOf(byValue);
            case 2 -> new RecordPointer(oneOf(records));
            default -> oneOf(scalars);
        };
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
