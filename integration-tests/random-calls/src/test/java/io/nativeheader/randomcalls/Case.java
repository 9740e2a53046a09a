package io.nativeheader.randomcalls;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A C function and one call of it, or a C function type and one call of a lambda. */
record Case(Kind kind, int number, List<Variable> parameters, List<Variable> variadic, Variable result) {

    enum Kind {
        DOWNCALL,
        CALLBACK
    }

    String name() {
        return "case_" + number;
    }

    String callback() {
        return "callback_" + number;
    }

    /** Returns the parameter list of the function or callback. */
    String signature() {
        String named = parameters.stream().map(Variable::declaration).collect(Collectors.joining(", "));
        return "(" + named + (variadic.isEmpty() ? "" : ", ...") + ")";
    }

    /** Returns the function's prototype without a semicolon. */
    String prototype() {
        return switch (kind) {
            case DOWNCALL -> result.type().c() + " " + name() + signature();
            case CALLBACK -> "void " + name() + "(" + callback() + " callback)";
        };
    }

    String typedef() {
        return switch (kind) {
            case DOWNCALL -> "";
            case CALLBACK -> "typedef %s (*%s)%s;\n".formatted(result.type().c(), callback(), signature());
        };
    }

    /** Returns the declarations needed to reproduce a failure. */
    String description() {
        Set<RecordType> records = new LinkedHashSet<>();
        Stream.concat(parameters.stream(), Stream.of(result)).forEach(variable -> records.addAll(variable.records()));
        String declared = records.stream().map(RecordType::declaration).collect(Collectors.joining());
        String more = variadic.stream().map(Variable::declaration).collect(Collectors.joining(", "));
        return declared + typedef() + prototype() + ";" + (more.isEmpty() ? "" : " /* ...: " + more + " */") + "\n";
    }
}
