package io.nativeheader.runtime;

import io.nativeheader.UnsupportedPlatformError;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates the error for a package that was not built for the current platform. It is a class of its own so that other programs do not load
 * it.
 */
final class PlatformMismatch {

    private PlatformMismatch() {}

    static Error error(String packageName, String running, String... platforms) {
        return new UnsupportedPlatformError("The bindings in "
                + (packageName.isEmpty() ? "the unnamed package" : "package " + packageName)
                + " were built for " + String.join(", ", platforms)
                + ", but this platform is " + running
                + ". C sizes, offsets and values differ between platforms. Compile the package's @NativeHeader interfaces with "
                + running + " in -Anativeheader.targets, or on " + running + ".");
    }

    /** Creates the error for an interface that is bound for other platforms of its package. */
    static Error error(String type, String running, int[] bound, String... platforms) {
        List<String> names = new ArrayList<>();
        for (int index : bound) {
            names.add(platforms[index]);
        }
        return new UnsupportedPlatformError(type + " is bound for " + String.join(", ", names)
                + ", but this platform is " + running + ", which its @NativeHeader(targets = …) excludes.");
    }
}
