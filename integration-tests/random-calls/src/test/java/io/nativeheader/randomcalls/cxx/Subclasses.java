package io.nativeheader.randomcalls.cxx;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random classes with functions that Java overrides. */
final class Subclasses {

    private static final List<String> OBJECT = List.of("&", "const &", "*", "const *");

    private final RandomGenerator random;
    private final Types types;

    Subclasses(RandomGenerator random, Types types) {
        this.random = random;
        this.types = types;
    }

    CxxCase next(int number) {
        List<SubclassCase.Virtual> functions = new ArrayList<>();
        int count = random.nextInt(1, 4);
        for (int i = 0; i < count; i++) {
            functions.add(function(number, i));
        }
        return new SubclassCase(number, types.namespace(), functions);
    }

    private SubclassCase.Virtual function(int number, int index) {
        List<Argument.Read> arguments = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            arguments.add(argument("a" + i));
        }
        CxxType result = types.simple();
        boolean isPure = random.nextBoolean();
        return new SubclassCase.Virtual(
                "event_%d_%d".formatted(number, index),
                random.nextBoolean() ? " const" : "",
                arguments,
                new Result(result, Result.Form.VALUE, result.value(random)),
                result.value(random),
                isPure,
                isPure || random.nextBoolean());
    }

    private Argument.Read argument(String name) {
        if (random.nextInt(3) == 0) {
            ClassType type = types.anyClass();
            return new Argument.Read(
                    name, type, types.oneOf(OBJECT), types.derived(type).value(type, random));
        }
        CxxType type = types.simple();
        return new Argument.Read(name, type, random.nextBoolean() ? "" : "const &", type.value(random));
    }
}
