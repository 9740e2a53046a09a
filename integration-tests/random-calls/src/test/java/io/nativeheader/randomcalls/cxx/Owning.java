package io.nativeheader.randomcalls.cxx;

import java.util.Optional;
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

    /**
     * Returns a pointer to a new object of a class that derives from the pointer's, or null. C++ cannot take over an object in an arena or
     * a base that is no superclass in Java.
     */
    Value value(ClassType dynamic, RandomGenerator random) {
        Optional<Value> object = random.nextInt(6) == 0
                ? Optional.empty()
                : Optional.of(dynamic.value(type, random))
                        .filter(value -> value.java().startsWith("own.add("));
        return object.map(value -> new Value("%s(new %s)".formatted(cxx(), value.cxx()), value.java(), value.text()))
                .orElseGet(() -> new Value(cxx() + "()", "(%s) null".formatted(java()), "null"));
    }
}
