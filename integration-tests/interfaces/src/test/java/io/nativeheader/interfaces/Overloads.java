package io.nativeheader.interfaces;

import io.nativeheader.Length;
import io.nativeheader.NativeHeader;
import io.nativeheader.ReturnsErrno;
import io.nativeheader.ReturnsStatus;
import io.nativeheader.SetsErrno;
import io.nativeheader.Symbol;
import java.lang.foreign.MemorySegment;

/** Several methods per function, which differ in their parameters, names or failure handling. */
@NativeHeader(value = "errno.h", preamble = """
                #define CHECK_FINE 0
                #define CHECK_BAD (-22)
                static long total(const int *values, long count) { long t = 0; for (long i = 0; i < count; i++) t += values[i]; return t; }
                static int check(int code) { errno = code < 0 ? -code + 1 : 0; return code; }
                static int checked(const char *text, int code) { return code + text[0]; }
                """)
interface Overloads {

    long total(@Length int[] values);

    long total(int[] values, long count);

    long total(@Length MemorySegment values);

    @Symbol("total")
    long sum(int[] values, @Length("values") long count);

    int check(int code);

    @Symbol("check")
    @ReturnsErrno
    int checkNegative(int code);

    @Symbol("check")
    @SetsErrno
    int checkErrno(int code);

    @Symbol("check")
    @ReturnsStatus
    void checkStatus(int code);

    @Symbol("check")
    @ReturnsStatus(ok = {"CHECK_FINE", "CHECK_BAD"})
    int checkStatuses(int code);

    int checked(String text, int code);

    int checked(MemorySegment text, int code);

    int checked(byte[] text, int code);
}
