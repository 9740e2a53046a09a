package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.Cursor;
import java.util.ArrayList;
import java.util.List;

/** Prints declarations for messages, with the types as the header writes them. */
final class Declarations {

    private Declarations() {}

    /** Returns {@code double shapes::area(const Shape &shape)}. */
    static String of(Cursor function, String qualifiedName, String result) {
        List<String> parameters = new ArrayList<>();
        EmptyPacks.arguments(function).forEach(argument -> parameters.add(variable(argument)));
        if (function.type().isVariadic()) {
            parameters.add("...");
        }
        return result.replaceAll("([*&]) $", "$1") + qualifiedName + "(" + String.join(", ", parameters) + ")";
    }

    /** Returns {@code const Shape &shape}, {@code void (*done)(int)}. */
    static String variable(Cursor variable) {
        return variable(variable.type().spelling(), variable.spelling());
    }

    static String variable(String type, String name) {
        if (name.isEmpty()) {
            return type;
        }
        if (type.contains("(*)") || type.contains("(&)")) {
            return type.replaceFirst("\\(([*&])\\)", "($1" + name + ")");
        }
        int array = type.endsWith("]") ? type.indexOf('[') : -1;
        if (array > 0) {
            return type.substring(0, array).strip() + " " + name + type.substring(array);
        }
        return type.endsWith("*") || type.endsWith("&") ? type + name : type + " " + name;
    }
}
