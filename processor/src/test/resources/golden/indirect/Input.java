package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.Symbol;

@NativeHeader("input.h")
public interface Input extends InputHeader {

    /** The same with a double, which C converts. */
    @Symbol("wide")
    double wide_as_double(double x);

    /** One shape of a call of a function without a prototype. */
    @Symbol("old")
    int old_with(int a, double b);

    @Symbol("sum")
    double sum_of_two(int count, double a, double b);
}
