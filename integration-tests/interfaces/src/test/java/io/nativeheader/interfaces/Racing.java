package io.nativeheader.interfaces;

import io.nativeheader.NativeHeader;
import io.nativeheader.Symbol;
import java.util.function.IntUnaryOperator;

/** A Java functional interface whose first calls many threads make at once. */
@NativeHeader(
        value = {},
        preamble = """
                typedef int (*racing_step)(int value);
                static int racing_stepped(int value, racing_step step) { return step(value) * 2; }
                """,
        include = "racing_*")
public interface Racing extends RacingHeader, IntUnaryOperator {

    @Symbol("racing_stepped")
    int stepped(int value, racing_step step);

    @Override
    default int applyAsInt(int value) {
        return stepped(value, stepped -> stepped + 1);
    }
}
