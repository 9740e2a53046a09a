package io.nativeheader.processor.javac;

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
public record GeneratedFile(Kind kind, String name, byte[] content, List<ClassFile> classes, List<Integer> interfaces) {

    /** The folder of resources, below the class files. */
    public static final String RESOURCES = "META-INF/native-header/";

    /** Where a file goes. */
    public enum Kind {
        /** A source file, which is compiled in the next round, unless there are class files of it. */
        TYPE,
        /** Beside the class files, for the program. */
        RESOURCE,
        /** A rule of make, beside the generated sources. */
        RULE
    }

    public GeneratedFile {
        classes = List.copyOf(classes);
        interfaces = List.copyOf(interfaces);
    }

    public static GeneratedFile of(Kind kind, String name, byte[] content, List<Integer> interfaces) {
        return new GeneratedFile(kind, name, content, List.of(), interfaces);
    }

    public static GeneratedFile of(Kind kind, String name, String text, List<Integer> interfaces) {
        return of(kind, name, text.getBytes(StandardCharsets.UTF_8), interfaces);
    }

    public GeneratedFile with(List<ClassFile> compiled) {
        return new GeneratedFile(kind, name, content, compiled, interfaces);
    }

    /** Returns {@code PhyHeader} of a type. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
