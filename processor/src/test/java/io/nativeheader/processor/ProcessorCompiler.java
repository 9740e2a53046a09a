package io.nativeheader.processor;

import com.google.testing.compile.Compiler;
import io.nativeheader.NativeHeader;
import io.nativeheader.processor.javac.ClassLocation;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Javac with the processor, and with the annotations and JSpecify on its class path. With the class path of the tests, each compilation would
 * open 30 jars, which takes as long as the rest of a small compilation.
 */
public final class ProcessorCompiler {

    private static final List<File> CLASS_PATH = List.of(location(NativeHeader.class), location(Nullable.class));

    private ProcessorCompiler() {}

    private static File location(Class<?> type) {
        return ClassLocation.of(type.getClassLoader(), type.getName().replace('.', '/') + ".class")
                .orElseThrow()
                .toFile();
    }

    public static Compiler create() {
        return Compiler.javac().withClasspath(CLASS_PATH).withProcessors(new NativeHeaderProcessor());
    }
}
