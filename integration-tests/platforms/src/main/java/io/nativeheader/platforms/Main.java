package io.nativeheader.platforms;

import java.lang.foreign.Arena;

/** Prints what C computes on the platform that runs it, in the order of {@code facts.c}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        try (Arena arena = Arena.ofConfined()) {
            Scalars.print(arena);
            Structs.print(arena);
            Calls.print(arena);
            Absences.print(arena);
            SystemCalls.print(arena, arguments[0]);
            Libraries.print(arena);
        }
    }
}
