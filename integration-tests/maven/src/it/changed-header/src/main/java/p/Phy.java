package p;

import io.nativeheader.NativeHeader;

@NativeHeader("phy.h")
public interface Phy extends PhyHeader {}
