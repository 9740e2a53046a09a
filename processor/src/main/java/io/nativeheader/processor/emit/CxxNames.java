package io.nativeheader.processor.emit;

import java.util.regex.Pattern;

/** Prints names and types in C++. */
final class CxxNames {

    private static final Pattern IDENTIFIER = Pattern.compile("(?U)[\\w:]+");
    private static final Pattern C_BOOL = Pattern.compile("\\b_Bool\\b");

    private CxxNames() {}

    /** Returns C code with the names that C++ has for types of C. */
    static String ofC(String code) {
        return C_BOOL.matcher(code).replaceAll("bool");
    }

    /** Returns the name from file scope, so that no parameter hides it: {@code ::level}, {@code shapes::area}. */
    static String fromFileScope(String name) {
        return name.contains("::") ? name : "::" + name;
    }

    /** Returns a function's designator. The parentheses keep a function-like macro of the same name from being expanded. */
    static String callee(String designator, String name) {
        return IDENTIFIER.matcher(name).matches() ? "(" + designator + ")" : designator;
    }

    /** Returns {@code int *}, or {@code __typeof__(int[3]) *} where the asterisk does not belong at the end. */
    static String pointerTo(String type) {
        return type.endsWith("]") || type.endsWith(")") ? "__typeof__(" + type + ") *" : type + " *";
    }

    /** Returns {@code int *name}, or {@code __typeof__(int[3]) name} where the name does not belong at the end. */
    static String parameter(String type, String name) {
        String plain = type.endsWith("]") || type.endsWith(")") ? "__typeof__(" + type + ")" : type;
        return plain.endsWith("*") || plain.endsWith("&") ? plain + name : plain + " " + name;
    }
}
