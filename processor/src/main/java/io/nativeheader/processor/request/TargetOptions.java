package io.nativeheader.processor.request;

import java.util.List;

/** The elements of {@code @NativeHeader.On} as written: settings for some platforms. */
public record TargetOptions(
        TargetPatterns targets,
        String library,
        List<String> includePath,
        List<String> pkgConfig,
        List<String> define,
        List<String> clangArgs) {

    public TargetOptions {
        includePath = List.copyOf(includePath);
        pkgConfig = List.copyOf(pkgConfig);
        define = List.copyOf(define);
        clangArgs = List.copyOf(clangArgs);
    }
}
