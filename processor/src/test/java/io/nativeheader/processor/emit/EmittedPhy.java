package io.nativeheader.processor.emit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.jmodel.JavaClass;

/** Emits the types of {@link PhyExample}. */
abstract class EmittedPhy {

    static String text(String type) {
        return PhyExample.all().stream()
                .filter(java -> java.type().equals(new JavaClass("p", type)))
                .map(GeneratedJava::text)
                .findFirst()
                .orElseThrow();
    }

    static void assertContains(String expected, String text) {
        assertTrue(text.contains(expected), () -> "not in the text:\n" + expected + "\nThe text:\n" + text);
    }
}
