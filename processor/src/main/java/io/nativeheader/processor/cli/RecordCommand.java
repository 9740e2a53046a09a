package io.nativeheader.processor.cli;

import io.nativeheader.NativeHeader;
import io.nativeheader.processor.cache.TemporaryFolder;
import io.nativeheader.processor.recording.Recordings;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code record}: records what this platform's headers and C compiler say about the interfaces in a project's sources. It runs the processor on
 * them and compiles nothing.
 */
@Command(
        name = "record",
        description =
                "Records what this platform's headers and C compiler say about interfaces, for builds on other platforms.",
        mixinStandardHelpOptions = true,
        versionProvider = NativeHeaderCommand.Version.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the recordings were written",
            "1:the processor or javac reported an error",
            "2:the command line is wrong"
        })
final class RecordCommand implements Callable<Integer> {

    private static final int FAILURE = 1;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "-o",
            paramLabel = "<folder>",
            description =
                    "The recordings are written to <folder>/<platform>/. Default: src/main/native-header of each module.")
    private Optional<Path> output;

    @Option(
            names = {"-cp", "--class-path"},
            paramLabel = "<path>",
            description = "The class path of the sources, if the interfaces use types of other libraries.")
    private Optional<String> classPath;

    @Option(
            names = "-A",
            paramLabel = "<option>=<value>",
            description = "A processor option, as for javac: -Anativeheader.includePath=/path.")
    private Map<String, String> processorOptions = new LinkedHashMap<>();

    @Parameters(
            paramLabel = "<folder or file.java>",
            description = "Folders of sources, or files. Default: src/main/java.")
    private List<Path> given = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        List<Path> sources = given.isEmpty() ? List.of(Path.of("src/main/java")) : given;
        List<Path> files = new ArrayList<>();
        for (Path source : sources) {
            files.addAll(interfaces(source));
        }
        if (files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "No source uses @NativeHeader in " + joined(sources, ", ") + ".");
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    System.getProperty("java.home") + " has no Java compiler. Run this command with a JDK.");
        }
        try (TemporaryFolder generated = TemporaryFolder.create()) {
            return compile(compiler, files, options(sources, generated.path()));
        }
    }

    /** Returns a file, or the sources in a folder that contain the annotation's name. The compiler finds others through its source path. */
    private List<Path> interfaces(Path source) throws IOException {
        if (!Files.exists(source)) {
            throw new ParameterException(spec.commandLine(), "There is no file or folder " + source + ".");
        }
        if (Files.isRegularFile(source)) {
            return List.of(source);
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(source)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (file.toString().endsWith(".java")
                        && Files.readString(file, StandardCharsets.ISO_8859_1).contains("NativeHeader")) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private int compile(JavaCompiler compiler, List<Path> files, List<String> options) throws IOException {
        PrintWriter messages = spec.commandLine().getErr();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(processor()));
            boolean succeeded = task.call();
            messages.flush();
            return succeeded ? 0 : FAILURE;
        }
    }

    private List<String> options(List<Path> sources, Path generated) {
        List<String> options = new ArrayList<>(List.of("-proc:only", "-implicit:none", "-encoding", "UTF-8"));
        options.addAll(List.of("-d", generated.toString(), "-s", generated.toString()));
        options.addAll(List.of(
                "-cp", classPath.map(path -> path + File.pathSeparator).orElse("") + annotations()));
        List<Path> folders = sources.stream().filter(Files::isDirectory).toList();
        if (!folders.isEmpty()) {
            options.addAll(List.of("-sourcepath", joined(folders, File.pathSeparator)));
        }
        processorOptions.forEach((name, value) -> options.add("-A" + name + "=" + value));
        options.add("-Anativeheader.record="
                + output.map(folder -> folder.toAbsolutePath().normalize().toString())
                        .orElse(Recordings.FOLDER));
        return options;
    }

    private static String joined(List<Path> paths, String separator) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(separator));
    }

    /** Returns the jar of the annotations, which sources need on their class path. */
    private static Path annotations() {
        try {
            return Path.of(NativeHeader.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Processor processor() {
        return ServiceLoader.load(Processor.class, RecordCommand.class.getClassLoader()).stream()
                .filter(provider -> provider.type().getName().startsWith("io.nativeheader."))
                .findFirst()
                .orElseThrow()
                .get();
    }
}
