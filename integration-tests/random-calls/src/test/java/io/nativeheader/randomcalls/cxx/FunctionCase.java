package io.nativeheader.randomcalls.cxx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A function of a namespace or a class.
 *
 * @param names its name in C++ and in Java
 * @param omitted the number of arguments that the call leaves out
 * @param result the result of the function itself
 * @param results the results of the overriding functions, by class
 */
record FunctionCase(
        int number,
        Names names,
        Place place,
        List<Argument> arguments,
        int omitted,
        Result result,
        Map<ClassType, Result> results,
        Optional<Thrown> thrown)
        implements CxxCase {

    record Names(String cxx, String java) {}

    /** Where a function is declared, and the object it is called for. */
    sealed interface Place {}

    record InNamespace(String name) implements Place {}

    record Static(ClassType type) implements Place {}

    /**
     * @param prefix empty or {@code virtual}
     * @param suffix empty or specifiers such as {@code const}
     * @param dynamic the class of the object
     * @param self the object
     */
    record Member(ClassType type, String prefix, String suffix, ClassType dynamic, Value self) implements Place {}

    /** An expression that C++ throws, and the message of the Java exception. */
    record Thrown(String cxx, String text) {}

    /** Returns the declaration in a class or a namespace. */
    String prototype() {
        String function = "%s%s(%s)".formatted(result.cxx(), names.cxx, Argument.list(arguments));
        return switch (place) {
            case InNamespace _ -> function;
            case Static _ -> "static " + function;
            case Member member -> (member.prefix + " " + function + " " + member.suffix).strip();
        };
    }

    @Override
    public String declaration() {
        return place instanceof InNamespace(String name) ? "namespace %s { %s; }\n".formatted(name, prototype()) : "";
    }

    @Override
    public String definition() {
        return switch (place) {
            case InNamespace(String name) -> definition(name, "", "", result);
            case Static(ClassType type) -> definition(type.cxx(), "", "", result);
            case Member member -> {
                String check = "expect(\"this\", state(), \"%s\"); ".formatted(member.self.text());
                StringBuilder text =
                        new StringBuilder(definition(member.type.cxx(), " " + member.suffix, check, result));
                results.forEach(
                        (type, other) -> text.append(definition(type.cxx(), " " + member.suffix, check, other)));
                yield text.toString();
            }
        };
    }

    private String definition(String scope, String suffix, String check, Result result) {
        String parameters = arguments.stream().map(FunctionCase::withoutDefault).collect(Collectors.joining(", "));
        String bodies = arguments.stream().map(Argument::body).collect(Collectors.joining(" "));
        String end = thrown.map(value -> "throw " + value.cxx + ";").orElse(result.statement());
        return "%s%s::%s(%s)%s {\n  called = %d; %s%s\n  %s\n}\n"
                .formatted(result.cxx(), scope, names.cxx, parameters, suffix, number, check, bodies, end);
    }

    private static String withoutDefault(Argument argument) {
        return argument instanceof Argument.Default(Argument.Read read) ? read.declaration() : argument.declaration();
    }

    @Override
    public String java() {
        StringBuilder text = new StringBuilder();
        List<String> passed = new ArrayList<>();
        StringBuilder after = new StringBuilder();
        for (int i = 0; i < arguments.size() - omitted; i++) {
            Argument argument = arguments.get(i);
            String variable = "a" + i;
            if (argument instanceof Argument.Callback) {
                passed.add(argument.java());
            } else {
                text.append("var %s = %s;\n".formatted(variable, argument.java()));
                passed.add(variable);
            }
            after.append(argument.after(variable)).append('\n');
        }
        String call = "%s.%s(%s)".formatted(receiver(), names.java, String.join(", ", passed));
        text.append(thrown.map(value ->
                        "runner.same(\"exception\", \"%s\", Printed.thrown(() -> %s));\n".formatted(value.text, call))
                .orElseGet(() -> returned().check(call)));
        return text.append("\nrunner.same(\"called function\", %d, C.last_called());\n".formatted(number))
                .append(after)
                .toString();
    }

    private String receiver() {
        return switch (place) {
            case InNamespace _ -> "C";
            case Static(ClassType type) -> type.name();
            case Member member -> member.self.java();
        };
    }

    /** Returns the result of the function that the object's class has. */
    private Result returned() {
        return place instanceof Member member ? returned(member.dynamic) : result;
    }

    private Result returned(ClassType type) {
        if (results.containsKey(type)) {
            return results.get(type);
        }
        return type.bases().stream()
                .map(ClassType.Base::type)
                .filter(base -> base.derivesFrom(((Member) place).type))
                .findFirst()
                .map(this::returned)
                .orElse(result);
    }

    @Override
    public String description() {
        String declared = switch (place) {
            case InNamespace _ -> "";
            case Static(ClassType type) -> type.declaration();
            case Member member -> member.dynamic.declaration();
        };
        return declared + prototype() + ";\n" + java();
    }
}
