package io.nativeheader.runtime;

import io.nativeheader.UnsupportedPlatformError;

/** What is thrown on a platform that a package was not built for: in a class of its own, so that no other program loads it. */
final class OtherPlatform {

    private OtherPlatform() {}

    static Error refusal(String packageName, String running, String... platforms) {
        return new UnsupportedPlatformError("The bindings in "
                + (packageName.isEmpty() ? "the unnamed package" : "package " + packageName)
                + " were built for " + String.join(", ", platforms)
                + ", and this is " + running
                + ". Sizes, offsets and values of C differ between platforms. Compile the package's @NativeHeader interfaces on "
                + running + ", and use the classes of that build here.");
    }
}
