package io.nativeheader.processor;

/**
 * The processor's option that keeps it in the test's JVM. That JVM is warm: an example takes 0.1 s instead of 1 s in a worker that starts
 * afresh. {@code -Dnativeheader.test.worker=on} runs the same tests through workers, as the profile {@code long} does.
 */
public final class WorkerOption {

    public static final String OPTION =
            "-Anativeheader.worker=" + System.getProperty("nativeheader.test.worker", "off");

    private WorkerOption() {}
}
