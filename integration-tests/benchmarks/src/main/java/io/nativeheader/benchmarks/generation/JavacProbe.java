package io.nativeheader.benchmarks.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.spi.ToolProvider;

/**
 * Runs javac in this JVM like the launcher {@code javac}, then writes the resources used to a file. Arguments: the file, then javac's. The
 * file has three numbers: CPU nanoseconds of this process, CPU nanoseconds of the child processes that it waited for (the worker, the C
 * compiler), and the peak resident memory of all of them in bytes. Numbers that the system does not provide are zero.
 */
public final class JavacProbe {

    private static final Path STAT = Path.of("/proc/self/stat");

    /** Linux reports CPU times in hundredths of a second: proc(5), {@code sysconf(_SC_CLK_TCK)}. */
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

    /** Returns {@code cutime} plus {@code cstime} of proc(5). */
    private static long childrenCpu() throws IOException {
        if (!Files.isReadable(STAT)) {
            return 0;
        }
        String line = Files.readString(STAT);
        // The second field is the program name in parentheses, and may contain spaces.
        String[] fromThird = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fromThird[13]) + Long.parseLong(fromThird[14])) * NANOSECONDS_PER_TICK;
    }
}
