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
 * Starts a JVM of the running JDK, asks it one question and waits until it exits. If libclang crashes there, javac survives. The JVM is
 * configured for a short life: C1 only, the serial collector, an archive of its classes.
 */
public final class WorkerProcess {

    /** The argument that tells a worker to write a class archive, and to load what other workers may need. */
    public static final String ARCHIVE = "archive";

    /** How many bytes of its standard error are reported. */
    private static final int MOST_CHARACTERS = 2000;

    private static final long INITIAL_HEAP_BYTES = 64 << 20;
    /** Makes glibc return memory that libclang has freed. */
    private static final int MILLISECONDS_BETWEEN_TRIMS = 500;

    private static final long YOUNG_HEAP_BYTES = 24 << 20;

    /** Time limit for the worker to exit, which includes writing its archive. */
    private static final int SECONDS_TO_END = 20;

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
     * The process was asked.
     *
     * @param answers its answers; fewer than expected if it died
     * @param exitCode its exit code; above 128 for a signal, as in Unix shells
     * @param said the end of its standard error
     */
    public record Asked(List<byte[]> answers, int exitCode, String said) implements Outcome {}

    /** No process could be started: there is no {@code java}, it may not be run, or its JVM fails to start. */
    public record NotStarted(String reason) implements Outcome {}

    /** Asks a question and waits until the process has exited. */
    public Outcome ask(byte[] question) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            return ask(question, folder.path().resolve("errors"));
        } catch (IOException cannot) {
            return new NotStarted(String.valueOf(cannot.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Asked(List.of(), 0, "the build was interrupted");
        }
    }

    /** Runs the process, and again without the archive if the JVM crashed or did not start: the archive may be damaged. */
    private Outcome ask(byte[] question, Path errors) throws IOException, InterruptedException {
        List<String> archiving = archive.map(ClassArchive::options).orElse(List.of());
        Outcome outcome = ask(question, errors, archiving);
        if (ClassArchive.isReadWith(archiving) && isCrash(outcome)) {
            archive.ifPresent(ClassArchive::discard);
            return ask(question, errors, List.of());
        }
        return outcome;
    }

    private static boolean isCrash(Outcome outcome) {
        return switch (outcome) {
            case NotStarted _ -> true;
            case Asked asked -> asked.exitCode() > FIRST_SIGNAL;
        };
    }

    private Outcome ask(byte[] question, Path errors, List<String> archiving) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(archiving))
                .directory(Path.of("").toAbsolutePath().toFile());
        builder.redirectError(errors.toFile());
        // these options may name agents or ports that only one process can use
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        try {
            tell(process.getOutputStream(), question);
            List<byte[]> frames = WorkerSide.frames(process.getInputStream());
            int exitCode = end(process);
            String said = end(errors);
            archive.filter(used -> used.isWrittenWith(archiving)).ifPresent(written -> written.finish(exitCode == 0));
            if (frames.isEmpty()) {
                return new NotStarted(said);
            }
            return new Asked(frames.subList(1, frames.size()), exitCode, said);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Waits for the exit of a process that has answered. A libclang that hangs while it is opened can prevent the exit. */
    private static int end(Process process) throws InterruptedException {
        if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    private static void tell(OutputStream stream, byte[] question) {
        try (DataOutputStream data = new DataOutputStream(stream)) {
            data.writeInt(question.length);
            data.write(question);
        } catch (IOException gone) {
            // the process died; its exit code tells
        }
    }

    /**
     * Returns options for a heap as large as javac's may grow, that grows late and shrinks after a collection. The JVM's default depends on the
     * machine's memory, and on a large machine much of it becomes resident before the first collection.
     */
    private static List<String> heap(long most) {
        return List.of(
                "-Xmx" + most,
                "-Xms" + Math.min(INITIAL_HEAP_BYTES, most),
                "-Xmn" + Math.min(YOUNG_HEAP_BYTES, most / 2),
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

    private static String end(Path errors) throws IOException {
        String said = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8).strip();
        return said.substring(Math.max(0, said.length() - MOST_CHARACTERS));
    }
}
