package io.nativeheader.processor.request;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The elements of {@code @NativeHeader} as written.
 *
 * @param preamblePlace the location of the preamble's first line, if known
 * @param targets the platforms that the interface is bound for; empty for all
 * @param on settings for some platforms
 * @param language the language of the headers
 * @param instances instances of C++ class templates to bind
 */
public record HeaderOptions(
        List<String> headers,
        String library,
        List<String> includePath,
        List<String> pkgConfig,
        List<String> define,
        List<String> clangArgs,
        String preamble,
        Optional<JavaPlace> preamblePlace,
        List<String> include,
        List<String> exclude,
        TargetPatterns targets,
        List<TargetOptions> on,
        Language language,
        List<String> instances) {

    public HeaderOptions {
        headers = List.copyOf(headers);
        includePath = List.copyOf(includePath);
        pkgConfig = List.copyOf(pkgConfig);
        define = List.copyOf(define);
        clangArgs = List.copyOf(clangArgs);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        on = List.copyOf(on);
        instances = List.copyOf(instances);
    }

    /** Creates the options of C headers. */
    public HeaderOptions(
            List<String> headers,
            String library,
            List<String> includePath,
            List<String> pkgConfig,
            List<String> define,
            List<String> clangArgs,
            String preamble,
            Optional<JavaPlace> preamblePlace,
            List<String> include,
            List<String> exclude,
            TargetPatterns targets,
            List<TargetOptions> on) {
        this(
                headers,
                library,
                includePath,
                pkgConfig,
                define,
                clangArgs,
                preamble,
                preamblePlace,
                include,
                exclude,
                targets,
                on,
                Language.C,
                List.of());
    }

    /** Returns whether the interface is bound for a target of the build. */
    public boolean includes(Target target) {
        return targets.globs().isEmpty() || targets.matches(target);
    }

    /** Returns the elements that apply to a target. */
    public HeaderOptions on(Target target) {
        List<TargetOptions> matching =
                on.stream().filter(more -> more.targets().matches(target)).toList();
        return new HeaderOptions(
                headers,
                matching.stream()
                        .map(TargetOptions::library)
                        .filter(name -> !name.isEmpty())
                        .reduce(library, (_, last) -> last),
                joined(includePath, matching, TargetOptions::includePath),
                joined(pkgConfig, matching, TargetOptions::pkgConfig),
                joined(define, matching, TargetOptions::define),
                joined(clangArgs, matching, TargetOptions::clangArgs),
                preamble,
                preamblePlace,
                include,
                exclude,
                targets,
                List.of(),
                language,
                instances);
    }

    /** Returns the elements with another library. */
    public HeaderOptions withLibrary(String other) {
        return new HeaderOptions(
                headers,
                other,
                includePath,
                pkgConfig,
                define,
                clangArgs,
                preamble,
                preamblePlace,
                include,
                exclude,
                targets,
                on,
                language,
                instances);
    }

    private static List<String> joined(
            List<String> common, List<TargetOptions> matching, Function<TargetOptions, List<String>> element) {
        return Stream.concat(common.stream(), matching.stream().map(element).flatMap(List::stream))
                .toList();
    }

    /** Returns the flags of {@code clangArgs}, sorted by their effect on the platform. */
    public PlatformFlags platformFlags() {
        return PlatformFlags.of(clangArgs);
    }

    /** Returns the headers for use in messages: {@code zlib.h}, {@code sys/stat.h and unistd.h}, {@code the preamble}. */
    public String display() {
        return headers.isEmpty() ? "the preamble" : String.join(" and ", headers);
    }
}
