package io.nativeheader.processor.request;

import java.util.List;
import java.util.Optional;

/**
 * The elements of {@code @NativeHeader} as written.
 *
 * @param preamblePlace the location of the preamble's first line, if known
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
        List<String> exclude) {

    public HeaderOptions {
        headers = List.copyOf(headers);
        includePath = List.copyOf(includePath);
        pkgConfig = List.copyOf(pkgConfig);
        define = List.copyOf(define);
        clangArgs = List.copyOf(clangArgs);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
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
