package io.nativeheader.randomcalls.cxx;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random arguments. */
final class Arguments {

    private static final List<String> OBJECT = List.of("", "&", "const &", "&&", "*", "const *");
    private static final List<String> VALUE = List.of("", "", "const &", "&&");

    private final RandomGenerator random;
    private final Types types;

    Arguments(RandomGenerator random, Types types) {
        this.random = random;
        this.types = types;
    }

    /** Returns arguments with at most one callback, and with default arguments at their end if these are allowed. */
    List<Argument> list(int count, boolean hasDefaults) {
        int defaults = hasDefaults && random.nextInt(3) == 0 ? random.nextInt(count + 1) : 0;
        List<Argument> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "a" + i;
            boolean isDefault = i >= count - defaults;
            boolean hasCallback = list.stream().anyMatch(Argument.Callback.class::isInstance);
            list.add(isDefault ? byDefault(name) : any(name, !hasCallback));
        }
        return list;
    }

    private Argument any(String name, boolean mayBeCallback) {
        return switch (random.nextInt(10)) {
            case 0 -> cell(name);
            case 1 -> changed(name);
            case 2 -> mayBeCallback ? callback(name) : read(name);
            case 3, 4 -> object(name);
            default -> read(name);
        };
    }

    Argument.Read read(String name) {
        if (random.nextInt(6) == 0) {
            CxxType text = Text.values()[random.nextInt(3)];
            return new Argument.Read(name, text, "", text.value(random));
        }
        CxxType type = types.copyable();
        if (type instanceof Container container && container.kind().isChangeable() && random.nextInt(5) == 0) {
            return new Argument.Read(name, type, "const *", type.value(random));
        }
        return new Argument.Read(name, type, types.oneOf(VALUE), type.value(random));
    }

    private Argument byDefault(String name) {
        CxxType type = random.nextBoolean() ? types.simple() : types.containerOfValues();
        return new Argument.Default(
                new Argument.Read(name, type, random.nextBoolean() ? "" : "const &", type.value(random)));
    }

    Argument.Read object(String name) {
        ClassType type = types.anyClass();
        if (random.nextInt(4) == 0) {
            Owning pointer = new Owning(type, random.nextBoolean());
            ClassType pointed = type.isVirtual() ? types.derived(type) : type;
            String passing = pointer.isShared() ? types.oneOf(VALUE) : "";
            return new Argument.Read(name, pointer, passing, pointer.value(pointed, random));
        }
        String suffix = types.oneOf(OBJECT);
        boolean isPointer = suffix.endsWith("*");
        if (isPointer && random.nextInt(5) == 0) {
            return new Argument.Read(
                    name, type, suffix, new Value("nullptr", "(%s) null".formatted(type.java()), "null"));
        }
        ClassType dynamic = suffix.isEmpty() || suffix.equals("&&") ? type : types.derived(type);
        return new Argument.Read(name, type, suffix, dynamic.value(type, random));
    }

    private Argument cell(String name) {
        CxxNumber type = types.number();
        return new Argument.Cell(name, type, symbol(), type.value(random), type.value(random));
    }

    private Argument changed(String name) {
        Container container = types.containerOfValues();
        if (!container.kind().isChangeable() || random.nextInt(3) == 0) {
            return new Argument.Changed(
                    name, Text.STRING, symbol(), Text.STRING.value(random), Text.STRING.value(random));
        }
        return new Argument.Changed(name, container, symbol(), container.changeable(random), container.value(random));
    }

    private Argument callback(String name) {
        List<Argument.Read> parameters = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            CxxType type = types.copyable();
            String suffix = random.nextBoolean() ? "" : "const &";
            parameters.add(new Argument.Read("p" + i, type, suffix, type.value(random)));
        }
        CxxType result = types.simple();
        return Argument.Callback.random(name, result, random.nextInt(4) == 0, parameters, random);
    }

    private char symbol() {
        return random.nextBoolean() ? '&' : '*';
    }
}
