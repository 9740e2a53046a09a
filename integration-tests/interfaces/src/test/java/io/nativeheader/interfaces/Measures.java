package io.nativeheader.interfaces;

/** A plain interface with every kind of method, for an annotated one to inherit. */
interface Measures {

    int UNIT = 1;

    long measure(String text);

    /** Implemented by {@link Kinds} in Java. */
    String name();

    default long measureBoth(String one, String other) {
        return measure(one) + measure(other) + offset();
    }

    static long none() {
        return 0;
    }

    private long offset() {
        return 100;
    }
}
