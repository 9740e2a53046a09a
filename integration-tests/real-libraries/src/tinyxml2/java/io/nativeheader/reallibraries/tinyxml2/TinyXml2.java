package io.nativeheader.reallibraries.tinyxml2;

import io.nativeheader.NativeHeader;

@NativeHeader(value = "tinyxml2.h", language = NativeHeader.Language.CXX, library = "tinyxml2")
interface TinyXml2 extends TinyXml2Header {}
