package io.nativeheader.randomcalls.cxx;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A scoped enum with enumerators {@code A}, {@code B}, ….
 *
 * @param values the enumerators' values
 */
record Enumeration(String namespace, String name, CxxNumber underlying, List<Integer> values) implements CxxType {

    static Enumeration random(String namespace, String name, RandomGenerator random) {
        CxxNumber underlying = CxxNumber.values()[random.nextInt(CxxNumber.CHAR.ordinal(), CxxNumber.CHAR16.ordinal())];
        int first = random.nextInt(100);
        List<Integer> values = IntStream.range(0, random.nextInt(1, 5))
                .mapToObj(i -> first + 5 * i)
                .toList();
        return new Enumeration(namespace, name, underlying, values);
    }

    @Override
    public String cxx() {
        return namespace + "::" + name;
    }

    @Override
    public String java() {
        return name;
    }

    @Override
    public Value value(RandomGenerator random) {
        String enumerator = enumerator(random.nextInt(values.size()));
        return new Value(cxx() + "::" + enumerator, name + "." + enumerator, enumerator);
    }

    String declaration() {
        String list = IntStream.range(0, values.size())
                .mapToObj(i -> enumerator(i) + " = " + values.get(i))
                .collect(Collectors.joining(", "));
        return "namespace %s { enum class %s : %s { %s }; }\n".formatted(namespace, name, underlying.cxx(), list);
    }

    /** Returns the function that prints an enumerator. */
    String definition() {
        String cases = IntStream.range(0, values.size())
                .mapToObj(i -> "if (v == %s::%s) return \"%2$s\"; ".formatted(name, enumerator(i)))
                .collect(Collectors.joining());
        return "namespace %s { static std::string enumerator(%s v) { %s return \"?\"; } }\n"
                .formatted(namespace, name, cases);
    }

    private static String enumerator(int index) {
        return Character.toString('A' + index);
    }
}
