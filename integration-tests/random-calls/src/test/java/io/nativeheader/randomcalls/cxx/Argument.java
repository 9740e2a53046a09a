package io.nativeheader.randomcalls.cxx;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A parameter of a function, and what a call passes for it. */
sealed interface Argument {

    /** Returns the declaration in a parameter list. */
    String declaration();

    /** Returns the statements of the function that check the argument, and change it. */
    String body();

    /** Returns the Java expression to pass. */
    String java();

    /** Returns the Java type without type arguments. */
    String erasure();

    /** Returns the Java statements that check what C++ changed. */
    default String after(String variable) {
        return "";
    }

    private static String expected(String variable, Value value) {
        return "expect(\"%s\", text(%1$s), \"%s\");".formatted(variable, value.text());
    }

    /** An argument that C++ only reads. */
    record Read(String name, CxxType type, String suffix, Value value) implements Argument {

        @Override
        public String declaration() {
            return (suffix.startsWith("const") ? "const " + type.cxx() + suffix.substring(5) : type.cxx() + suffix)
                    + " " + name;
        }

        @Override
        public String body() {
            return expected(name, value);
        }

        @Override
        public String java() {
            return value.java();
        }

        @Override
        public String erasure() {
            return type.java().replaceAll("<.*>", "");
        }
    }

    /** An argument that takes its default value if the call leaves it out. */
    record Default(Read read) implements Argument {

        @Override
        public String declaration() {
            return read.declaration() + " = " + read.value.cxx();
        }

        @Override
        public String body() {
            return read.body();
        }

        @Override
        public String java() {
            return read.java();
        }

        @Override
        public String erasure() {
            return read.erasure();
        }
    }

    /** A number that C++ changes through a reference or a pointer. */
    record Cell(String name, CxxNumber type, char symbol, Value before, Value after) implements Argument {

        @Override
        public String declaration() {
            return "%s %s%s".formatted(type.cxx(), symbol, name);
        }

        @Override
        public String body() {
            String target = symbol == '*' ? "*" + name : name;
            return "expect(\"%s\", text(%s), \"%s\"); %2$s = %s;".formatted(name, target, before.text(), after.cxx());
        }

        @Override
        public String java() {
            return "Printed.cell(arena, %s)".formatted(before.java());
        }

        @Override
        public String erasure() {
            return "MemorySegment";
        }

        @Override
        public String after(String variable) {
            return "runner.same(\"%s\", \"%s\", Printed.text(Printed.content(%1$s, %s, %d, %b)));"
                    .formatted(variable, after.text(), before.java(), type.bits(), type.isSigned());
        }
    }

    /** A string or a container that C++ changes. */
    record Changed(String name, CxxType type, char symbol, Value before, Value after) implements Argument {

        @Override
        public String declaration() {
            return "%s %s%s".formatted(type.cxx(), symbol, name);
        }

        @Override
        public String body() {
            String target = symbol == '*' ? "*" + name : name;
            return "expect(\"%s\", text(%s), \"%s\"); %2$s = %s;".formatted(name, target, before.text(), after.cxx());
        }

        @Override
        public String java() {
            return type == Text.STRING ? "own.add(CxxString.of(%s))".formatted(before.java()) : before.java();
        }

        @Override
        public String erasure() {
            return type == Text.STRING ? "CxxString" : ((Container) type).changeableErasure();
        }

        @Override
        public String after(String variable) {
            String value = type == Text.STRING ? variable + ".toString()" : variable;
            return "runner.same(\"%s\", \"%s\", Printed.text(%s));".formatted(variable, after.text(), value);
        }
    }

    /** A {@code std::function} that C++ calls once. */
    record Callback(String name, Optional<Value> result, CxxType resultType, List<Read> parameters, String suffix)
            implements Argument {

        static Callback random(
                String name, CxxType result, boolean isVoid, List<Read> parameters, RandomGenerator random) {
            return new Callback(
                    name,
                    isVoid ? Optional.empty() : Optional.of(result.value(random)),
                    result,
                    parameters,
                    random.nextBoolean() ? "" : "const &");
        }

        @Override
        public String declaration() {
            String types = parameters.stream()
                    .map(parameter -> parameter.declaration().replaceAll(" \\w+$", ""))
                    .collect(Collectors.joining(", "));
            String type = "std::function<%s(%s)>".formatted(result.isPresent() ? resultType.cxx() : "void", types);
            return suffix.isEmpty() ? type + " " + name : "const " + type + " &" + name;
        }

        @Override
        public String body() {
            String arguments =
                    parameters.stream().map(parameter -> parameter.value.cxx()).collect(Collectors.joining(", "));
            String call = "%s(%s)".formatted(name, arguments);
            return result.map(
                            value -> "expect(\"result of %s\", text(%s), \"%s\");".formatted(name, call, value.text()))
                    .orElse(call + ";");
        }

        @Override
        public String java() {
            String names = parameters.stream().map(Read::name).collect(Collectors.joining(", "));
            String checks = parameters.stream()
                    .map(parameter -> "runner.same(\"%s\", \"%s\", Printed.text(%1$s)); "
                            .formatted(parameter.name, parameter.value.text()))
                    .collect(Collectors.joining());
            String returned =
                    result.map(value -> "return " + value.java() + "; ").orElse("");
            return "(%s) -> { runner.called(); %s%s}".formatted(names, checks, returned);
        }

        @Override
        public String erasure() {
            return "lambda";
        }

        @Override
        public String after(String variable) {
            return "runner.calledOnce();";
        }
    }

    /** Returns the arguments as a parameter list. */
    static String list(List<Argument> arguments) {
        return arguments.stream().map(Argument::declaration).collect(Collectors.joining(", "));
    }

    /** Returns names for this number of parameters. */
    static Stream<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i);
    }
}
