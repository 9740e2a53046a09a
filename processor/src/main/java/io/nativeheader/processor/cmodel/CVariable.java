package io.nativeheader.processor.cmodel;

/** {@code extern int optind;}. */
public record CVariable(String name, String symbol, CType type, Storage storage, boolean threadLocal, CSource source)
        implements CDeclaration {

    /** Whether a library can have a symbol for it. */
    public enum Storage {
        EXTERNAL,
        STATIC
    }
}
