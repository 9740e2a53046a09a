package io.nativeheader.reallibraries.re2;

import io.nativeheader.NativeHeader;

@NativeHeader(
        value = {"re2/re2.h", "re2/set.h", "re2/filtered_re2.h", "re2/stringpiece.h"},
        language = NativeHeader.Language.CXX,
        library = "re2")
interface Re2Library extends Re2LibraryHeader {}
