package io.nativeheader.benchmarks.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.spi.ToolProvider;

/**
 * Runs javac in this JVM, and writes what the JVM has used until then to a file. Arguments: the file, then javac's. The launcher {@code javac}
 * does the same but for the writing. The file has three numbers: nanoseconds of CPU of this process, those of the processes that it has
 * waited for (the process that reads headers, the C compiler), and the most memory that was resident in all of them, in bytes. What a system does not tell is zero.
 */
public final class JavacProbe {

    private static final Path STAT = Path.of("/proc/self/stat");

    /** Linux shows times in hundredths of a second, whatever its clock does: proc(5), {@code sysconf(_SC_CLK_TCK)}. */
    private static final long NANOSECONDS_PER_TICK = 10_000_000;

    private JavacProbe() {}

    public static void main(String[] arguments) throws IOException {
        PeakMemory memory = PeakMemory.watch();
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, Arrays.copyOfRange(arguments, 1, arguments.length));
        Files.writeString(Path.of(arguments[0]), ownCpu() + " " + childrenCpu() + " " + memory.most() + "\n");
        System.exit(status);
    }

    private static long ownCpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    /** {@code cutime} and {@code cstime} of proc(5). */
    private static long childrenCpu() throws IOException {
        if (!Files.isReadable(STAT)) {
            return 0;
        }
        String line = Files.readString(STAT);
        // The name, in parentheses, is the second field and may have spaces.
        String[] fromThird = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fromThird[13]) + Long.parseLong(fromThird[14])) * NANOSECONDS_PER_TICK;
    }
}
