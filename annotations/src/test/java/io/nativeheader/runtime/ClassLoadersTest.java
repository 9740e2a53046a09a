package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Checks that class loaders of this runtime can be collected while threads that used them keep running, as in a server. */
class ClassLoadersTest {

    /** Passes text and reads errno, as generated code does. */
    public static final class Call implements Runnable {
        @Override
        public void run() {
            try (Scratch scratch = Scratch.open()) {
                scratch.string("text");
                scratch.token(new Object());
            }
            Errno.value(Errno.state());
        }
    }

    private static WeakReference<ClassLoader> call(URL[] classes, ExecutorService thread) throws Exception {
        URLClassLoader loader = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader());
        Runnable call = (Runnable)
                loader.loadClass(Call.class.getName()).getDeclaredConstructor().newInstance();
        thread.submit(call).get();
        return new WeakReference<>(loader);
    }

    @Test
    void threadsDoNotKeepClassLoadersReachable() throws Exception {
        URL[] classes = {
            Call.class.getProtectionDomain().getCodeSource().getLocation(),
            Scratch.class.getProtectionDomain().getCodeSource().getLocation()
        };
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                loaders.add(call(classes, thread));
            }
            thread.submit(() -> {}).get();
            long left = 50;
            for (int i = 0; i < 20 && left > 0; i++) {
                System.gc();
                Thread.sleep(20);
                left = loaders.stream().filter(loader -> loader.get() != null).count();
            }
            assertEquals(0, left, "loaders that were not collected");
        }
    }
}
