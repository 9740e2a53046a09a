package io.nativeheader.corpus;

import io.nativeheader.corpus.Result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Binds a header once for several platforms, and compares layouts and constants of each with its C compiler. */
final class ForeignCheck {

    /** Constants that describe the compiler (glibc's bits/floatn.h): clang and gcc see different values. */
    static final String COMPILER_SPECIFIC =
            "__HAVE_(FLOAT128|DISTINCT_FLOAT128|FLOAT128_UNLIKE_LDBL|FLOATN_NOT_TYPEDEF):.*";

    /**
     * Alignments on which gcc and clang for Windows disagree: with {@code #pragma pack(8)}, clang limits the alignment of a struct to 8
     * although a field's type is aligned to 16. Sizes and offsets are the same.
     */
    private static final Set<String> GCC_DIFFERS_FROM_CLANG = Set.of(
            "WINDOWS_X86_64: _JUMP_BUFFER: C has 256 16, Java 256 8",
            "WINDOWS_X86_64: __mingw_ldbl_type_t: C has 16 16, Java 16 8");

    private final List<String> differences = new ArrayList<>();
    private long records;
    private long compared;
    private long constants;

    private ForeignCheck() {}

    static Result of(Header header, List<Platform> platforms, Path folder)
            throws IOException, InterruptedException, ReflectiveOperationException {
        List<Platform> having = new ArrayList<>();
        for (Platform platform : platforms) {
            if (new CCompiler(folder, header, platform).accepts(header.includes())) {
                having.add(platform);
            }
        }
        if (having.isEmpty()) {
            return Result.without(header, Status.MISSING, "");
        }
        long start = System.nanoTime();
        Binding binding = Binding.of(header, folder, having);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        if (binding.failure().isPresent()) {
            return Result.without(header, Status.FAILED, binding.failure().get());
        }
        ForeignCheck check = new ForeignCheck();
        for (Platform platform : having) {
            Path own = Files.createDirectories(folder.resolve(platform.target()));
            check.compare(binding, header, own, platform);
        }
        List<Long> counts = new ArrayList<>(HeaderCheck.counts(binding));
        counts.set(2, check.constants);
        counts.addAll(List.of(milliseconds, check.records, check.compared));
        return new Result(
                header + " " + having,
                check.differences.isEmpty() ? Status.BOUND : Status.WRONG_LAYOUT,
                counts,
                HeaderCheck.reasons(binding),
                String.join("\n", check.differences));
    }

    private void compare(Binding binding, Header header, Path folder, Platform platform)
            throws IOException, InterruptedException, ReflectiveOperationException {
        LayoutComparison.Outcome layouts = LayoutComparison.of(binding, header, folder, platform);
        records += layouts.records();
        compared += layouts.compared();
        layouts.differences().stream()
                .map(difference -> platform + ": " + difference)
                .filter(difference -> !GCC_DIFFERS_FROM_CLANG.contains(difference))
                .forEach(differences::add);
        ConstantComparison.Outcome values = ConstantComparison.of(binding, header, folder, platform);
        constants += values.equal();
        values.wrong().stream()
                .filter(difference -> !difference.matches(COMPILER_SPECIFIC))
                .forEach(difference -> differences.add(platform + ": " + difference));
    }
}
