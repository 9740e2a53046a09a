package io.nativeheader.benchmarks.calls;

import io.nativeheader.benchmarks.table.Reach;

/** What NativeHeader is compared with. */
enum Peer {
    BY_HAND("by hand", ByHand.class, Reach.NONE),
    JEXTRACT_IDIOM("as with jextract", JextractIdiom.class, Reach.AHEAD_OR_EVEN),
    JNI("JNI", Jni.class, Reach.AHEAD_OR_EVEN),
    JNA("JNA", Jna.class, Reach.AHEAD),
    JNR_FFI("jnr-ffi", JnrFfi.class, Reach.AHEAD),
    JAVACPP("JavaCPP", JavaCpp.class, Reach.AHEAD);

    final String title;
    final Class<? extends Contestant> type;

    /** Where the call does not say another. */
    final Reach reach;

    Peer(String title, Class<? extends Contestant> type, Reach reach) {
        this.title = title;
        this.type = type;
        this.reach = reach;
    }
}
