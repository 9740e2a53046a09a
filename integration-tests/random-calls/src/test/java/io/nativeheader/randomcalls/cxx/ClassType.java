package io.nativeheader.randomcalls.cxx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class with fields, bases and member functions. {@code state()} returns its and its bases' fields as text.
 *
 * @param isVirtual whether {@code state()} is virtual
 * @param virtualBases the values of the fields of all virtual bases, which a class initializes itself
 * @param members the member functions, which are generated after all classes
 */
record ClassType(
        String namespace,
        String name,
        List<Field> fields,
        List<Base> bases,
        boolean isVirtual,
        boolean isCopyable,
        Map<ClassType, List<Value>> virtualBases,
        List<FunctionCase> members)
        implements CxxType {

    record Field(String name, CxxType type, boolean isPublic) {}

    /** A public base. Its fields have the same values in all objects of the derived class. */
    record Base(ClassType type, boolean isVirtual, List<Value> values) {}

    /** A part of an object: the object itself, or one of its bases. */
    private record Parts(Map<ClassType, List<Value>> values) {

        static Parts of(ClassType type, List<Value> values) {
            Parts parts = new Parts(new LinkedHashMap<>());
            type.virtualBases.forEach(parts::add);
            parts.add(type, values);
            return parts;
        }

        private void add(ClassType type, List<Value> values) {
            this.values.put(type, values);
            type.bases.stream().filter(base -> !base.isVirtual).forEach(base -> add(base.type, base.values));
        }

        String text(ClassType type) {
            Stream<String> own = values.get(type).stream().map(Value::text);
            Stream<String> inherited = type.bases.stream().map(base -> text(base.type));
            return Stream.concat(own, inherited).collect(Collectors.joining(";", type.name + "(", ")"));
        }
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
        return value(this, random);
    }

    /** Returns a new object, and its text as an object of one of its bases or of its own class. */
    Value value(ClassType base, RandomGenerator random) {
        return object(fields.stream().map(field -> field.type.value(random)).toList(), base, random);
    }

    /** Returns a new object with these fields. */
    Value object(List<Value> values, ClassType base, RandomGenerator random) {
        String cxx = values.stream().map(Value::cxx).collect(Collectors.joining(", "));
        String java = values.stream().map(Value::java).collect(Collectors.joining(", "));
        boolean inArena = random.nextInt(4) == 0;
        String created = inArena
                ? "%s.create(%s)".formatted(name, java.isEmpty() ? "arena" : "arena, " + java)
                : "own.add(%s.create(%s))".formatted(name, java);
        return new Value(
                "%s(%s)".formatted(cxx(), cxx),
                base == this ? created : "Printed.as(%s.class, %s)".formatted(base.name, created),
                Parts.of(this, values).text(base.isVirtual ? this : base));
    }

    /** Returns all direct and indirect bases. */
    Set<ClassType> ancestors() {
        Set<ClassType> ancestors = new LinkedHashSet<>();
        for (Base base : bases) {
            ancestors.add(base.type);
            ancestors.addAll(base.type.ancestors());
        }
        return ancestors;
    }

    boolean derivesFrom(ClassType other) {
        return this == other || ancestors().contains(other);
    }

    String declaration() {
        String list = bases.stream()
                .map(base -> "public " + (base.isVirtual ? "virtual " : "") + base.type.cxx())
                .collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder("namespace %s { class %s%s {\npublic:\n"
                .formatted(namespace, name, list.isEmpty() ? "" : " : " + list));
        text.append("  explicit %s(%s);\n".formatted(name, parameters()));
        text.append(
                isCopyable
                        ? "  %1$s(const %1$s &) = default;\n  %1$s &operator=(const %1$s &) = default;\n"
                                .formatted(name)
                        : "  %1$s(const %1$s &) = delete;\n".formatted(name));
        text.append("  %1$s(%1$s &&) = default;\n  %1$s &operator=(%1$s &&) = default;\n".formatted(name));
        text.append("  %s~%s() = default;\n".formatted(isVirtual ? "virtual " : "", name));
        text.append("  %sstd::string state() const;\n".formatted(isVirtual ? "virtual " : ""));
        members.forEach(member -> text.append("  ").append(member.prototype()).append(";\n"));
        overridden(text);
        for (Field field : fields) {
            text.append(field.isPublic ? "public:\n" : "private:\n");
            text.append("  %s %s;\n".formatted(field.type.cxx(), field.name));
        }
        return text.append("private:\n  Live live_;\n}; }\n").toString();
    }

    private void overridden(StringBuilder text) {
        for (ClassType ancestor : ancestors()) {
            for (FunctionCase member : ancestor.members) {
                if (member.results().containsKey(this)) {
                    text.append("  %s override;\n".formatted(member.prototype().replace("virtual ", "")));
                }
            }
        }
    }

    private String parameters() {
        return fields.stream()
                .map(field -> field.type.cxx() + " " + field.name + "_value")
                .collect(Collectors.joining(", "));
    }

    /** Returns the definitions of all members. */
    String definition() {
        List<String> initializers = new ArrayList<>();
        virtualBases.forEach((base, values) -> initializers.add(base.cxx() + arguments(values)));
        bases.stream()
                .filter(base -> !base.isVirtual)
                .forEach(base -> initializers.add(base.type.cxx() + arguments(base.values)));
        fields.forEach(field -> initializers.add("%s(std::move(%1$s_value))".formatted(field.name)));
        List<String> printed = new ArrayList<>();
        fields.forEach(field -> printed.add("text(" + field.name + ")"));
        bases.forEach(base -> printed.add(base.type.cxx() + "::state()"));
        StringBuilder text = new StringBuilder("%s::%s(%s)%s {}\n"
                .formatted(
                        cxx(),
                        name,
                        parameters(),
                        initializers.isEmpty() ? "" : " : " + String.join(", ", initializers)));
        text.append("std::string %s::state() const { return std::string(\"%s(\")%s + \")\"; }\n"
                .formatted(cxx(), name, printed.isEmpty() ? "" : " + " + String.join(" + \";\" + ", printed)));
        return text.toString();
    }

    private static String arguments(List<Value> values) {
        return values.stream().map(Value::cxx).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return cxx();
    }
}
