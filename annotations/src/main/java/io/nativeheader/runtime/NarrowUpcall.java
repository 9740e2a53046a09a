package io.nativeheader.runtime;

import java.lang.foreign.FunctionDescriptor;

/**
 * Extends C's arguments for a callback whose Java types are wider than C's on this platform, and checks its result. An exception leaves
 * the {@link Upcall}, as an exception of the callback does.
 */
final class NarrowUpcall {

    private final NarrowInteger[] arguments;
    private final NarrowInteger result;

    private NarrowUpcall(FunctionDescriptor type) {
        arguments = type.argumentLayouts().stream().map(NarrowInteger::of).toArray(NarrowInteger[]::new);
        result = NarrowHandles.result(type);
    }

    static <T> Upcall<T> of(FunctionDescriptor type, Upcall<T> upcall) {
        NarrowUpcall narrow = new NarrowUpcall(type);
        return switch (upcall) {
            case Upcall.Of0<T> all -> (Upcall.Of0<T>) callback -> narrow.toC(all.call(callback));
            case Upcall.Of1<T> all ->
                (Upcall.Of1<T>) (callback, a) -> narrow.toC(all.call(callback, narrow.toJava(0, a)));
            case Upcall.Of2<T> all ->
                (Upcall.Of2<T>)
                        (callback, a, b) -> narrow.toC(all.call(callback, narrow.toJava(0, a), narrow.toJava(1, b)));
            case Upcall.Of3<T> all ->
                (Upcall.Of3<T>) (callback, a, b, c) ->
                        narrow.toC(all.call(callback, narrow.toJava(0, a), narrow.toJava(1, b), narrow.toJava(2, c)));
            case Upcall.Of4<T> all ->
                (Upcall.Of4<T>) (callback, a, b, c, d) -> narrow.toC(all.call(
                        callback, narrow.toJava(0, a), narrow.toJava(1, b), narrow.toJava(2, c), narrow.toJava(3, d)));
            case Upcall.Of5<T> all ->
                (Upcall.Of5<T>) (callback, a, b, c, d, e) -> narrow.toC(all.call(
                        callback,
                        narrow.toJava(0, a),
                        narrow.toJava(1, b),
                        narrow.toJava(2, c),
                        narrow.toJava(3, d),
                        narrow.toJava(4, e)));
            case Upcall.Of6<T> all ->
                (Upcall.Of6<T>) (callback, a, b, c, d, e, f) -> narrow.toC(all.call(
                        callback,
                        narrow.toJava(0, a),
                        narrow.toJava(1, b),
                        narrow.toJava(2, c),
                        narrow.toJava(3, d),
                        narrow.toJava(4, e),
                        narrow.toJava(5, f)));
            case Upcall.Of7<T> all ->
                (Upcall.Of7<T>) (callback, a, b, c, d, e, f, g) -> narrow.toC(all.call(
                        callback,
                        narrow.toJava(0, a),
                        narrow.toJava(1, b),
                        narrow.toJava(2, c),
                        narrow.toJava(3, d),
                        narrow.toJava(4, e),
                        narrow.toJava(5, f),
                        narrow.toJava(6, g)));
            case Upcall.Of8<T> all ->
                (Upcall.Of8<T>) (callback, a, b, c, d, e, f, g, h) -> narrow.toC(all.call(
                        callback,
                        narrow.toJava(0, a),
                        narrow.toJava(1, b),
                        narrow.toJava(2, c),
                        narrow.toJava(3, d),
                        narrow.toJava(4, e),
                        narrow.toJava(5, f),
                        narrow.toJava(6, g),
                        narrow.toJava(7, h)));
        };
    }

    private long toJava(int index, long bits) {
        NarrowInteger argument = arguments[index];
        return argument == null ? bits : argument.extended(bits);
    }

    private long toC(long value) {
        return result == null ? value : result.inRegister(value);
    }
}
