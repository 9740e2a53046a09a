import io.nativeheader.NativeHeader;

@NativeHeader(value = "input.h", include = {"thing_*", "THING_*"}, exclude = "*_MAX")
interface Input extends InputHeader {}
