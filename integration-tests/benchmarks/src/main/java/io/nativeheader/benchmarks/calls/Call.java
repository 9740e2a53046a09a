package io.nativeheader.benchmarks.calls;

import io.nativeheader.benchmarks.table.Goal;
import java.util.Optional;

/** The benchmarks in the order of the table. Each is a method of {@link Contestant}. */
enum Call {
    NO_OP("no-op", "noOp", Peer.BY_HAND, 1.02),
    ABS("abs", "abs", Peer.BY_HAND, 1.02),
    STRUCT_OF_8("struct of 8 bytes by value", "structOf8", Peer.BY_HAND, 1.02),
    STRUCT_OF_24("struct of 24 bytes by value", "structOf24", Peer.BY_HAND, 1.02),
    STRUCT_RETURNED("struct returned", "structReturned", Peer.BY_HAND, 1.02),
    OUT_PARAMETER("out-parameter", "outParameter"),
    STRING_OF_5("`String` of 5 characters", "stringOf5", Peer.JEXTRACT_IDIOM, 0.5),
    STRING_OF_200("`String` of 200 characters", "stringOf200", Peer.JEXTRACT_IDIOM, 0.5),
    STRING_RESULT("`String` result", "stringResult"),
    ERRNO_CAPTURED("errno captured", "errnoCaptured"),
    BYTES_COPIED("`byte[]` of 4 KB, copied", "bytesCopied"),
    BYTES_CRITICAL("`byte[]` of 4 KB, `@Critical`", "bytesCritical", "bytesCopied"),
    SORT("`qsort` of 64 with a lambda", "sort"),
    CALLBACK("callback", "callback", Peer.BY_HAND, 1.05),
    VARIADIC("variadic", "variadic", Peer.BY_HAND, 1.02),
    FIELD_GET_AND_SET("struct field get and set", "fieldGetAndSet", Peer.BY_HAND, 1.02),
    ARRAY_WALK("array of 1,000 structs, by index", "arrayWalk"),
    ARRAY_AS_LIST("array of 1,000 structs, as a `List`", "arrayAsList", "arrayWalk");

    final String title;
    final String method;

    /** The method measured for a peer that lacks this one. */
    final String otherwise;

    private final Optional<Peer> reference;
    private final double most;

    Call(String title, String method) {
        this(title, method, method);
    }

    Call(String title, String method, String otherwise) {
        this(title, method, otherwise, Optional.empty(), 0);
    }

    Call(String title, String method, Peer reference, double most) {
        this(title, method, method, Optional.of(reference), most);
    }

    Call(String title, String method, String otherwise, Optional<Peer> reference, double most) {
        this.title = title;
        this.method = method;
        this.otherwise = otherwise;
        this.reference = reference;
        this.most = most;
    }

    Goal goal(Peer peer) {
        return reference.filter(peer::equals).map(_ -> Goal.of(most)).orElse(peer.goal);
    }
}
