package io.nativeheader.constructs;

import io.nativeheader.NativeHeader;
import io.nativeheader.Retained;
import io.nativeheader.Symbol;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/** All of {@code constructs.h}, with friendlier declarations for some functions. */
@NativeHeader(value = "constructs.h", library = "constructs")
public interface Constructs extends ConstructsHeader {

    String message();

    color paint();

    void paint(color value);

    int flag();

    @Symbol("apply")
    int applyLambda(binary binary, int a, int b); // the parameter's name obscures its type (JLS 6.4.2)

    @Symbol("apply_on_a_thread")
    int applyLambdaOnAThread(binary function);

    double half_of(double x);

    @Symbol("half_of")
    MemorySegment halfOfWide(SegmentAllocator allocator, MemorySegment x);

    @Symbol("sum_of")
    double sumOfTwo(int count, double first, double second);

    @Symbol("old")
    int oldShape(int a, double b, String text);

    int difference(binary minuend, binary subtrahend, int a, int b);

    int apply_the_last(binary function, int a, int b);

    @Symbol("format")
    int formatShape(MemorySegment out, String format, int number, double ratio, String text, long large);

    @Symbol("format")
    int formatAny(MemorySegment out, String format, Object... arguments);

    @Symbol("write_all")
    int writeStructs(MemorySegment out, String kinds, point a, int b, floats c, double d, ints e, doubles f);

    @Symbol("write_all")
    int writeThroughStub(MemorySegment out, String kinds, gap a, tight b, point c);

    @Symbol("write_all")
    int writePromoted(
            MemorySegment out, String kinds, byte a, short b, char c, boolean d, float e, MemorySegment f, small g);

    sign sign_of(int value);

    whole whole_above(whole whole);

    tiny tiny_below(tiny tiny);

    later later_of(int value);

    @Symbol("devices_of_c")
    MemorySegment devicesOfC();

    void fill_devices(MemorySegment devices, int count);

    int sum_of_speeds(MemorySegment devices, int count);

    @Symbol("value_of_tiny")
    int valueOf(tiny tiny);

    @Symbol("level_hook")
    void hookFor(@Retained Callback_void_int hook, Arena arena);
}
