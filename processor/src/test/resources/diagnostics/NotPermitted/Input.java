package p;

import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
sealed interface Input extends InputHeader permits Other {}

final class Other implements Input {}
