package io.nativeheader.robustness;

/** What came of a case; the text says why, on one line. */
record Verdict(Kind kind, String text) {

    /** Begins the line of an answer; libclang may write lines of its own. */
    static final String MARK = "verdict: ";

    enum Kind {
        /** Bound without an error. */
        BOUND,
        /** The processor said why not. */
        DIAGNOSED,
        /** Java that javac refuses, which the case's interface had. */
        NOT_JAVA,
        FAILED
    }

    static Verdict failed(String text) {
        return new Verdict(Kind.FAILED, text);
    }

    String line() {
        return kind + " " + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    static Verdict parse(String line) {
        line = line.substring(MARK.length());
        int space = line.indexOf(' ');
        return new Verdict(
                Kind.valueOf(line.substring(0, space)),
                line.substring(space + 1).replace("\\n", "\n    ").replace("\\\\", "\\"));
    }
}
