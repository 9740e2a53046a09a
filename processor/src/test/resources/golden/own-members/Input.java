package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.SetsErrno;

/** Has members of its own, whose names generated code needs for others. */
@NativeHeader("input.h")
public interface Input extends InputHeader {

    int Pointers = 1;
    int Downcalls = 2;
    int JAVA_INT = 3;
    int NativeLibrary = 4;

    @SetsErrno
    int paint(java.lang.String name, p.color_ color, point point);

    enum color {
        RED
    }

    enum Errno {
        NONE
    }

    interface MemorySegment {}

    interface String {}

    interface Throwable {}

    interface Scratch {}

    interface MethodHandle {}

    interface FunctionDescriptor {}
}
