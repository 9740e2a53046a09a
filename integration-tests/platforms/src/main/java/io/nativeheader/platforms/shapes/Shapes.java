package io.nativeheader.platforms.shapes;

import io.nativeheader.NativeHeader;

/** The test's own C library, compiled for each target. */
@NativeHeader(value = "shapes.h", library = "shapes")
public interface Shapes extends ShapesHeader {

    int SHAPES_MAJOR(long device);

    long SHAPES_LONGS(int count);
}
