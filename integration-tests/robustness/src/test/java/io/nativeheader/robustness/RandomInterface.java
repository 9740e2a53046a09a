package io.nativeheader.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Generates an interface whose methods have arbitrary types and annotations. */
final class RandomInterface {

    private static final List<String> TYPES = List.of(
            "int",
            "long",
            "short",
            "byte",
            "char",
            "boolean",
            "float",
            "double",
            "String",
            "MemorySegment",
            "Arena",
            "byte[]",
            "int[]",
            "long[]",
            "double[]",
            "String[]",
            "boolean[]",
            "char[]",
            "ByteBuffer",
            "IntBuffer",
            "CharBuffer",
            "Object",
            "Integer",
            "Long",
            "List<String>",
            "Optional<String>",
            "MemorySegment[]",
            "int[][]",
            "Runnable",
            "Void",
            "BigInteger",
            "CharSequence",
            "T",
            "T[]",
            "List<?>",
            "FunctionPointer<Runnable>",
            "NativeHandle",
            "Input",
            "Class<?>",
            "Thread.State");

    private final RandomGenerator random;
    private final RandomHeader header;

    RandomInterface(RandomGenerator random, RandomHeader header) {
        this.random = random;
        this.header = header;
    }

    String text() {
        StringBuilder text = new StringBuilder("""
                package p;
                import io.nativeheader.*;
                import java.lang.foreign.*;
                import java.math.*;
                import java.nio.*;
                import java.util.*;
                """);
        text.append(annotation())
                .append("\n")
                .append(one(List.of("public ", "", "", "strictfp ")))
                .append("interface Input")
                .append(random.nextInt(20) == 0 ? "<T>" : "")
                .append(random.nextInt(3) == 0 ? "" : " extends InputHeader")
                .append(" {\n");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(method());
        }
        return text.append("}\n").toString();
    }

    private String annotation() {
        StringBuilder text =
                new StringBuilder("@NativeHeader(value = ").append(random.nextInt(20) == 0 ? value() : "\"input.h\"");
        for (String element : List.of(
                "library", "includePath", "pkgConfig", "define", "clangArgs", "preamble", "include", "exclude")) {
            if (random.nextInt(25) == 0) {
                text.append(", ").append(element).append(" = ").append(value());
            }
        }
        return text.append(')').toString();
    }

    private String method() {
        List<String> parameters = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parameters.add(onParameter() + type() + " p" + i);
        }
        String generic = random.nextInt(8) == 0 ? "<T> " : "";
        String body = random.nextInt(15) == 0 ? " { throw new IllegalStateException(); }" : ";";
        return "    " + onMethod() + (body.equals(";") ? "" : "default ") + generic
                + (random.nextInt(4) == 0 ? "void" : type()) + " " + function() + "(" + String.join(", ", parameters)
                + ")" + one(List.of("", "", "", " throws Exception")) + body + "\n";
    }

    private String function() {
        List<String> known = random.nextInt(4) == 0 ? header.constants() : header.functions();
        String name = known.isEmpty() || random.nextInt(20) == 0 ? "free" : one(known);
        return javax.lang.model.SourceVersion.isKeyword(name) ? "other" : name;
    }

    private String type() {
        if (random.nextInt(3) == 0 && !header.typeNames().isEmpty()) {
            String name = one(header.typeNames());
            return javax.lang.model.SourceVersion.isKeyword(name) ? "int" : name + one(List.of("", "", "[]"));
        }
        return one(TYPES);
    }

    private String onMethod() {
        return some(List.of(
                "@Out",
                "@Out(%s)",
                "@Owned(free = %s)",
                "@Owned(free = %s, cleaner = true, alsoOnFailure = true)",
                "@ReturnsErrno",
                "@SetsErrno",
                "@ReturnsStatus",
                "@ReturnsStatus(ok = %s)",
                "@ReturnsStatus(message = %s)",
                "@Encoding(%s)",
                "@Critical",
                "@CType(%s)",
                "@CPrototype(%s)",
                "@Symbol(%s)"));
    }

    private String onParameter() {
        return some(List.of(
                "@Length",
                "@Length(%s)",
                "@Owned(free = %s)",
                "@Encoding(%s)",
                "@UserData",
                "@UserData(%s)",
                "@Retained",
                "@CType(%s)"));
    }

    private String some(List<String> annotations) {
        StringBuilder text = new StringBuilder();
        List<String> left = new ArrayList<>(annotations);
        while (random.nextInt(2) == 0) {
            String name = one(left);
            left.removeIf(other -> other.replaceAll("\\W.*", "").equals(name.replaceAll("\\W.*", ""))
                    || other.split("\\(")[0].equals(name.split("\\(")[0]));
            text.append(name.replace("%s", value())).append(' ');
            if (left.isEmpty()) {
                break;
            }
        }
        return text.toString();
    }

    /** Returns an annotation value, which is an existing name half of the time. */
    private String value() {
        List<String> names = new ArrayList<>(header.functions());
        names.addAll(header.constants());
        names.addAll(List.of("p0", "p1", "p2", "free"));
        return random.nextBoolean() ? Words.literal(one(names)) : Words.literal(random);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
