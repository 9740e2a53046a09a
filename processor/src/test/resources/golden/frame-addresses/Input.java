package p;

import io.nativeheader.CType;
import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
interface Input extends InputHeader {

    String NOTE(@CType("struct item") item item);

    String TITLE_OF(item item);
}
