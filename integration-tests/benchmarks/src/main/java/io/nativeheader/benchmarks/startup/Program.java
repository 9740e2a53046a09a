package io.nativeheader.benchmarks.startup;

/** What is run, by each of the {@link Starter}s. */
enum Program {
    ONE("one call", "one", 42),
    TEN("ten different calls", "ten", 22),
    CALLBACK("a callback", "callback", 43),
    STRING("a `String`", "string", 5);

    final String title;

    /** The argument of main. */
    final String argument;

    /** What C answers, which main prints. */
    final int answer;

    Program(String title, String argument, int answer) {
        this.title = title;
        this.argument = argument;
        this.answer = answer;
    }
}
