/** The annotations of NativeHeader, and the runtime that generated code calls. */
@SuppressWarnings("module") // the processor is compiled after this module
module io.nativeheader {
    exports io.nativeheader;
    exports io.nativeheader.runtime;
    exports io.nativeheader.runtime.library to
            io.nativeheader.processor;
}
