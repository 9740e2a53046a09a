package io.nativeheader.processor.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** Finds the Maven module or Gradle project that a source file belongs to. */
final class ModuleFolderReader {

    private static final List<String> BUILD_FILES =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

    private final ProcessingEnvironment environment;

    ModuleFolderReader(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Returns the folders of a type's module. The root is the nearest folder above the source file that contains a build file, else
     * the nearest such folder above the class output, else the working directory.
     */
    ModuleFolders read(TypeElement type) {
        Optional<Path> classOutput = output(StandardLocation.CLASS_OUTPUT);
        Optional<Path> sourceOutput =
                generatedSources(classOutput).filter(sources -> !classOutput.equals(Optional.of(sources)));
        Path root = file(type)
                .flatMap(file -> withBuildFile(file.getParent()))
                .or(() -> classOutput.flatMap(ModuleFolderReader::withBuildFile))
                .orElseGet(() -> Path.of("").toAbsolutePath());
        return new ModuleFolders(root, classOutput, sourceOutput);
    }

    /**
     * Returns the folder of generated sources. Does not ask a compiler that keeps class files in memory: it would keep the probe as well.
     */
    private Optional<Path> generatedSources(Optional<Path> classOutput) {
        return classOutput.isEmpty() ? Optional.empty() : output(StandardLocation.SOURCE_OUTPUT);
    }

    /** Returns the source file, if known: {@link Elements#getFileObjectOf} is optional, and a file in memory has no path. */
    private Optional<Path> file(TypeElement type) {
        try {
            return Optional.ofNullable(environment.getElementUtils().getFileObjectOf(type))
                    .map(file -> Path.of(file.toUri()).toAbsolutePath());
        } catch (RuntimeException unknown) {
            return Optional.empty();
        }
    }

    private Optional<Path> output(StandardLocation location) {
        try {
            Path probe = Path.of(environment
                    .getFiler()
                    .getResource(location, "", "native-header-probe")
                    .toUri());
            return Optional.ofNullable(probe.toAbsolutePath().getParent());
        } catch (IOException | RuntimeException inMemory) {
            return Optional.empty();
        }
    }

    private static Optional<Path> withBuildFile(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            for (String name : BUILD_FILES) {
                if (isFile(folder, name)) {
                    return Optional.of(folder);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isFile(Path folder, String name) {
        try {
            return Files.isRegularFile(folder.resolve(name));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }
}
