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
 * The service that Java compilers load. It runs the processor, or reports why the processor cannot run here. It is compiled for Java 8, so that
 * old compilers can load it too.
 */
@AutoService(Processor.class)
public final class ProcessorEntry extends AbstractProcessor {

    private static final int REQUIRED_JDK = 22;

    private final Processor processor;
    private final String reason;

    public ProcessorEntry() {
        reason = obstacle();
        processor = reason.isEmpty() ? load() : null;
    }

    private static String obstacle() {
        if (runningJdk() < REQUIRED_JDK) {
            return "NativeHeader's processor needs JDK " + REQUIRED_JDK + " or later, but this compiler runs on JDK "
                    + System.getProperty("java.version") + " (" + System.getProperty("java.home")
                    + "). Select a newer JDK with JAVA_HOME, with the path of its javac, or with a Maven or Gradle toolchain.";
        }
        String missing = missingJar();
        return missing.isEmpty()
                ? ""
                : "NativeHeader's processor needs the jar " + missing
                        + ". Add it to the -processorpath, next to native-header-processor.";
    }

    /** Returns the name of a jar that the processor needs and that is not on its path; empty if all are there. */
    private static String missingJar() {
        if (!exists("io.nativeheader.NativeHeader")) {
            return "native-header";
        }
        if (!exists("com.palantir.javapoet.TypeSpec")) {
            return "javapoet";
        }
        return exists("org.commonmark.parser.Parser") ? "" : "commonmark";
    }

    /** Returns the running JDK's version: 8 for {@code 1.8}, 17 for {@code 17}. */
    private static int runningJdk() {
        String version = System.getProperty("java.specification.version");
        return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className, false, ProcessorEntry.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    /** Loads the processor by name, because this class is compiled before it. */
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
