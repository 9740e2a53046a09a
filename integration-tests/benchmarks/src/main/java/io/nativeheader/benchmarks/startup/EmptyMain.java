package io.nativeheader.benchmarks.startup;

/** Does nothing: the cost of any program. */
final class EmptyMain {

    private EmptyMain() {}

    public static void main(String[] arguments) {
        System.out.println(0);
    }
}
