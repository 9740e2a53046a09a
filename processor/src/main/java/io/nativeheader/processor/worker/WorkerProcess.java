package io.nativeheader.processor.worker;

import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A Java process of the JDK that runs this one, which answers one question and ends. What happens to it, happens to it alone: libclang may crash
 * there. Its JVM is one for a short life: the quick compiler, the simple collector, an archive of its classes.
 */
public final class WorkerProcess {

    /** How much of what it says at its end is handed on. */
    private static final int MOST_CHARACTERS = 2000;

    private final String mainClass;
    private final List<Path> classPath;
    private final Optional<ClassArchive> archive;

    /**
     * @param mainClass a {@link WorkerSide}
     * @param archives a folder for archives of its classes
     */
    public WorkerProcess(String mainClass, List<Path> classPath, Path archives) {
        this.mainClass = mainClass;
        this.classPath = List.copyOf(classPath);
        this.archive = ClassArchive.of(archives, classPath);
    }

    /** What came of a question. */
    public sealed interface Outcome {}

    public record Answered(byte[] answer) implements Outcome {}

    /** There is no such process: no {@code java}, it may not be started, or its JVM does not come up. */
    public record NotStarted(String reason) implements Outcome {}

    /**
     * It ended without an answer.
     *
     * @param exitCode above 128 if it crashed, in Unix's manner
     * @param said the end of what it wrote to its standard error
     */
    public record Died(int exitCode, String said) implements Outcome {}

    /** Asks, and waits until the process has ended. */
    public Outcome ask(byte[] question) {
        Path errors = null;
        try {
            errors = Files.createTempFile("native-header-", ".err");
            return ask(question, errors);
        } catch (IOException cannot) {
            return new NotStarted(String.valueOf(cannot.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new NotStarted("the build was interrupted");
        } finally {
            delete(errors);
        }
    }

    private Outcome ask(byte[] question, Path errors) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(Path.of("").toAbsolutePath().toFile());
        builder.redirectError(errors.toFile());
        // options for any JVM: agents, ports that one process alone can have
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        try {
            tell(process.getOutputStream(), question);
            byte[] written = process.getInputStream().readAllBytes();
            int exitCode = process.waitFor();
            archive.ifPresent(ClassArchive::finish);
            Optional<byte[]> answer = WorkerSide.answer(written);
            if (answer.isPresent()) {
                return new Answered(answer.get());
            }
            return WorkerSide.hasBegun(written) ? new Died(exitCode, end(errors)) : new NotStarted(end(errors));
        } finally {
            process.destroyForcibly();
        }
    }

    private static void tell(OutputStream stream, byte[] question) {
        try (DataOutputStream data = new DataOutputStream(stream)) {
            data.writeInt(question.length);
            data.write(question);
        } catch (IOException gone) {
            // it has died, which its exit code says
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + System.getProperty("user.home"),
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir")));
        archive.ifPresent(found -> command.addAll(found.options()));
        command.addAll(List.of(
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                mainClass));
        return command;
    }

    private static String end(Path errors) throws IOException {
        String said = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8).strip();
        return said.substring(Math.max(0, said.length() - MOST_CHARACTERS));
    }

    private static void delete(Path file) {
        if (file != null) {
            file.toFile().delete();
        }
    }
}
