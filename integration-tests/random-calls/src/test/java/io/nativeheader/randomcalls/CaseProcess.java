package io.nativeheader.randomcalls;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Runs the cases of a {@link CaseRunner} in a JVM, and those after a crash in another one.
 *
 * @param command the command, without the number of its first case
 * @param description describes a case
 */
public record CaseProcess(Path folder, List<String> command, IntFunction<String> description) {

    private static final int MOST_CRASHES = 10;

    /** Runs all cases from number {@code first} on, and returns a full description of each failure. */
    public List<String> failures(int first) throws IOException, InterruptedException {
        List<String> failures = new ArrayList<>();
        for (int crashes = 0; crashes < MOST_CRASHES; crashes++) {
            Output jvm = Output.of(folder, new ProcessBuilder(command(first)));
            int last = -1;
            for (String line : jvm.lines()) {
                if (line.startsWith(CaseRunner.CALLING)) {
                    last = Integer.parseInt(line.substring(CaseRunner.CALLING.length()));
                } else if (line.startsWith(CaseRunner.FAILED)) {
                    failures.add(description.apply(last) + line.substring(CaseRunner.FAILED.length()));
                } else if (line.startsWith(CaseRunner.DONE)) {
                    return failures;
                }
            }
            String output = String.join("\n", jvm.lines());
            if (last < 0) {
                throw new AssertionError("no case ran in " + folder + ": " + output);
            }
            failures.add(description.apply(last) + "the JVM ended with exit code " + jvm.exitCode() + ":\n" + output);
            first = last + 1;
        }
        return failures;
    }

    private List<String> command(int first) {
        return Stream.concat(command.stream(), Stream.of(Integer.toString(first)))
                .toList();
    }
}
