package io.nativeheader.reallibraries.re2;

import io.nativeheader.NativeHeader;

@NativeHeader(
        value = {"re2/re2.h", "re2/set.h", "re2/filtered_re2.h", "re2/stringpiece.h"},
        language = NativeHeader.Language.CXX,
        library = "re2",
        instances = {
            "re2::RE2::FullMatch<std::string *, int *>",
            "re2::RE2::PartialMatch<std::string *>",
            "re2::RE2::Consume<std::string *, int *>",
            "re2::RE2::Hex<int>"
        })
interface Re2Library extends Re2LibraryHeader {}
