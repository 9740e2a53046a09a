package io.nativeheader.reallibraries.jsoncpp;

import io.nativeheader.NativeHeader;

@NativeHeader(value = "json/json.h", language = NativeHeader.Language.CXX, pkgConfig = "jsoncpp")
interface Jsoncpp extends JsoncppHeader {}
