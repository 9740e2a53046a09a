package io.nativeheader.constructs;

import io.nativeheader.NativeHeader;
import io.nativeheader.Symbol;
import java.lang.foreign.MemorySegment;

/** All of {@code constructs.h}, and some of it as a Java developer would rather have it. */
@NativeHeader(value = "constructs.h", library = "constructs")
public interface Constructs extends ConstructsHeader {

    String message();

    color paint();

    void paint(color value);

    int flag();

    @Symbol("apply")
    int applyLambda(binary function, int a, int b);

    @Symbol("apply_on_a_thread")
    int applyLambdaOnAThread(binary function);

    int difference(binary minuend, binary subtrahend, int a, int b);

    int apply_the_last(binary function, int a, int b);

    @Symbol("format")
    int formatShape(MemorySegment out, String format, int number, double ratio, String text, long large);

    @Symbol("format")
    int formatAny(MemorySegment out, String format, Object... arguments);
}
