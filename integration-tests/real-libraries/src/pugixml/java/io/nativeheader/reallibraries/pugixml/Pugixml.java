package io.nativeheader.reallibraries.pugixml;

import io.nativeheader.NativeHeader;

@NativeHeader(value = "pugixml.hpp", library = "pugixml")
interface Pugixml extends PugixmlHeader {}
