package io.nativeheader.cplusplus.callbacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.cplusplus.NoObjectsLeft;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Overrides virtual functions in Java. */
class SubclassesTest implements NoObjectsLeft {

    /** Overrides the pure functions only. */
    private static class Recorder implements Listener.Overrides {

        final List<String> started = new ArrayList<>();
        final AtomicReference<Thread> thread = new AtomicReference<>();

        @Override
        public void started(String name) {
            started.add(name);
            thread.set(Thread.currentThread());
        }

        @Override
        public int progress(int done, int total) {
            return 10 * done;
        }
    }

    @Test
    void cxxCallsTheOverridesOfPureFunctions() {
        Recorder recorder = new Recorder();
        try (Listener listener = Listener.subclass(recorder);
                Job job = Job.create(listener)) {
            assertEquals("60 finished", job.run(3));
            assertEquals(List.of("job"), recorder.started);
            assertEquals(1, Listener.live());
        }
    }

    @Test
    void cxxCallsTheOverrideOfAFunctionWithABody() {
        Recorder recorder = new Recorder() {
            @Override
            public String finish() {
                return "done – ☃";
            }
        };
        try (Listener listener = Listener.subclass(recorder);
                Job job = Job.create(listener)) {
            assertEquals("10 done – ☃", job.run(1));
        }
    }

    @Test
    void cxxCallsAnOverrideOnItsOwnThread() {
        Recorder recorder = new Recorder();
        try (Listener listener = Listener.subclass(recorder);
                Job job = Job.create(listener)) {
            assertEquals("30 finished", job.run_on_a_thread(2));
            assertNotSame(Thread.currentThread(), recorder.thread.get());
        }
    }

    @Test
    void aSubclassCanUseProtectedConstructorsAndImplementPrivateFunctions() {
        try (Step step = Step.subclass(value -> value + 1, 10)) {
            assertEquals(51, step.run(4));
            assertEquals("step", step.name());
        }
    }

    @Test
    void aSubclassCanOverrideProtectedFunctions() {
        Step.Overrides overrides = new Step.Overrides() {
            @Override
            public int changed(int value) {
                return value;
            }

            @Override
            public int offset() {
                return 7;
            }
        };
        try (Step step = Step.subclass(overrides, 1)) {
            assertEquals(11, step.run(4));
        }
    }

    @Test
    void anOverrideThatJavaNoLongerReferencesIsStillCalled() throws InterruptedException {
        try (Listener listener = Listener.subclass(new Recorder());
                Job job = Job.create(listener)) {
            for (int i = 0; i < 5; i++) {
                System.gc();
                Thread.sleep(5);
            }
            assertEquals("10 finished", job.run(1));
        }
    }

    @Test
    void anExceptionOfAnOverrideComesOutOfCxxAsTheSameObject() {
        IllegalStateException thrown = new IllegalStateException("from an override");
        Recorder recorder = new Recorder() {
            @Override
            public int progress(int done, int total) {
                throw thrown;
            }
        };
        try (Listener listener = Listener.subclass(recorder);
                Job job = Job.create(listener)) {
            assertSame(thrown, assertThrows(IllegalStateException.class, () -> job.run(1)));
        }
    }

    @Test
    void aDerivedClassOfTheHeaderCanBeOverridden() {
        List<String> started = new ArrayList<>();
        try (PatientListener listener = PatientListener.subclass(started::add);
                Job job = Job.create(listener)) {
            assertEquals("3 finished", job.run(3));
            assertEquals(List.of("job"), started);
        }
    }

    @Test
    void aLambdaCanOverrideAClassWhoseBaseTakesALambdaToo() {
        RepeatedRule.Overrides overrides = value -> value + 1;
        try (RepeatedRule rule = RepeatedRule.subclass(overrides, 10)) {
            assertEquals(40, rule.next(3));
        }
    }

    @Test
    void callsAFunctionThatTheDerivedClassHides() {
        try (PatientListener listener = PatientListener.subclass(_ -> {})) {
            assertEquals(5, listener.progress("hello"));
        }
    }

    @Test
    void cxxDestroysASubclassThatItTookOver() {
        Listener listener = Listener.subclass(new Recorder());
        try (OwningJob job = OwningJob.create(listener)) {
            assertEquals("10 finished", job.run(1));
            assertThrows(IllegalStateException.class, listener::finish);
            assertEquals(1, Listener.live());
        }
        assertEquals(0, Listener.live());
    }
}
