package io.nativeheader.processor.cmodel;

/** A declaration that clang did not see, found by searching the text of headers. */
public sealed interface CUnseenDeclaration {

    /** Returns file and line: {@code phy.h:12}. */
    String location();

    /**
     * A declaration in a parsed header, on a line that the preprocessor skipped.
     *
     * @param condition {@code #ifdef CONFIG_PHY}
     */
    record Conditional(String condition, String location) implements CUnseenDeclaration {}

    /**
     * A declaration in a header that was not parsed.
     *
     * @param header the name to write after {@code #include}
     */
    record InHeader(String header, String location) implements CUnseenDeclaration {}
}
