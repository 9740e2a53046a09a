package io.nativeheader.benchmarks.startup;

/** A program that each {@link Starter} runs. */
enum Program {
    ONE("one call", "one", 42),
    TEN("ten different calls", "ten", 22),
    CALLBACK("a callback", "callback", 43),
    STRING("a `String`", "string", 5);

    final String title;

    /** Argument of main. */
    final String argument;

    /** Result from C, which main prints. */
    final int answer;

    Program(String title, String argument, int answer) {
        this.title = title;
        this.argument = argument;
        this.answer = answer;
    }
}
