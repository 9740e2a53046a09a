package io.nativeheader.benchmarks.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Description of the measuring environment.
 *
 * @param lines lines such as {@code JDK: 25.0.1+8, Eclipse Adoptium}
 */
public record Machine(List<String> lines) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    public Machine {
        lines = List.copyOf(lines);
    }

    /** Describes this machine and its JVM. */
    public static Machine current() {
        return new Machine(List.of(
                "CPU: " + cpu() + ", " + Runtime.getRuntime().availableProcessors() + " cores",
                "System: " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                "JDK: " + Runtime.version() + ", " + System.getProperty("java.vendor")));
    }

    /** Adds a line, such as for a library or the measuring conditions. */
    public Machine with(String line) {
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return new Machine(more);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append("- ").append(line).append('\n'));
        return text.toString();
    }

    private static String cpu() {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }
}
