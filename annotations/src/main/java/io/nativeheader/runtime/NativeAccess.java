package io.nativeheader.runtime;

/** Error messages for a JVM that does not permit native calls. */
final class NativeAccess {

    private NativeAccess() {}

    /** Returns the message for a call. */
    static String denied(String what) {
        return "cannot call the " + what + ": " + reason();
    }

    /** Returns why the JVM denies native access, and which option grants it. */
    static String reason() {
        Module module = NativeAccess.class.getModule();
        String name = module.isNamed() ? module.getName() : "ALL-UNNAMED";
        return "the JVM denies native access to "
                + (module.isNamed() ? "the module " + name : "code on the class path")
                + ". Start it with --enable-native-access=" + name
                + (module.isNamed()
                        ? ""
                        : ", or add Enable-Native-Access: ALL-UNNAMED to the manifest of the executable jar")
                + ".";
    }
}
