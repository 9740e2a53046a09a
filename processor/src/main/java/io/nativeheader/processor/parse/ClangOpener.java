package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.BundledLlvm;
import io.nativeheader.processor.clang.LibClangSearch;
import io.nativeheader.processor.clang.LibClangStamp;
import io.nativeheader.processor.clang.ResourceHeaders;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.Problem;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds and loads libclang on first use, and reports an error if that fails. */
public final class ClangOpener {

    private final Optional<String> option;
    private final BuildEnvironment environment;
    private Optional<Opened> opened = Optional.empty();

    /**
     * @param option the value of {@code -Anativeheader.libclang}
     */
    public ClangOpener(Optional<String> option, BuildEnvironment environment) {
        this.option = option;
        this.environment = environment;
    }

    /**
     * A loaded libclang.
     *
     * @param isSound whether it is the libclang that {@link #stamp} identifies, with matching headers of clang's own, as far as their
     *     folder shows it
     */
    record Opened(LibClangSearch.Found clang, boolean isSound) {}

    /** Returns a cache key identifying the libclang that would be loaded. */
    public String stamp() {
        return LibClangStamp.of(option, environment.variables(), loader(), environment.host());
    }

    /** Returns the same libclang on each call, or empty after reporting an error. */
    Optional<Opened> open(InterfaceRequest request, Diagnostics diagnostics) {
        if (opened.isEmpty()) {
            opened = search(request, diagnostics);
        }
        return opened;
    }

    private Optional<Opened> search(InterfaceRequest request, Diagnostics diagnostics) {
        Target target = environment.host();
        return switch (LibClangSearch.find(option, environment.variables(), loader(), target)) {
            case LibClangSearch.Found found -> {
                Optional<Problem> problem = problem(found, target);
                problem.ifPresent(one -> diagnostics.warning(one, request.headerOrigin()));
                yield Optional.of(new Opened(found, problem.isEmpty() && isFirstChoice(found)));
            }
            case LibClangSearch.Denied denied -> {
                diagnostics.error(new ToolProblem.NativeAccessDenied(denied.reason()), request.origin());
                yield Optional.empty();
            }
            case LibClangSearch.NotFound missing -> {
                List<String> places =
                        missing.attempts().stream().map(Object::toString).toList();
                diagnostics.error(new ToolProblem.LibClangNotFound(places), request.origin());
                yield Optional.empty();
            }
        };
    }

    /** Returns false if the bundled libclang failed to load and an installed one replaces it. */
    private boolean isFirstChoice(LibClangSearch.Found found) {
        Optional<BundledLlvm> bundled = BundledLlvm.find(loader(), environment.host());
        return found.failed().stream()
                .noneMatch(attempt -> bundled.isPresent()
                        && attempt.location().equals(bundled.get().location()));
    }

    private static Optional<Problem> problem(LibClangSearch.Found found, Target target) {
        return switch (ResourceHeaders.of(found, target)) {
            case ResourceHeaders.Matching _ -> Optional.empty();
            case ResourceHeaders.VersionMismatch(Path directory, String version, String libclang) ->
                Optional.of(new ToolProblem.ResourceHeadersDiffer(
                        found.location(), libclang, directory.toString(), version));
            case ResourceHeaders.Missing(Optional<Path> directory, String libclang) ->
                Optional.of(new ToolProblem.ResourceHeadersMissing(
                        found.location(),
                        libclang,
                        directory.map(Path::toString).orElse("")));
        };
    }

    private static ClassLoader loader() {
        return ClangOpener.class.getClassLoader();
    }
}
