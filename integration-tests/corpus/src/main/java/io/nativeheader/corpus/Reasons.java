package io.nativeheader.corpus;

/** Removes names from reasons for skipping, so that equal reasons can be counted. */
final class Reasons {

    /** Reason for a bound record or field that C has no name for, so that its layout cannot be compared. */
    static final String UNCHECKED = "(bound, but C has no name by which to compare its layout)";

    private Reasons() {}

    static String withoutNames(String reason) {
        String text = reason.replace("\\\"", "\"");
        if (text.contains("error:") || text.contains("undefined")) {
            return "its stub does not compile or link";
        }
        return text.replaceAll("^nothing defines .*", "nothing defines …")
                .replaceAll("^it has \\d+ enumerators", "it has … enumerators")
                .replaceAll("^it is no expression; clang says: .*", "it is no expression")
                .replaceAll("; call \\S+$", "")
                .replaceAll("(struct|union|enum) [\\w$]+", "$1 …")
                .replaceAll("its field \\S+", "its field …")
                .replaceAll("it is another name of .*", "it is another name of …")
                .replaceAll("[\\w$]+(_t)? is (incomplete|passed)", "… is $2")
                .replaceAll("(it is a|java.lang.foreign cannot pass) (?!va_list).*?(;|, and|$)", "$1 …$2");
    }
}
