package io.nativeheader.processor;

import io.nativeheader.processor.javac.ClassFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file that the compiler is to write.
 *
 * @param name {@code p.PhyHeader} of a type, {@code p/Phy.c} of another file, below its kind's folder
 * @param content texts in UTF-8
 * @param classes that a type's source was compiled to; of none, the compiler is to compile it
 * @param interfaces those of the package that it is generated for, by their number; the first takes the blame
 */
record GeneratedFile(Kind kind, String name, byte[] content, List<ClassFile> classes, List<Integer> interfaces) {

    /** Where a file goes. */
    enum Kind {
        /** A source file, which is compiled in the next round, unless there are class files of it. */
        TYPE,
        /** Beside the class files, for the program. */
        RESOURCE,
        /** A rule of make, beside the generated sources. */
        RULE
    }

    GeneratedFile {
        classes = List.copyOf(classes);
        interfaces = List.copyOf(interfaces);
    }

    static GeneratedFile of(Kind kind, String name, byte[] content, List<Integer> interfaces) {
        return new GeneratedFile(kind, name, content, List.of(), interfaces);
    }

    static GeneratedFile of(Kind kind, String name, String text, List<Integer> interfaces) {
        return of(kind, name, text.getBytes(StandardCharsets.UTF_8), interfaces);
    }

    GeneratedFile with(List<ClassFile> compiled) {
        return new GeneratedFile(kind, name, content, compiled, interfaces);
    }

    /** Returns {@code PhyHeader} of a type. */
    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
