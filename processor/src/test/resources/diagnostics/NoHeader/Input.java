package p;

import io.nativeheader.NativeHeader;

@NativeHeader({})
interface Input {}
