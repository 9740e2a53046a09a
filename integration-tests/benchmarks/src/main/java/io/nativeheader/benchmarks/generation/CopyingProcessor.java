package io.nativeheader.benchmarks.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The minimal generating processor: writes existing sources from a folder. Its time is a lower bound for any processor. */
public final class CopyingProcessor extends AbstractProcessor {

    static final String FOLDER = "copying.folder";

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("io.nativeheader.NativeHeader");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(FOLDER);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!annotations.isEmpty()) {
            Path folder = Path.of(processingEnv.getOptions().get(FOLDER));
            try {
                for (Path file : Output.files(folder, ".java")) {
                    copy(file, folder.relativize(file).toString());
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return true;
    }

    private void copy(Path file, String path) throws IOException {
        String type = path.substring(0, path.length() - ".java".length())
                .replace('/', '.')
                .replace('\\', '.');
        try (Writer writer = processingEnv.getFiler().createSourceFile(type).openWriter()) {
            writer.write(Files.readString(file));
        }
    }
}
