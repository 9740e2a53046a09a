package io.nativeheader.randomcalls.cxx;

import java.util.random.RandomGenerator;

/** A pointer that owns an object: {@code std::unique_ptr<Class1>}. */
record Owning(ClassType type, boolean isShared) implements CxxType {

    @Override
    public String cxx() {
        return "std::%s_ptr<%s>".formatted(isShared ? "shared" : "unique", type.cxx());
    }

    @Override
    public String java() {
        return type.java();
    }

    @Override
    public Value value(RandomGenerator random) {
        return value(type, random);
    }

    /** Returns a pointer to a new object of a class that derives from the pointer's. */
    Value value(ClassType dynamic, RandomGenerator random) {
        if (random.nextInt(6) == 0) {
            return new Value(cxx() + "()", "(%s) null".formatted(java()), "null");
        }
        Value object = dynamic.value(type, random);
        return new Value("%s(new %s)".formatted(cxx(), object.cxx()), object.java(), object.text());
    }
}
