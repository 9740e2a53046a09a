package io.nativeheader.constructs;

import io.nativeheader.NativeHeader;
import io.nativeheader.SetsErrno;

/** Functions whose pointer parameters take Java arrays. */
@NativeHeader(
        value = {"errno.h", "stddef.h"},
        preamble = """
                static inline long sum(const int *values, int count)
                {
                    long sum = 0;

                    for (int i = 0; i < count; i++)
                        sum += values[i];
                    return sum;
                }

                static inline void scale(double *values, int count, double by)
                {
                    for (int i = 0; i < count; i++)
                        values[i] *= by;
                }

                static inline int fill_and_fail(void *buffer, int count)
                {
                    for (int i = 0; i < count; i++)
                        ((char *) buffer)[i] = (char) i;
                    errno = ENOSPC;
                    return -1;
                }

                static inline int is_null(const short *values)
                {
                    return values == NULL;
                }

                #define NEGATE(value) (*(value) = -*(value))
                """)
interface Arrays {

    long sum(int[] values, int count);

    void scale(double[] values, int count, double by);

    @SetsErrno
    int fill_and_fail(byte[] buffer, int count);

    int is_null(short[] values);

    void NEGATE(long[] value);
}
