package io.nativeheader.cplusplus.templates;

import io.nativeheader.NativeHeader;

/** All of {@code templates.hpp}. */
@NativeHeader(
        value = "templates.hpp",
        library = "cplusplus",
        includePath = "src/main/cpp",
        instances = "templates::Ring<double, 4>")
public interface Templates extends TemplatesHeader {}
