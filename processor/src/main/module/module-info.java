/** The annotation processor of NativeHeader. It exports nothing: the compiler finds the processor as a service. */
module io.nativeheader.processor {
    requires io.nativeheader;
    requires java.compiler;
    requires static jdk.compiler;
    requires com.palantir.javapoet;
    requires org.commonmark;
    requires static info.picocli;

    opens io.nativeheader.processor.cli to
            info.picocli;

    provides javax.annotation.processing.Processor with
            io.nativeheader.processor.entry.ProcessorEntry;
}
