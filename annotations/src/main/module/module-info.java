/** The annotations of NativeHeader, and what generated code calls. */
module io.nativeheader {
    exports io.nativeheader;
    exports io.nativeheader.runtime;
}
