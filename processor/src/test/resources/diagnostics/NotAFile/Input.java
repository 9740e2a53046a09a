package p;

@io.nativeheader.NativeHeader("input.h")
interface Input extends InputHeader {}
