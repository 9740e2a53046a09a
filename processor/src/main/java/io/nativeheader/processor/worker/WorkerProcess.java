package io.nativeheader.processor.worker;

import io.nativeheader.processor.cache.TemporaryFolder;
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
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Starts a JVM of the running JDK, sends it one question and waits until it exits. If libclang crashes there, javac survives. The JVM is
 * configured for a short life: C1 only, the serial collector, an archive of its classes.
 */
public final class WorkerProcess {

    /** The argument for a worker whose JVM writes a class archive. Such a worker also loads classes that later workers may need. */
    public static final String ARCHIVE = "archive";

    /** How many characters at the end of its standard error are reported. */
    private static final int MAX_ERROR_CHARACTERS = 2000;

    private static final long INITIAL_HEAP_BYTES = 64 << 20;
    /** How often glibc returns memory that libclang has freed to the system. */
    private static final int MILLISECONDS_BETWEEN_TRIMS = 500;

    private static final long YOUNG_HEAP_BYTES = 24 << 20;

    /** Time limit for the worker to exit, which includes writing its archive. */
    private static final int EXIT_TIMEOUT_SECONDS = 20;

    /** A higher exit code means that a signal ended the process. */
    private static final int FIRST_SIGNAL = 128;

    private final String mainClass;
    private final List<Path> classPath;
    private final Optional<ClassArchive> archive;

    /**
     * @param mainClass a class whose main method calls {@link WorkerSide#run}
     * @param archives the folder for class archives
     */
    public WorkerProcess(String mainClass, List<Path> classPath, Path archives) {
        this.mainClass = mainClass;
        this.classPath = List.copyOf(classPath);
        this.archive = ClassArchive.of(archives, classPath);
    }

    /** The outcome of a question. */
    public sealed interface Outcome {}

    /**
     * The process started.
     *
     * @param answers its answers; fewer than expected if it died
     * @param exitCode its exit code; above 128 for a signal, as in Unix shells
     * @param errors the end of its standard error
     */
    public record Asked(List<byte[]> answers, int exitCode, String errors) implements Outcome {}

    /** No process could be started: {@code java} is missing or not executable, or its JVM failed to start. */
    public record NotStarted(String reason) implements Outcome {}

    /** Sends a question and waits until the process has exited. */
    public Outcome ask(byte[] question) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            return ask(question, folder.path().resolve("errors"));
        } catch (IOException failure) {
            return new NotStarted(String.valueOf(failure.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Asked(List.of(), 0, "the build was interrupted");
        }
    }

    /**
     * Runs the process. If a JVM that read the archive crashed or did not start, runs it again without the archive, which may be damaged.
     */
    private Outcome ask(byte[] question, Path errorFile) throws IOException, InterruptedException {
        List<String> archiving = archive.map(ClassArchive::options).orElse(List.of());
        Outcome outcome = ask(question, errorFile, archiving);
        if (ClassArchive.isReadWith(archiving) && isCrash(outcome)) {
            archive.ifPresent(ClassArchive::discard);
            return ask(question, errorFile, List.of());
        }
        return outcome;
    }

    private static boolean isCrash(Outcome outcome) {
        return switch (outcome) {
            case NotStarted _ -> true;
            case Asked asked -> asked.exitCode() > FIRST_SIGNAL;
        };
    }

    private Outcome ask(byte[] question, Path errorFile, List<String> archiving)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(archiving))
                .directory(Path.of("").toAbsolutePath().toFile());
        builder.redirectError(errorFile.toFile());
        // these options may name agents or ports that only one process can use
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        try {
            send(process.getOutputStream(), question);
            List<byte[]> frames = WorkerSide.frames(process.getInputStream());
            int exitCode = waitForExit(process);
            String errors = tail(errorFile);
            archive.filter(used -> used.isWrittenWith(archiving)).ifPresent(written -> written.finish(exitCode == 0));
            if (frames.isEmpty()) {
                return new NotStarted(errors);
            }
            return new Asked(frames.subList(1, frames.size()), exitCode, errors);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Waits for the exit of a process that has answered. A libclang that hangs while it is opened can prevent the exit. */
    private static int waitForExit(Process process) throws InterruptedException {
        if (!process.waitFor(EXIT_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    private static void send(OutputStream stream, byte[] question) {
        try (DataOutputStream data = new DataOutputStream(stream)) {
            data.writeInt(question.length);
            data.write(question);
        } catch (IOException gone) {
            // the process died, which its exit code reports
        }
    }

    /**
     * Returns options for a heap that may grow as large as javac's, but grows late and shrinks after a collection. The JVM's default
     * depends on the machine's memory, and on a large machine much of it becomes resident before the first collection.
     */
    private static List<String> heap(long maximum) {
        return List.of(
                "-Xmx" + maximum,
                "-Xms" + Math.min(INITIAL_HEAP_BYTES, maximum),
                "-Xmn" + Math.min(YOUNG_HEAP_BYTES, maximum / 2),
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=40",
                "-XX:-ShrinkHeapInSteps",
                "-XX:TrimNativeHeapInterval=" + MILLISECONDS_BETWEEN_TRIMS);
    }

    private List<String> command(List<String> archiving) {
        String temporary = System.getProperty("java.io.tmpdir");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(heap(Runtime.getRuntime().maxMemory()));
        command.addAll(List.of(
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ErrorFile=" + Path.of(temporary, "native-header-%p.log"),
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + System.getProperty("user.home"),
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(archiving);
        command.addAll(List.of(
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                mainClass));
        if (archive.filter(found -> found.isWrittenWith(archiving)).isPresent()) {
            command.add(ARCHIVE);
        }
        return command;
    }

    private static String tail(Path errorFile) throws IOException {
        String errors = new String(Files.readAllBytes(errorFile), StandardCharsets.UTF_8).strip();
        return errors.substring(Math.max(0, errors.length() - MAX_ERROR_CHARACTERS));
    }
}
