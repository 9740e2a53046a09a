package io.nativeheader.robustness;

/** Outcome of a case, with its reason. */
record Verdict(Kind kind, String text) {

    /** Marks the line of a verdict, because libclang may print other lines. */
    static final String MARK = "verdict: ";

    enum Kind {
        /** The interface compiled without an error. */
        BOUND,
        /** The processor reported an error. */
        DIAGNOSED,
        /** javac rejected the case's own interface. */
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
