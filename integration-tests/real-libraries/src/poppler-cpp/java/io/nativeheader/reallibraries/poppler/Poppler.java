package io.nativeheader.reallibraries.poppler;

import io.nativeheader.NativeHeader;

@NativeHeader(
        value = {"poppler-document.h", "poppler-page.h", "poppler-page-renderer.h", "poppler-image.h"},
        language = NativeHeader.Language.CXX,
        pkgConfig = "poppler-cpp")
interface Poppler extends PopplerHeader {}
