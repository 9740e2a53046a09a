package a;

import io.nativeheader.NativeHeader;

/** Large enough that the worker precompiles class files. */
@NativeHeader({"stdio.h", "stdlib.h", "string.h", "math.h", "unistd.h"})
public interface Libc extends LibcHeader {}
