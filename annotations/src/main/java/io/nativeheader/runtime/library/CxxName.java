package io.nativeheader.runtime.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Demangles a C++ symbol: {@code _Z9phy_startP10phy_device} becomes {@code phy_start(phy_device*)}. Supports names and C types, encoded as
 * in the Itanium C++ ABI (5.1). The first other parameter type ends the list with an ellipsis.
 */
public final class CxxName {

    private static final Map<Character, String> BUILTIN = Map.ofEntries(
            Map.entry('v', "void"),
            Map.entry('b', "bool"),
            Map.entry('c', "char"),
            Map.entry('a', "signed char"),
            Map.entry('h', "unsigned char"),
            Map.entry('s', "short"),
            Map.entry('t', "unsigned short"),
            Map.entry('i', "int"),
            Map.entry('j', "unsigned int"),
            Map.entry('l', "long"),
            Map.entry('m', "unsigned long"),
            Map.entry('x', "long long"),
            Map.entry('y', "unsigned long long"),
            Map.entry('f', "float"),
            Map.entry('d', "double"),
            Map.entry('e', "long double"),
            Map.entry('w', "wchar_t"),
            Map.entry('z', "..."));

    private final String mangled;
    private final List<String> substitutions = new ArrayList<>();
    private int at = 2;

    private CxxName(String mangled) {
        this.mangled = mangled;
    }

    /**
     * Finds a function that a library exports with C++ linkage.
     *
     * @param function the function's name
     * @param symbols the symbols of a library
     * @return the first match, demangled; empty if there is none
     */
    public static Optional<String> of(String function, Iterable<String> symbols) {
        String part = function.length() + function;
        for (String symbol : symbols) {
            if (symbol.startsWith("_Z") && symbol.contains(part)) {
                Optional<String> name = demangled(symbol);
                if (name.isPresent() && name.get().matches("(.*::)?" + function + "\\(.*")) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Demangles a symbol.
     *
     * @param symbol the symbol
     * @return the function's name and parameters; empty if the symbol is not a C++ function
     */
    public static Optional<String> demangled(String symbol) {
        if (!symbol.startsWith("_Z")) {
            return Optional.empty();
        }
        try {
            CxxName name = new CxxName(symbol);
            return Optional.of(name.name() + "(" + name.parameters() + ")");
        } catch (IllegalArgumentException | IndexOutOfBoundsException other) {
            return Optional.empty();
        }
    }

    private String name() {
        if (peek() == 'L') {
            at++;
        }
        if (peek() != 'N') {
            return identifier();
        }
        at++;
        List<String> parts = new ArrayList<>();
        while (peek() == 'K' || peek() == 'V') {
            at++;
        }
        while (peek() != 'E') {
            parts.add(identifier());
            substitutions.add(String.join("::", parts));
        }
        at++;
        substitutions.removeLast();
        return String.join("::", parts);
    }

    private String identifier() {
        int start = at;
        while (Character.isDigit(peek())) {
            at++;
        }
        int length = Integer.parseInt(mangled.substring(start, at));
        String identifier = mangled.substring(at, at + length);
        at += length;
        return identifier;
    }

    private String parameters() {
        List<String> types = new ArrayList<>();
        try {
            while (at < mangled.length()) {
                types.add(type());
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException other) {
            types.add("...");
        }
        return types.equals(List.of("void")) ? "" : String.join(", ", types);
    }

    private String type() {
        char letter = peek();
        if (Character.isDigit(letter)) {
            return remembered(identifier());
        }
        at++;
        return switch (letter) {
            case 'P' -> remembered(type() + "*");
            case 'R' -> remembered(type() + "&");
            case 'K' -> {
                String type = type();
                yield remembered(type.endsWith("*") ? type + " const" : "const " + type);
            }
            case 'S' -> substitution();
            default -> {
                String builtin = BUILTIN.get(letter);
                if (builtin == null) {
                    throw new IllegalArgumentException("not a C type");
                }
                yield builtin;
            }
        };
    }

    private String remembered(String type) {
        substitutions.add(type);
        return type;
    }

    /** Reads a reference to an earlier type: {@code S_} is the first, {@code S0_} the second. */
    private String substitution() {
        int end = mangled.indexOf('_', at);
        String number = mangled.substring(at, end);
        at = end + 1;
        return substitutions.get(number.isEmpty() ? 0 : Integer.parseInt(number, 36) + 1);
    }

    private char peek() {
        return at < mangled.length() ? mangled.charAt(at) : 'E';
    }
}
