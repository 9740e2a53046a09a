package io.nativeheader.processor.javac;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file to write through the compiler.
 *
 * @param name the qualified name of a type, {@code p.PhyHeader}, or the path of another file in the folder of its kind, {@code p/Phy.c}
 * @param content the content; text is in UTF-8
 * @param classes the class files of a type; if empty, the compiler compiles the source
 * @param interfaces the indices of the package's interfaces that the file is generated for; errors are reported on the first
 */
public record GeneratedFile(Kind kind, String name, byte[] content, List<ClassFile> classes, List<Integer> interfaces) {

    /** The folder of resources, below the class files. */
    public static final String RESOURCES = "META-INF/native-header/";

    /** The kind of a file, which determines its folder. */
    public enum Kind {
        /** A source file, which the compiler compiles in the next round unless it has class files. */
        TYPE,
        /** A resource for the program, next to the class files. */
        RESOURCE,
        /** A make rule, next to the generated sources. */
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

    /** Returns the simple name of a type, {@code PhyHeader}. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
