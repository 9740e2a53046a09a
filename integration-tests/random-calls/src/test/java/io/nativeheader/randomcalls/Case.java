package io.nativeheader.randomcalls;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A function of C, and one call of it; or, for a callback, of C's call of a lambda. */
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

    /** All that the function takes, or the callback. */
    String signature() {
        String named = parameters.stream().map(Variable::declaration).collect(Collectors.joining(", "));
        return "(" + named + (variadic.isEmpty() ? "" : ", ...") + ")";
    }

    /** The function as the header has it, without a semicolon. */
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

    /** All there is to know of it when it fails. */
    String description() {
        Set<RecordType> records = new LinkedHashSet<>();
        Stream.concat(parameters.stream(), Stream.of(result)).forEach(variable -> records.addAll(variable.records()));
        String declared = records.stream().map(RecordType::declaration).collect(Collectors.joining());
        String more = variadic.stream().map(Variable::declaration).collect(Collectors.joining(", "));
        return declared + typedef() + prototype() + ";" + (more.isEmpty() ? "" : " /* ...: " + more + " */") + "\n";
    }
}
