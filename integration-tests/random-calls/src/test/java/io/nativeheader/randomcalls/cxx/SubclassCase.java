package io.nativeheader.randomcalls.cxx;

import java.util.List;
import java.util.stream.Collectors;

/** A class with virtual functions that Java overrides, and a C++ function that calls them. */
record SubclassCase(int number, String namespace, List<Virtual> functions) implements CxxCase {

    /**
     * @param own what C++'s own function returns
     * @param isPure whether there is none
     * @param isOverridden whether Java overrides it
     */
    record Virtual(
            String name,
            String suffix,
            List<Argument.Read> arguments,
            Result result,
            Value own,
            boolean isPure,
            boolean isOverridden) {

        String prototype() {
            String parameters =
                    arguments.stream().map(Argument.Read::declaration).collect(Collectors.joining(", "));
            return "%s%s(%s)%s".formatted(result.cxx(), name, parameters, suffix);
        }

        private String call() {
            String passed = arguments.stream()
                    .map(argument -> argument.suffix().endsWith("*")
                            ? "&keep(" + argument.value().cxx() + ")"
                            : argument.suffix().equals("&")
                                    ? "keep(" + argument.value().cxx() + ")"
                                    : argument.value().cxx())
                    .collect(Collectors.joining(", "));
            Value expected = isOverridden ? result.value() : own;
            return "  expect(\"%s\", text(object.%1$s(%s)), \"%s\");\n".formatted(name, passed, expected.text());
        }

        private String java() {
            String parameters = arguments.stream()
                    .map(argument -> argument.type().java() + " " + argument.name())
                    .collect(Collectors.joining(", "));
            String checks = arguments.stream()
                    .map(argument -> "runner.same(\"%s\", \"%s\", Printed.text(%1$s));\n"
                            .formatted(argument.name(), argument.value().text()))
                    .collect(Collectors.joining());
            return "@Override public %s %s(%s) {\n%srunner.called();\nreturn %s;\n}\n"
                    .formatted(
                            result.type().java(),
                            name,
                            parameters,
                            checks,
                            result.value().java());
        }
    }

    private String name() {
        return "Listener" + number;
    }

    @Override
    public String declaration() {
        String members = functions.stream()
                .map(function -> "  virtual %s%s;\n".formatted(function.prototype(), function.isPure ? " = 0" : ""))
                .collect(Collectors.joining());
        return "namespace %s { class %s {\npublic:\n  virtual ~%2$s() = default;\n%sprivate:\n  Live live_;\n};\nvoid call_%d(%2$s &object); }\n"
                .formatted(namespace, name(), members, number);
    }

    @Override
    public String definition() {
        String bodies = functions.stream()
                .filter(function -> !function.isPure)
                .map(function -> "%s%s::%s::%s { return %s; }\n"
                        .formatted(
                                function.result.cxx(),
                                namespace,
                                name(),
                                function.prototype()
                                        .substring(function.result.cxx().length()),
                                function.own.cxx()))
                .collect(Collectors.joining());
        String calls = functions.stream().map(Virtual::call).collect(Collectors.joining());
        return "%svoid %s::call_%d(%s &object) {\n%s}\n".formatted(bodies, namespace, number, name(), calls);
    }

    @Override
    public String java() {
        String overrides = functions.stream()
                .filter(Virtual::isOverridden)
                .map(Virtual::java)
                .collect(Collectors.joining());
        long calls = functions.stream().filter(Virtual::isOverridden).count();
        return "var object = own.add(%s.subclass(new %1$s.Overrides() {\n%s}));\nC.call_%d(object);\nrunner.same(\"calls\", %d, runner.calls());\n"
                .formatted(name(), overrides, number, calls);
    }

    @Override
    public String description() {
        return declaration() + java();
    }
}
