package io.nativeheader.benchmarks.calls;

import io.nativeheader.benchmarks.table.Goal;

/** Alternatives to NativeHeader. */
enum Peer {
    BY_HAND("by hand", ByHand.class, Goal.NONE),
    JEXTRACT_IDIOM("as with jextract", JextractIdiom.class, Goal.AHEAD_OR_EVEN),
    JNI("JNI", Jni.class, Goal.AHEAD_OR_EVEN),
    JNA("JNA", Jna.class, Goal.AHEAD),
    JNR_FFI("jnr-ffi", JnrFfi.class, Goal.AHEAD),
    JAVACPP("JavaCPP", JavaCpp.class, Goal.AHEAD);

    final String title;
    final Class<? extends Contestant> type;

    /** Default goal for the ratio to this peer. */
    final Goal goal;

    Peer(String title, Class<? extends Contestant> type, Goal goal) {
        this.title = title;
        this.type = type;
        this.goal = goal;
    }
}
