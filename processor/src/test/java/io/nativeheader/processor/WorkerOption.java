package io.nativeheader.processor;

/**
 * Options that keep the processor in the test's JVM. That JVM is warm: an example takes 0.1 s instead of 1 s in a new worker.
 * {@code -Dnativeheader.test.worker=on} runs the tests with {@link #OPTION} through workers, as the profile {@code long} does.
 */
public final class WorkerOption {

    public static final String OPTION =
            "-Anativeheader.worker=" + System.getProperty("nativeheader.test.worker", "off");

    /** For tests of messages and names. {@code DiagnosticsPageTest} and the goldens pass each problem and file through a worker. */
    public static final String OFF = "-Anativeheader.worker=off";

    private WorkerOption() {}
}
