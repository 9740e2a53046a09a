package io.nativeheader.processor.diagnostic;

import java.util.List;

/**
 * Problems with C++. In all records about declared methods, {@code declaration} is the C++ declaration with its file and
 * line, and {@code signature} a Java signature that matches it.
 */
public sealed interface CxxProblem extends Problem {

    record CxxArgumentCount(String name, int declared, int expected, String declaration, String signature)
            implements CxxProblem {
        @Override
        public String message() {
            return name + " takes " + expected + (expected == 1 ? " argument" : " arguments") + ", but the method has "
                    + declared + "." + shown(declaration, signature);
        }
    }

    record CxxParameterType(String parameter, String declared, String accepted, String declaration, String signature)
            implements CxxProblem {
        @Override
        public String message() {
            return "parameter " + parameter + ": Java " + declared + " does not match the C++ parameter; use "
                    + accepted + "." + shown(declaration, signature);
        }
    }

    record CxxResultType(String declared, String accepted, String declaration, String signature) implements CxxProblem {
        @Override
        public String message() {
            return "return type: Java " + declared + " does not match the C++ result; use " + accepted + "."
                    + shown(declaration, signature);
        }
    }

    /**
     * A method that matches none of several C++ functions of its name.
     *
     * @param method the method as declared
     * @param declarations the C++ declarations
     * @param signatures a Java signature for each way to call one of them
     */
    record NoSuchOverload(String name, String method, List<String> declarations, List<String> signatures)
            implements CxxProblem {

        public NoSuchOverload {
            declarations = List.copyOf(declarations);
            signatures = List.copyOf(signatures);
        }

        @Override
        public String message() {
            return method + " matches no overload of " + name + "."
                    + "\n    C++:  " + String.join("\n          ", declarations)
                    + "\n    Java: " + String.join("\n          ", signatures);
        }
    }

    /** A declared C++ function that Java cannot call. */
    record CxxNotBindable(String name, String reason) implements CxxProblem {
        @Override
        public String message() {
            return name + " cannot be bound: " + reason + ".";
        }
    }

    /**
     * A template instance that the annotation names and that Java cannot use.
     *
     * @param name {@code YAML::Node::as<int>}
     */
    record CxxInstanceNotBindable(String name, String reason) implements CxxProblem {
        @Override
        public String message() {
            return "the instance " + name + " cannot be bound: " + reason + ".";
        }
    }

    private static String shown(String declaration, String signature) {
        return "\n    C++:  " + declaration + "\n    Java: " + signature;
    }
}
