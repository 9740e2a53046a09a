/** The annotation processor of NativeHeader. Nothing is exported: the compiler finds the processor as a service. */
module io.nativeheader.processor {
    requires io.nativeheader;
    requires java.compiler;
    requires static jdk.compiler;
    requires com.palantir.javapoet;
    requires static com.google.auto.service;

    provides javax.annotation.processing.Processor with
            io.nativeheader.processor.NativeHeaderProcessor;
}
