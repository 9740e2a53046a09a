package io.nativeheader.processor;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file that the compiler is to write.
 *
 * @param name {@code p.PhyHeader} of a type, {@code p/Phy.c} of another file, below its kind's folder
 * @param content texts in UTF-8
 * @param interfaces those of the package that it is generated for, by their number; the first takes the blame
 */
record GeneratedFile(Kind kind, String name, byte[] content, List<Integer> interfaces) {

    /** Where a file goes. */
    enum Kind {
        /** A source file, which is compiled in the next round. */
        TYPE,
        /** Beside the class files, for the program. */
        RESOURCE,
        /** A rule of make, beside the generated sources. */
        RULE
    }

    GeneratedFile {
        interfaces = List.copyOf(interfaces);
    }

    static GeneratedFile of(Kind kind, String name, String text, List<Integer> interfaces) {
        return new GeneratedFile(kind, name, text.getBytes(StandardCharsets.UTF_8), interfaces);
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
