package io.nativeheader.interfaces;

/** What a plain interface has, for an annotated one to inherit: methods of every kind. */
interface Measures {

    int UNIT = 1;

    long measure(String text);

    /** Answered by an heir in Java. */
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
