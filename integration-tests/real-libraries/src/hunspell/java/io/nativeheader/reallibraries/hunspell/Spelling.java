package io.nativeheader.reallibraries.hunspell;

import io.nativeheader.NativeHeader;

@NativeHeader(value = "hunspell/hunspell.hxx", library = "hunspell-1.7")
interface Spelling extends SpellingHeader {}
