package io.nativeheader.processor.diagnostic;

/** Points to the command that writes an interface. */
final class DeclareHint {

    private static final String COMMAND = "java -jar native-header-processor.jar declare ";

    private DeclareHint() {}

    /**
     * Returns a sentence about the command that lists functions with similar names, after a space; an empty string without a header.
     *
     * @param headers as messages show them: {@code sys/stat.h and unistd.h}
     * @param name the C name that was not found
     */
    static String lists(String headers, String name) {
        int underscore = name.indexOf('_', 1);
        String glob = underscore < 0 ? "*" : name.substring(0, underscore + 1) + "*";
        return sentence(headers, glob, " prints the methods that can be declared.");
    }

    /** Returns a sentence about the command that writes a first interface, after a space; an empty string without a header. */
    static String writes(String headers) {
        return sentence(headers, "*", " prints methods to start with.");
    }

    private static String sentence(String headers, String glob, String end) {
        boolean hasHeader = headers.contains(".") || headers.contains("/");
        return hasHeader ? " " + COMMAND + headers.replace(" and ", " ") + " '" + glob + "'" + end : "";
    }
}
