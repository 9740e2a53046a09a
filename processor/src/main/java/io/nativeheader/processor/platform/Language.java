package io.nativeheader.processor.platform;

import java.util.List;

/** The language of a header and of its helper stubs. */
public enum Language {
    C("C", "c", "c", "gnu17"),
    /** C++. Without an option, headers and stubs are read as C++17. */
    CXX("C++", "cpp", "c++", "gnu++17");

    private final String displayName;
    private final String fileEnding;
    private final String clangName;
    private final String standard;

    Language(String displayName, String fileEnding, String clangName, String standard) {
        this.displayName = displayName;
        this.fileEnding = fileEnding;
        this.clangName = clangName;
        this.standard = standard;
    }

    /** Returns the language of a source file, by its ending. */
    public static Language ofSource(String fileName) {
        return fileName.matches("(?s).*\\.(cpp|cc|cxx|c\\+\\+|C)") ? CXX : C;
    }

    /** Returns the name for use in messages: {@code C++}. */
    public String displayName() {
        return displayName;
    }

    /** Returns the ending of a file of helper stubs: {@code cpp}. */
    public String fileEnding() {
        return fileEnding;
    }

    /** Returns the name that gcc's and clang's option {@code -x} takes: {@code c++}. */
    public String clangName() {
        return clangName;
    }

    /** Returns flags with which clang and gcc accept the same headers: narrowed constants are an error of clang's in C++ only. */
    public List<String> commonFlags() {
        return switch (this) {
            case C -> List.of();
            case CXX -> List.of("-Wno-narrowing");
        };
    }

    /** Returns the standard that headers are read with, unless {@code clangArgs} name another: {@code gnu++17}. */
    public String standard() {
        return standard;
    }
}
