package io.nativeheader.cplusplus.shapes;

import io.nativeheader.NativeHeader;

/** All of {@code shapes.hpp}. */
@NativeHeader(value = "shapes.hpp", library = "cplusplus", includePath = "src/main/cpp")
public interface Shapes extends ShapesHeader {}
