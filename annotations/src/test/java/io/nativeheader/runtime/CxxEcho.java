package io.nativeheader.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stubs that take values of standard types and return them: {@code ECHO(ints, std::vector<int>)}. */
record CxxEcho(NativeLibrary library) {

    private static final String MACROS = """
            #define EXPORTED extern "C" JAVA_HELPER
            #define ECHO(name, ...) \\
                EXPORTED void *java_helper_##name(void *arg0); \\
                void *java_helper_##name(void *arg0) \\
                { \\
                    return java_wire::result(java_wire::argument<__VA_ARGS__>(arg0).value()); \\
                } \\
                EXPORTED void *java_helper_##name##_const(void *arg0); \\
                void *java_helper_##name##_const(void *arg0) \\
                { \\
                    const __VA_ARGS__ kept = java_wire::argument<__VA_ARGS__>(arg0).value(); \\
                    return java_wire::result(kept); \\
                }
            """;

    /** Compiles stubs, with checks for undefined behavior. */
    static CxxEcho open(Path folder, String header, String stubs) throws Exception {
        return new CxxEcho(CxxStubs.open(
                folder,
                "codecs",
                header + CxxStubs.EXPORT + CxxStubs.wire() + MACROS + stubs,
                "-std=c++17",
                "-fsanitize=undefined",
                "-fno-sanitize-recover=undefined",
                "-O0"));
    }

    /** Passes a value to a stub that returns it. */
    <T> T echo(String stub, CxxCodec<T> codec, T value) {
        return call(stub, codec, value, codec);
    }

    /** Calls a stub with an argument and a result. */
    <T, R> R call(String stub, CxxCodec<T> argument, T value, CxxCodec<R> result) {
        try (Scratch scratch = Scratch.open()) {
            return result.read(
                    (MemorySegment) handle(stub, FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                            .invoke(argument.write(scratch, value)));
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    MethodHandle handle(String name, FunctionDescriptor type) {
        return library.helper(name, type).get();
    }

    /** Returns a random text of letters. */
    static String text(Random random) {
        return random.ints(random.nextInt(20), 'a', 0x300)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    static <T> List<T> list(Supplier<T> element, int size) {
        return IntStream.range(0, size).mapToObj(_ -> element.get()).collect(Collectors.toList());
    }
}
