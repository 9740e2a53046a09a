package acme;

import io.nativeheader.NativeHeader;

@NativeHeader(value = "stddef.h", preamble = "static inline int answer(int of) { return 40 + of; }", include = "answer")
public interface Phy extends PhyHeader {}
