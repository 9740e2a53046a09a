package io.nativeheader.showcase;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.nativeheader.NativeHeader;
import io.nativeheader.NativeHeaders;
import java.util.Arrays;

/** Sorts with C's qsort and a lambda. */
final class Sorting {

    @NativeHeader("stdlib.h")
    interface Sort {
        void qsort(long[] base, long count, long size, __compar_fn_t order);
    }

    public static void main(String[] args) {
        Sort c = NativeHeaders.load(Sort.class);
        long[] numbers = {5, -3, 8, 1};
        c.qsort(
                numbers,
                numbers.length,
                Long.BYTES,
                (a, b) -> Long.compare(
                        NativeHeaders.sized(a, Long.BYTES).get(JAVA_LONG, 0),
                        NativeHeaders.sized(b, Long.BYTES).get(JAVA_LONG, 0)));
        System.out.println(Arrays.toString(numbers));
    }
}
