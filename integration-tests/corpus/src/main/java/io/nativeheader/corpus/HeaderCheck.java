package io.nativeheader.corpus;

import io.nativeheader.corpus.Result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Binds one header and compares it with C. */
final class HeaderCheck {

    private static final Pattern SECTION = Pattern.compile("  \"(\\w+)\": \\[.*");
    private static final Pattern REASON = Pattern.compile("\"reason\": \"((?:[^\"\\\\]|\\\\.)*+)\"");

    private HeaderCheck() {}

    /** Binds the header for this machine, or for those of the platforms whose C compiler accepts it. */
    static Result of(Header header, List<Platform> platforms) throws IOException {
        Path folder = Files.createTempDirectory("corpus");
        try {
            return platforms.isEmpty() ? of(header, folder) : ForeignCheck.of(header, platforms, folder);
        } catch (IOException | InterruptedException | ReflectiveOperationException | LinkageError failure) {
            return Result.without(header, Status.FAILED, failure.toString());
        } finally {
            delete(folder);
        }
    }

    private static Result of(Header header, Path folder)
            throws IOException, InterruptedException, ReflectiveOperationException {
        CCompiler cc = new CCompiler(folder, header);
        if (!cc.accepts("#if !__has_include(<" + header.names().getFirst() + ">)\n#error\n#endif\n")) {
            return Result.without(header, Status.MISSING, "");
        }
        Optional<String> refusal = cc.refusal(header.includes());
        if (refusal.isPresent()) {
            return Result.without(header, Status.NOT_C, refusal.get());
        }
        long start = System.nanoTime();
        Binding binding = Binding.of(header, folder);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        if (binding.failure().isPresent()) {
            return Result.without(header, Status.FAILED, binding.failure().get());
        }
        LayoutComparison.Outcome outcome = LayoutComparison.of(binding, header, folder);
        List<Long> counts = new ArrayList<>();
        counts.addAll(counts(binding));
        counts.addAll(List.of(milliseconds, (long) outcome.records(), (long) outcome.compared()));
        List<String> reasons = reasons(binding);
        outcome.unchecked().forEach(text -> reasons.add(Reasons.UNCHECKED));
        return new Result(
                header.toString(),
                outcome.differences().isEmpty() ? Status.BOUND : Status.WRONG_LAYOUT,
                counts,
                reasons,
                String.join("\n", outcome.differences()));
    }

    /** Returns the numbers of functions, types, constants and skipped items. */
    static List<Long> counts(Binding binding) {
        return Stream.of("functions", "types", "constants", "skipped")
                .map(section -> (long) section(binding.report(), section).size())
                .toList();
    }

    /** Returns the reason for each skipped item. */
    static List<String> reasons(Binding binding) {
        List<String> reasons = new ArrayList<>();
        for (String line : section(binding.report(), "skipped")) {
            Matcher matcher = REASON.matcher(line);
            reasons.add(matcher.find() ? Reasons.withoutNames(matcher.group(1)) : "");
        }
        return reasons;
    }

    /** Returns the lines of a list in the report, which has one item per line. */
    private static List<String> section(String report, String name) {
        List<String> lines = new ArrayList<>();
        boolean within = false;
        for (String line : report.lines().toList()) {
            Matcher matcher = SECTION.matcher(line);
            if (matcher.matches()) {
                within = matcher.group(1).equals(name);
            } else if (within && line.startsWith("    {")) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
