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
 * A Java process of the JDK that runs this one, which is asked once and ends. What happens to it, happens to it alone: libclang may crash
 * there. Its JVM is one for a short life: the quick compiler, the simple collector, an archive of its classes.
 */
public final class WorkerProcess {

    /** Its argument if all classes that it loads are archived for others: those that it does not need itself, too. */
    public static final String ARCHIVE = "archive";

    /** How much of what it says at its end is handed on. */
    private static final int MOST_CHARACTERS = 2000;

    private static final long INITIAL_HEAP_BYTES = 64 << 20;
    /** By which glibc gives back what libclang has freed. */
    private static final int MILLISECONDS_BETWEEN_TRIMS = 500;

    private static final long YOUNG_HEAP_BYTES = 24 << 20;

    /** In which it writes its archive, too. */
    private static final int SECONDS_TO_END = 20;

    /** An exit code above it is that of a process that a signal ended. */
    private static final int FIRST_SIGNAL = 128;

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

    /**
     * It was asked.
     *
     * @param answers those that it gave
     * @param exitCode of its end; above 128 for a signal, in Unix's manner
     * @param said the end of what it wrote to its standard error
     */
    public record Asked(List<byte[]> answers, int exitCode, String said) implements Outcome {}

    /** There is no such process: no {@code java}, it may not be started, or its JVM does not come up. */
    public record NotStarted(String reason) implements Outcome {}

    /** Asks, and waits until the process has ended. */
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

    /** Once more without the archive, if there was one and the JVM did not come up or crashed: the archive may be damaged. */
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
        // options for any JVM: agents, ports that one process alone can have
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

    /** It has said all that it has to say; a libclang that hangs while it is opened keeps it from its end. */
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
            // it has died, which its exit code says
        }
    }

    /**
     * One as large as the compiler's may be, which grows no sooner than it must, and shrinks when it is collected. Otherwise it is a part of the
     * machine's memory, and on a large one resident before anything is collected.
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
