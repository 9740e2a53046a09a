package io.nativeheader.processor.entry;

import com.google.auto.service.AutoService;
import java.util.Collections;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * What a Java compiler finds as a service: the processor, or a sentence about why it cannot run here. Compiled for Java 8, so that an old
 * compiler can load it, too.
 */
@AutoService(Processor.class)
public final class ProcessorEntry extends AbstractProcessor {

    private static final int NEEDED = 22;

    private final Processor processor;
    private final String reason;

    public ProcessorEntry() {
        reason = whyNot();
        processor = reason.isEmpty() ? load() : null;
    }

    private static String whyNot() {
        if (specification() < NEEDED) {
            return "NativeHeader's processor needs JDK " + NEEDED + " or later, and this compiler runs on JDK "
                    + System.getProperty("java.version") + " (" + System.getProperty("java.home")
                    + "). Compile with a newer one: by JAVA_HOME, by its own path, or by a toolchain of Maven or Gradle.";
        }
        String missing = isThere("io.nativeheader.NativeHeader")
                ? isThere("com.palantir.javapoet.TypeSpec") ? "" : "javapoet"
                : "native-header";
        return missing.isEmpty()
                ? ""
                : "NativeHeader's processor needs the jar " + missing
                        + ": put it on the -processorpath, next to native-header-processor.";
    }

    /** 8 of {@code 1.8}, 17 of {@code 17}. */
    private static int specification() {
        String version = System.getProperty("java.specification.version");
        return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    }

    private static boolean isThere(String className) {
        try {
            Class.forName(className, false, ProcessorEntry.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    /** By name, since this class is compiled before the Java of today that it starts. */
    private static Processor load() {
        try {
            return (Processor) Class.forName("io.nativeheader.processor.NativeHeaderProcessor")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException incomplete) {
            throw new IllegalStateException(incomplete);
        }
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Collections.singleton("io.nativeheader.*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor == null ? Collections.<String>emptySet() : processor.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        if (processor != null) {
            processor.init(environment);
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (processor != null) {
            return processor.process(annotations, round);
        }
        if (!annotations.isEmpty()) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, reason);
        }
        return true;
    }
}
