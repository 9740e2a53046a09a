package io.nativeheader.randomcalls;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the cases as a Java class that calls them through generated code. */
final class JavaText {

    private static final String BINDING = """
            package calls;

            @io.nativeheader.NativeHeader(value = "calls.h", library = "calls", clangArgs = "-L%s")
            public interface Calls extends CallsHeader {
                @io.nativeheader.Symbol("take_mismatches")
                String mismatches();
            }
            """;

    private JavaText() {}

    /** Returns the annotated interface for the library in the folder. */
    static String binding(Path folder) {
        return BINDING.formatted(folder);
    }

    static String caller(List<Case> cases) {
        StringBuilder text = new StringBuilder("""
                package calls;

                import io.nativeheader.randomcalls.CaseRunner;
                import java.lang.foreign.Arena;
                import java.lang.foreign.MemorySegment;
                import java.util.List;

                public final class Caller {

                    private static final Calls C = new CallsNative();

                    private Caller() {}

                    public static void main(String[] arguments) {
                        CaseRunner runner = new CaseRunner(C::mismatches, C::count_mismatches);
                """);
        for (Case call : cases) {
            text.append("        runner.add(%d, Caller::%s);\n".formatted(call.number(), call.name()));
        }
        text.append("        runner.run(Integer.parseInt(arguments[0]));\n    }\n");
        for (Case call : cases) {
            text.append("\n    private static void %s(CaseRunner runner, Arena arena) {\n".formatted(call.name()));
            switch (call.kind()) {
                case DOWNCALL -> downcall(text, call);
                case CALLBACK -> callback(text, call);
            }
            text.append("    }\n");
        }
        return text.append("}\n").toString();
    }

    private static void downcall(StringBuilder text, Case call) {
        List<String> arguments = new ArrayList<>();
        boolean inMemory = !(call.result().type() instanceof Scalar scalar) || scalar.isBytes();
        if (inMemory) {
            arguments.add("arena");
        }
        for (Variable parameter : call.parameters()) {
            declare(text, parameter);
            arguments.add(parameter.name());
        }
        for (Variable more : call.variadic()) {
            declare(text, more);
            arguments.add(more.name());
        }
        text.append("        %s result = C.%s(%s);\n"
                .formatted(call.result().type().java(), call.name(), String.join(", ", arguments)));
        check(text, "result", call.result().before());
        for (Variable parameter : call.parameters()) {
            check(text, parameter.name(), parameter.after());
        }
    }

    private static void callback(StringBuilder text, Case call) {
        String names = call.parameters().stream().map(Variable::name).collect(Collectors.joining(", "));
        text.append("        %s callback = (%s) -> {\n".formatted(call.callback(), names));
        text.append("        runner.called();\n");
        for (Variable parameter : call.parameters()) {
            check(text, parameter.name(), parameter.before());
        }
        declare(text, call.result());
        text.append("        return result;\n        };\n");
        text.append("        C.%s(callback.toNative(arena));\n".formatted(call.name()));
        text.append("        runner.calledOnce();\n");
    }

    private static void declare(StringBuilder text, Variable variable) {
        String type = variable.type().java();
        if (variable.type() instanceof Scalar) {
            text.append("        %s %s;\n".formatted(type, variable.name()));
        } else {
            text.append("        %s %s = %1$s.allocate(arena);\n".formatted(type, variable.name()));
        }
        for (Assignment value : variable.before()) {
            text.append("        %s;\n"
                    .formatted(value.location()
                            .set(variable.name(), value.literal().java())));
        }
    }

    private static void check(StringBuilder text, String variable, List<Assignment> values) {
        for (Assignment value : values) {
            String place = value.location().get(variable);
            Scalar type = value.literal().type();
            String method = type.isBytes() ? "sameBytes(\"%s\", " + type.bits() / Byte.SIZE + "," : "same(\"%s\",";
            text.append("        runner.%s %s, %s);\n"
                    .formatted(method.formatted(place), value.literal().java(), place));
        }
    }
}
