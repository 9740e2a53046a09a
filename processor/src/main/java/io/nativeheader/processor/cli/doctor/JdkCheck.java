package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.platform.Target;
import java.util.List;

/** Checks the Java virtual machine that runs the doctor. */
final class JdkCheck {

    private JdkCheck() {}

    static Section section(Target target) {
        return new Section(
                "Java",
                List.of(
                        Finding.ok("Java " + Runtime.version() + " of " + System.getProperty("java.vendor") + ", "
                                + System.getProperty("java.home")),
                        Finding.ok("target " + target.folder()),
                        nativeAccess(JdkCheck.class.getModule().isNativeAccessEnabled())));
    }

    /** Checks that the JVM allows this process to call C without a warning (JEP 472). */
    static Finding nativeAccess(boolean enabled) {
        return enabled
                ? Finding.ok(
                        "native access is enabled for this process; an application needs --enable-native-access=ALL-UNNAMED,"
                                + " javac needs no flag")
                : Finding.warning(
                        "native access is not enabled for this process: the JVM prints a warning, and later versions will"
                                + " deny access. Add --enable-native-access=ALL-UNNAMED");
    }
}
