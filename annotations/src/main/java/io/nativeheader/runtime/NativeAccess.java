package io.nativeheader.runtime;

/** The JVM's permission to call C. */
final class NativeAccess {

    private NativeAccess() {}

    /** The error of a call that the JVM does not allow. */
    static String denied(String what) {
        return "cannot call the " + what + ": " + reason();
    }

    static String reason() {
        Module module = NativeAccess.class.getModule();
        String name = module.isNamed() ? module.getName() : "ALL-UNNAMED";
        return "the Java virtual machine does not allow "
                + (module.isNamed() ? "the module " + name : "the class path")
                + " to call native code. Start it with --enable-native-access=" + name
                + (module.isNamed()
                        ? ""
                        : ", or put Enable-Native-Access: ALL-UNNAMED into the manifest of the jar that is started")
                + ".";
    }
}
