package io.nativeheader.randomcalls.cxx;

import java.nio.file.Path;
import java.util.List;

/** Writes cases as a Java class that calls them through generated code. */
final class CallerText {

    private static final String BINDING = """
            package calls;

            @io.nativeheader.NativeHeader(value = "calls.hpp", library = "calls", clangArgs = "-L%s")
            public interface Calls extends CallsHeader {}
            """;

    private static final String START = """
            package calls;

            import io.nativeheader.CxxPair;
            import io.nativeheader.CxxString;
            import io.nativeheader.randomcalls.CaseRunner;
            import io.nativeheader.randomcalls.cxx.Owned;
            import io.nativeheader.randomcalls.cxx.Printed;
            import java.lang.foreign.Arena;
            import java.lang.foreign.MemorySegment;
            import java.util.ArrayList;
            import java.util.Arrays;
            import java.util.HashMap;
            import java.util.HashSet;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;

            public final class Caller {

                private static final Calls C = new CallsNative();

                private Caller() {}

                /** Calls what may fail. */
                private interface Call {
                    void run(CaseRunner runner, Arena arena, Owned own) throws Throwable;
                }

                private static void add(CaseRunner runner, int number, Call call) {
                    runner.add(number, (_, arena) -> {
                        try (Owned own = new Owned()) {
                            call.run(runner, arena, own);
                        } catch (Throwable failure) {
                            throw new IllegalStateException(failure);
                        }
                    });
                }

                public static void main(String[] arguments) {
                    CaseRunner runner = new CaseRunner(C::take_mismatches, C::count_mismatches);
            """;

    private CallerText() {}

    /** Returns the annotated interface for the library in the folder. */
    static String binding(Path folder) {
        return BINDING.formatted(folder);
    }

    static String caller(List<CxxCase> cases) {
        StringBuilder text = new StringBuilder(START);
        for (CxxCase one : cases) {
            text.append("        add(runner, %d, Caller::case_%1$d);\n".formatted(one.number()));
        }
        text.append("        runner.run(Integer.parseInt(arguments[0]));\n    }\n");
        for (CxxCase one : cases) {
            text.append(
                    "\n    private static void case_%d(CaseRunner runner, Arena arena, Owned own) throws Throwable {\n"
                            .formatted(one.number()));
            text.append(one.java().indent(8)).append("    }\n");
        }
        return text.append("}\n").toString();
    }
}
