package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.platform.Target;
import java.util.List;

/** The Java virtual machine that runs the doctor. */
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

    /** Whether the JVM lets this process call C without a word: JEP 472. */
    static Finding nativeAccess(boolean enabled) {
        return enabled
                ? Finding.ok(
                        "native access is granted to this process; an application wants --enable-native-access=ALL-UNNAMED,"
                                + " javac no flag")
                : Finding.warning(
                        "native access is not granted to this process: the JVM prints a warning, and will refuse in a"
                                + " later version. Add --enable-native-access=ALL-UNNAMED");
    }
}
