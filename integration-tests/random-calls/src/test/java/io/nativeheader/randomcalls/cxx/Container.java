package io.nativeheader.randomcalls.cxx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A container of the standard library.
 *
 * @param elements the types of its elements, or of key and value
 * @param length the number of elements of an array, otherwise 0
 */
record Container(Kind kind, List<CxxType> elements, int length) implements CxxType {

    enum Kind {
        VECTOR("vector"),
        ARRAY("array"),
        LIST("list"),
        DEQUE("deque"),
        SET("set"),
        UNORDERED_SET("unordered_set"),
        MAP("map"),
        UNORDERED_MAP("unordered_map"),
        PAIR("pair"),
        OPTIONAL("optional");

        private final String cxx;

        Kind(String cxx) {
            this.cxx = cxx;
        }

        boolean hasKeys() {
            return this == SET || this == UNORDERED_SET || this == MAP || this == UNORDERED_MAP;
        }

        int arity() {
            return this == MAP || this == UNORDERED_MAP || this == PAIR ? 2 : 1;
        }

        /** Returns whether Java receives what C++ changes. */
        boolean isChangeable() {
            return this != PAIR && this != OPTIONAL;
        }
    }

    @Override
    public String cxx() {
        String arguments = elements.stream().map(CxxType::cxx).collect(Collectors.joining(", "));
        return "std::%s<%s%s>".formatted(kind.cxx, arguments, kind == Kind.ARRAY ? ", " + length : "");
    }

    @Override
    public String java() {
        CxxType first = elements.getFirst();
        return switch (kind) {
            case VECTOR, ARRAY -> first instanceof CxxNumber number ? number.element() + "[]" : list();
            case LIST, DEQUE -> list();
            case SET, UNORDERED_SET -> "Set<%s>".formatted(first.boxed());
            case MAP, UNORDERED_MAP ->
                "Map<%s, %s>".formatted(first.boxed(), elements.getLast().boxed());
            case PAIR ->
                "CxxPair<%s, %s>".formatted(first.boxed(), elements.getLast().boxed());
            case OPTIONAL -> first.boxed();
        };
    }

    private String list() {
        return "List<%s>".formatted(elements.getFirst().boxed());
    }

    @Override
    public Value value(RandomGenerator random) {
        return switch (kind) {
            case VECTOR, LIST, DEQUE -> sequence(random, random.nextInt(4), java().endsWith("[]"));
            case ARRAY -> sequence(random, length, java().endsWith("[]"));
            case SET, UNORDERED_SET -> set(random);
            case MAP, UNORDERED_MAP -> map(random);
            case PAIR -> pair(random);
            case OPTIONAL -> optional(random);
        };
    }

    /** Returns a value for a parameter whose changes Java receives: for a vector of numbers a list, not an array. */
    Value changeable(RandomGenerator random) {
        return switch (kind) {
            case VECTOR, LIST, DEQUE -> mutable("ArrayList", sequence(random, random.nextInt(4), false));
            case ARRAY -> {
                Value array = value(random);
                yield java().endsWith("[]") ? array : mutable("ArrayList", array);
            }
            case SET, UNORDERED_SET -> mutable("HashSet", value(random));
            case MAP, UNORDERED_MAP -> mutable("HashMap", value(random));
            case PAIR, OPTIONAL -> throw new IllegalStateException(cxx());
        };
    }

    /** Returns the Java type of such a parameter without type arguments. */
    String changeableErasure() {
        return kind == Kind.VECTOR ? "List" : java().replaceAll("<.*>", "");
    }

    private static Value mutable(String type, Value value) {
        return new Value(value.cxx(), "new %s<>(%s)".formatted(type, value.java()), value.text());
    }

    private Value sequence(RandomGenerator random, int count, boolean isArray) {
        CxxType element = elements.getFirst();
        List<Value> values =
                Stream.generate(() -> element.value(random)).limit(count).toList();
        String java = values.stream()
                .map(value -> isArray
                                && element instanceof CxxNumber number
                                && number.element().equals("byte")
                        ? "(byte) " + value.java()
                        : value.java())
                .collect(Collectors.joining(", "));
        return new Value(
                braces(values.stream().map(Value::cxx)),
                isArray
                        ? "new %s {%s}".formatted(java(), java)
                        : "Arrays.<%s>asList(%s)".formatted(element.boxed(), java),
                text("[", values.stream().map(Value::text), "]"));
    }

    private Value set(RandomGenerator random) {
        Map<String, Value> values = distinct(random);
        String java = values.values().stream().map(Value::java).collect(Collectors.joining(", "));
        return new Value(
                braces(values.values().stream().map(Value::cxx)),
                "Set.<%s>of(%s)".formatted(elements.getFirst().boxed(), java),
                text("{", values.keySet().stream().sorted(), "}"));
    }

    private Value map(RandomGenerator random) {
        List<String> cxx = new ArrayList<>();
        List<String> java = new ArrayList<>();
        List<String> text = new ArrayList<>();
        distinct(random).values().forEach(key -> {
            Value value = elements.getLast().value(random);
            cxx.add("{%s, %s}".formatted(key.cxx(), value.cxx()));
            java.add(key.java() + ", " + value.java());
            text.add(key.text() + "=" + value.text());
        });
        return new Value(
                braces(cxx.stream()),
                "Map.<%s, %s>of(%s)"
                        .formatted(
                                elements.getFirst().boxed(), elements.getLast().boxed(), String.join(", ", java)),
                text("{", text.stream().sorted(), "}"));
    }

    private Value pair(RandomGenerator random) {
        Value first = elements.getFirst().value(random);
        Value second = elements.getLast().value(random);
        return new Value(
                "%s(%s, %s)".formatted(cxx(), first.cxx(), second.cxx()),
                "new %s(%s, %s)".formatted(java(), first.java(), second.java()),
                text("(", Stream.of(first.text(), second.text()), ")"));
    }

    private Value optional(RandomGenerator random) {
        if (random.nextInt(3) == 0) {
            return new Value(cxx() + "()", "(%s) null".formatted(java()), "null");
        }
        Value value = elements.getFirst().value(random);
        return new Value("%s(%s)".formatted(cxx(), value.cxx()), value.java(), value.text());
    }

    private Map<String, Value> distinct(RandomGenerator random) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            Value value = elements.getFirst().value(random);
            values.put(value.text(), value);
        }
        return values;
    }

    private String braces(Stream<String> values) {
        return cxx() + "{" + values.collect(Collectors.joining(", ")) + "}";
    }

    private static String text(String open, Stream<String> texts, String close) {
        return texts.collect(Collectors.joining(",", open, close));
    }
}
