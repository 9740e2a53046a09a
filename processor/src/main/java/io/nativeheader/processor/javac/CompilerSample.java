package io.nativeheader.processor.javac;

import java.util.List;
import java.util.Map;

/** A source with the constructs of generated code. The worker compiles it once, so that its class archive holds the compiler's classes. */
public final class CompilerSample {

    private static final int OLDEST_RELEASE = 22;

    private static final String SOURCE = """
            import java.lang.foreign.MemorySegment;
            import java.lang.invoke.MethodHandle;
            import java.util.function.IntSupplier;

            /** {@code struct sample}. */
            record Sample(MemorySegment segment) implements IntSupplier {
                static final int COUNT = 3;
                enum Kind { FIRST, SECOND { @Override public String toString() { return "2"; } } }
                static final class Holder {
                    private static final MethodHandle HANDLE = null;
                }
                @Override
                public int getAsInt() {
                    try (AutoCloseable scratch = null) {
                        return segment == null ? COUNT : (int) Holder.HANDLE.invokeExact(segment);
                    } catch (Throwable failure) {
                        throw new IllegalStateException("" + failure);
                    }
                }
                static String name(Kind kind, String... others) {
                    return switch (kind) {
                        case FIRST -> "1";
                        default -> others.length > 0 ? others[0] : kind.toString();
                    };
                }
            }
            """;

    private CompilerSample() {}

    /** Compiles the sample. */
    public static MemoryCompiler.Outcome compile() {
        return new MemoryCompiler(OLDEST_RELEASE, List.of()).compile(Map.of("Sample", () -> SOURCE));
    }
}
