package io.nativeheader.doctor;

import io.nativeheader.NativeHeader;

/** All of {@code link.h}. */
@NativeHeader(value = "link.h", library = "link")
public interface Link extends LinkHeader {

    int LINK_PORT(int id);
}
