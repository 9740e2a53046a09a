package io.nativeheader.processor.inputs;

import io.nativeheader.processor.diagnostic.ToolProblem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The character set that this JVM encodes file names in. Under {@code LC_ALL=C} it is ASCII, and the JVM cannot open a file whose name has
 * other characters.
 */
public final class FileNameCharset {

    private static final String NAME = System.getProperty("sun.jnu.encoding", "");

    /** The character that the JVM substitutes for bytes in options and properties that it cannot decode. */
    private static final char UNREADABLE = '\uFFFD';

    private FileNameCharset() {}

    /**
     * Returns whether a file name contains characters that the character set lacks. Returns false for text that is no file name in any
     * character set.
     */
    public static boolean lacks(String path) {
        return path.indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(path)
                && Charset.isSupported(NAME)
                && (path.indexOf(UNREADABLE) >= 0
                        || !Charset.forName(NAME).newEncoder().canEncode(path));
    }

    public static ToolProblem problem(String path) {
        return new ToolProblem.FileNameNotInCharset(path, NAME);
    }
}
