package io.nativeheader.processor.inputs;

import io.nativeheader.processor.diagnostic.ToolProblem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The character set in which this JVM writes file names. Under {@code LC_ALL=C} it is ASCII, and no file can be opened whose name has other
 * characters.
 */
public final class FileNameCharset {

    private static final String NAME = System.getProperty("sun.jnu.encoding", "");

    /** What stands in options and properties for bytes that the JVM could not read in this character set. */
    private static final char UNREADABLE = '\uFFFD';

    private FileNameCharset() {}

    /** Whether a text would be a file name if the character set had all of its characters. */
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
