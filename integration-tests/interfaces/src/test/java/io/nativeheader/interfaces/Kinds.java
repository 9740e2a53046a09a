package io.nativeheader.interfaces;

import io.nativeheader.NativeHeader;
import io.nativeheader.Symbol;

/** An annotated interface with every kind of Java member, declared and inherited. */
@NativeHeader(
        value = "string.h",
        include = {"sum", "LIMIT", "point", "moved", "label", "hashCode", "measured"},
        preamble = """
                #define LIMIT 7
                struct point { int x, y; };
                static int sum(int a, int b) { return a + b; }
                static struct point moved(struct point p, int by) { p.x += by; p.y += by; return p; }
                static const char *label(int kind) { return kind ? "one" : "zero"; }
                static int hashCode(void) { return 42; }
                static long measured(const char *text) { return text[0]; }
                """)
interface Kinds extends KindsHeader, RedeclaredMeasures, Measures, Sizes<String> {

    Kinds C = new KindsNative();

    String PREFIX = prefix();

    @Override
    default String name() {
        return "kinds";
    }

    /** Overloads the C function of the same name. */
    default int sum(int a, int b, int c) {
        return sum(sum(a, b), c);
    }

    /** Replaces the C function of the same signature. */
    default long measured(String text) {
        return -1;
    }

    @Override
    @Symbol("strlen")
    long measure(String text);

    @Override
    @Symbol("strlen")
    long size(String of);

    @Override
    String toString();

    @Override
    boolean equals(Object other);

    @Override
    int hashCode();

    static Kinds load() {
        return new KindsNative();
    }

    private static String prefix() {
        return "k";
    }

    private int twice(int a) {
        return sum(a, a);
    }

    default int fourTimes(int a) {
        return twice(twice(a));
    }

    record Pair(int first, int second) {
        int sum(Kinds kinds) {
            return kinds.sum(first, second);
        }
    }

    enum Kind {
        ONE
    }
}
