package io.nativeheader.benchmarks.startup;

/** What any program costs. */
final class EmptyMain {

    private EmptyMain() {}

    public static void main(String[] arguments) {
        System.out.println(0);
    }
}
