package io.nativeheader.cplusplus.vocabulary;

import io.nativeheader.NativeHeader;

/** All of {@code vocabulary.hpp}. */
@NativeHeader(value = "vocabulary.hpp", library = "cplusplus", includePath = "src/main/cpp")
public interface Vocabulary extends VocabularyHeader {}
