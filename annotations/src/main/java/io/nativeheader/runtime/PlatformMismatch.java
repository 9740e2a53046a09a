package io.nativeheader.runtime;

import io.nativeheader.UnsupportedPlatformError;

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
}
