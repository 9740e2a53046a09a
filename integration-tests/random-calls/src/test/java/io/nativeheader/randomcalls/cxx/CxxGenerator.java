package io.nativeheader.randomcalls.cxx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Generates cases. The same seed yields the same cases. */
final class CxxGenerator {

    private static final int MOST_PARAMETERS = 5;

    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("+", "plus"),
            Map.entry("-", "minus"),
            Map.entry("/", "dividedBy"),
            Map.entry("<<", "shiftLeft"),
            Map.entry("==", "isEqualTo"),
            Map.entry("<", "isLessThan"),
            Map.entry("[]", "at"),
            Map.entry("()", "call"),
            Map.entry("+=", "plusAssign"),
            Map.entry("^", "xor"));

    private static final List<String> SUFFIXES = List.of("", "", "const", "const", "noexcept", "const noexcept");

    private final RandomGenerator random;
    private final Types types;
    private final Arguments arguments;
    private final Results results;
    private final List<FunctionCase> functions = new ArrayList<>();

    CxxGenerator(RandomGenerator random) {
        this.random = random;
        this.types = new Types(random);
        this.arguments = new Arguments(random, types);
        this.results = new Results(random, types);
    }

    Declarations declarations() {
        return types.declarations();
    }

    CxxCase next(int number) {
        return switch (random.nextInt(10)) {
            case 0 -> field(number).orElseGet(() -> function(number));
            case 1 -> new Subclasses(random, types).next(number);
            case 2, 3, 4, 5 -> member(number);
            case 6 -> operator(number);
            default -> function(number);
        };
    }

    private Optional<CxxCase> field(int number) {
        ClassType type = types.anyClass();
        List<Integer> indexes = IntStream.range(0, type.fields().size())
                .filter(i -> type.fields().get(i).isPublic())
                .boxed()
                .toList();
        if (indexes.isEmpty()) {
            return Optional.empty();
        }
        int index = types.oneOf(indexes);
        CxxType fieldType = type.fields().get(index).type();
        List<Value> values =
                type.fields().stream().map(field -> field.type().value(random)).toList();
        return Optional.of(new FieldCase(
                number, type, index, type.object(values, type, random), values.get(index), fieldType.value(random)));
    }

    private FunctionCase function(int number) {
        boolean isStatic = random.nextInt(4) == 0;
        FunctionCase.Place place =
                isStatic ? new FunctionCase.Static(types.anyClass()) : new FunctionCase.InNamespace(types.namespace());
        return added(number, place, results.any(), Map.of(), names(number, place));
    }

    private FunctionCase member(int number) {
        FunctionCase.Member place = place(types.oneOf(SUFFIXES));
        Result result = results.any();
        Map<ClassType, Result> overriding = place.prefix().isEmpty() ? Map.of() : overriding(place.type(), result);
        return added(number, place, result, overriding, names(number, place));
    }

    private FunctionCase.Member place(String suffix) {
        ClassType type = types.anyClass();
        ClassType dynamic = types.derived(type);
        boolean isVirtual = type.isVirtual() && random.nextBoolean();
        return new FunctionCase.Member(type, isVirtual ? "virtual" : "", suffix, dynamic, dynamic.value(type, random));
    }

    private CxxCase operator(int number) {
        FunctionCase.Member place = place("const");
        String symbol = types.oneOf(OPERATORS.keySet().stream().sorted().toList());
        FunctionCase.Names names = new FunctionCase.Names("operator" + symbol, OPERATORS.get(symbol));
        boolean isUsed = functions.stream().anyMatch(other -> other.names().equals(names));
        if (isUsed) {
            return function(number);
        }
        List<Argument> operand = List.of(arguments.read("a0"));
        FunctionCase.Member plain = new FunctionCase.Member(place.type(), "", "const", place.dynamic(), place.self());
        return kept(new FunctionCase(number, names, plain, operand, 0, results.any(), Map.of(), Optional.empty()));
    }

    /** Returns the results of the classes that override a function. Where two bases could, the class has to. */
    private Map<ClassType, Result> overriding(ClassType type, Result result) {
        Map<ClassType, Result> overriding = new LinkedHashMap<>();
        for (ClassType other : types.declarations().classes()) {
            long ways = other.bases().stream()
                    .filter(base -> base.type().derivesFrom(type))
                    .count();
            if (ways > 1 || ways == 1 && random.nextBoolean()) {
                overriding.put(other, results.another(result));
            }
        }
        return overriding;
    }

    private FunctionCase added(
            int number,
            FunctionCase.Place place,
            Result result,
            Map<ClassType, Result> overriding,
            FunctionCase.Names names) {
        boolean isOverload = functions.stream().anyMatch(other -> other.names().equals(names));
        List<Argument> passed = arguments.list(random.nextInt(MOST_PARAMETERS + 1), !isOverload);
        boolean isDistinct = functions.stream()
                .filter(other -> other.names().equals(names))
                .allMatch(other -> isDistinct(other.arguments(), passed));
        int defaults =
                (int) passed.stream().filter(Argument.Default.class::isInstance).count();
        boolean canThrow = passed.stream().allMatch(Argument.Read.class::isInstance)
                && !(place instanceof FunctionCase.Member member
                        && member.suffix().contains("noexcept"));
        return kept(new FunctionCase(
                number,
                isDistinct ? names : own(number),
                place,
                passed,
                defaults == 0 ? 0 : random.nextInt(defaults + 1),
                result,
                overriding,
                canThrow && random.nextInt(8) == 0 ? Optional.of(thrown()) : Optional.empty()));
    }

    private FunctionCase kept(FunctionCase function) {
        functions.add(function);
        switch (function.place()) {
            case FunctionCase.InNamespace _ -> {}
            case FunctionCase.Static(ClassType type) -> type.members().add(function);
            case FunctionCase.Member member -> member.type().members().add(function);
        }
        return function;
    }

    private FunctionCase.Thrown thrown() {
        return switch (random.nextInt(3)) {
            case 0 ->
                new FunctionCase.Thrown("std::out_of_range(\"far away\")", "CxxException std::out_of_range: far away");
            case 1 -> new FunctionCase.Thrown("Failure(\"failed\", 5)", "FailureException Failure: failed");
            default -> new FunctionCase.Thrown("7", "CxxException int");
        };
    }

    /** Returns the name of another function of the same place, so that this one overloads it, or a name of its own. */
    private FunctionCase.Names names(int number, FunctionCase.Place place) {
        List<FunctionCase.Names> others = functions.stream()
                .filter(other -> other.names().cxx().startsWith("call_")
                        && other.arguments().stream().noneMatch(Argument.Default.class::isInstance)
                        && scope(other.place()).equals(scope(place)))
                .map(FunctionCase::names)
                .toList();
        return others.isEmpty() || random.nextBoolean() ? own(number) : types.oneOf(others);
    }

    private static FunctionCase.Names own(int number) {
        return new FunctionCase.Names("call_" + number, "call_" + number);
    }

    private static String scope(FunctionCase.Place place) {
        return switch (place) {
            case FunctionCase.InNamespace(String name) -> name;
            case FunctionCase.Static(ClassType type) -> type.cxx();
            case FunctionCase.Member member -> member.type().cxx();
        };
    }

    /** Returns whether Java and C++ can tell calls with these arguments apart. */
    private static boolean isDistinct(List<Argument> one, List<Argument> other) {
        return one.size() != other.size()
                || IntStream.range(0, one.size()).anyMatch(i -> {
                    String first = one.get(i).erasure();
                    String second = other.get(i).erasure();
                    return !first.equals(second) && !first.equals("lambda") && !second.equals("lambda");
                });
    }
}
