package io.nativeheader.processor.diagnostic;

import java.util.List;

/**
 * Problems with a declared method. In all records, {@code declaration} is the C declaration with its file and line, and
 * {@code signature} a Java signature that matches it; each may be empty.
 */
public sealed interface MethodProblem extends Problem {

    /**
     * A method name that no function or function-like macro has.
     *
     * @param suggestions similar names that the headers do declare
     * @param elsewhere a sentence that tells where the name was found instead, or an empty string
     */
    record NoSuchFunction(String name, String headers, List<String> suggestions, String elsewhere)
            implements MethodProblem {
        @Override
        public String message() {
            return onCommandLine() + " Name the method like the C function, or give the C name in @Symbol."
                    + DeclareHint.lists(headers, name);
        }

        /** Returns the message about a name on the command line of {@code declare}. */
        public String onCommandLine() {
            String hint = elsewhere.isEmpty()
                    ? suggestions.isEmpty() ? "" : " Did you mean " + String.join(" or ", suggestions) + "?"
                    : " " + elsewhere;
            return headers + " declares no function or function-like macro " + name + "." + hint;
        }
    }

    /** {@code @Owned(free = "fre")}, {@code @ReturnsStatus(message = "sqlite3_ermsg")}. */
    record NoSuchNamedFunction(String name, String headers, List<String> suggestions) implements MethodProblem {
        @Override
        public String message() {
            String hint = suggestions.isEmpty() ? "" : " Did you mean " + String.join(" or ", suggestions) + "?";
            return "an annotation of this method names C function " + name + ", which " + headers + " does not declare."
                    + hint + " Add the header that declares it to @NativeHeader.";
        }
    }

    /**
     * A method name that is another C declaration.
     *
     * @param what the kind of declaration, with its article
     * @param place the file and line of the declaration
     */
    record NotAFunction(String name, String what, String place, String advice) implements MethodProblem {
        @Override
        public String message() {
            return name + " is " + what + " (" + place + "), not a function. " + advice;
        }
    }

    record ArgumentCount(String name, int declared, int expected, String declaration, String signature)
            implements MethodProblem {
        @Override
        public String message() {
            return name + " takes " + count(expected) + ", but the method has " + declared + "." + c(declaration)
                    + paste(signature);
        }
    }

    record ParameterType(
            String parameter,
            String declared,
            String cType,
            List<String> accepted,
            String declaration,
            String signature)
            implements MethodProblem {
        @Override
        public String message() {
            return "parameter " + parameter + ": " + mismatch(declared, cType, accepted) + c(declaration)
                    + paste(signature);
        }
    }

    record ResultType(String declared, String cType, List<String> accepted, String declaration, String signature)
            implements MethodProblem {
        @Override
        public String message() {
            return "return type: " + mismatch(declared, cType, accepted) + c(declaration) + paste(signature);
        }
    }

    /** A declared C function that Java cannot call. */
    record NotBindable(String name, String reason, String declaration) implements MethodProblem {
        @Override
        public String message() {
            return name + " cannot be bound: " + reason + "." + c(declaration);
        }
    }

    /**
     * {@code @ReturnsErrno}, {@code @SetsErrno} or {@code @ReturnsStatus} on a function with another return type.
     *
     * @param needs the return types that the annotation supports
     */
    record ErrorConventionDoesNotFit(String annotation, String needs, String cType, String declaration)
            implements MethodProblem {
        @Override
        public String message() {
            return annotation + " needs a function that returns " + needs + ", but this one returns " + cType + "."
                    + c(declaration);
        }
    }

    /** Two annotations for failures, such as {@code @ReturnsErrno} and {@code @SetsErrno}, on one method. */
    record TwoErrorConventions(String name, String first, String second) implements MethodProblem {
        @Override
        public String message() {
            return name + " has both " + first + " and " + second
                    + ", but a C function reports errors in only one way. Remove one of them.";
        }
    }

    /**
     * An annotation that does not apply to its method or parameter.
     *
     * @param needs what the annotation applies to
     */
    record AnnotationDoesNotFit(String annotation, String needs, String declaration) implements MethodProblem {
        @Override
        public String message() {
            return annotation + " needs " + needs + "." + c(declaration);
        }
    }

    /**
     * {@code @Length}, {@code @Out} or {@code @UserData} for a parameter that the C function does not have.
     *
     * @param name the name that the annotation gives, or an empty string if it means the next matching parameter
     * @param type the method's Java result type
     */
    record NoSuchParameter(
            String annotation, String name, String function, String type, List<String> parameters, String declaration)
            implements MethodProblem {
        @Override
        public String message() {
            String wanted = name.isEmpty()
                    ? switch (annotation) {
                        case "@Out" -> "no parameter that points to " + type;
                        case "@Length" -> "no parameter after this one";
                        default -> "no void * parameter after this one";
                    }
                    : "no unused parameter " + name;
            return annotation + ": " + function + " has " + wanted + ". "
                    + (parameters.isEmpty()
                            ? "It has no parameters."
                            : "Its parameters are " + String.join(", ", parameters) + ".")
                    + c(declaration);
        }
    }

    /** {@code @Out} without a name where several parameters match. */
    record ManyOutParameters(String function, List<String> parameters, String type, String declaration)
            implements MethodProblem {
        @Override
        public String message() {
            return "@Out is ambiguous: " + function + " has several parameters that point to " + type + ": "
                    + String.join(", ", parameters) + ". Name one: @Out(\"" + parameters.getFirst() + "\")."
                    + c(declaration);
        }
    }

    /** {@code @Out} with a Java result type that does not match what the parameter points to. */
    record OutType(String parameter, String declared, String cType, List<String> accepted, String declaration)
            implements MethodProblem {
        @Override
        public String message() {
            String hint = accepted.isEmpty()
                    ? ", through which C writes no value that Java can return."
                    : "; use " + String.join(" or ", accepted) + ".";
            return "return type: Java " + declared + " does not match out-parameter " + parameter + " of C type "
                    + cType + hint + c(declaration);
        }
    }

    /** {@code @Encoding("UTF-9")}. */
    record UnknownEncoding(String name) implements MethodProblem {
        @Override
        public String message() {
            return "this JVM does not support encoding " + name
                    + ". Use a name that java.nio.charset.Charset.forName accepts, such as ISO-8859-1.";
        }
    }

    /** {@code @Owned(free = "fclose")} for a result other than {@code FILE *}. */
    record FreeDoesNotFit(String free, String type, String declaration) implements MethodProblem {
        @Override
        public String message() {
            return free + " cannot free " + type + ": its only parameter must be of that type or void *."
                    + c(declaration);
        }
    }

    /** {@code @ReturnsStatus(ok = "SQLITE_FINE")}. */
    record NoSuchStatus(String annotation, String name, List<String> suggestions) implements MethodProblem {
        @Override
        public String message() {
            String hint = suggestions.isEmpty() ? "" : " Did you mean " + String.join(" or ", suggestions) + "?";
            return annotation + ": the header has no integer constant " + name + "." + hint;
        }
    }

    /** {@code @ReturnsStatus(message = "…")} with a function of an unsuitable signature. */
    record MessageDoesNotFit(String name, String declaration) implements MethodProblem {
        @Override
        public String message() {
            return "@ReturnsStatus: " + name
                    + " cannot supply the error message: it must return char * and take no argument, the status, or a pointer"
                    + " that the call also takes." + c(declaration);
        }
    }

    /** An {@code Arena} or {@code SegmentAllocator} parameter without a use. */
    record UnusedAllocator(String parameter, String type) implements MethodProblem {
        @Override
        public String message() {
            return "parameter " + parameter + ": the method returns nothing that needs this " + type
                    + ", and C keeps no argument. Remove it, or add @Owned or @Retained.";
        }
    }

    /**
     * A macro that a method cannot call.
     *
     * @param call the macro call, {@code PHY_ID(x)}
     * @param reason the compiler's message or a sentence
     * @param place the file and line of the macro
     */
    record MacroRefused(String name, String call, String reason, String remedy, String place) implements MethodProblem {

        /** Returns the problem of a call that clang rejects. */
        public static MacroRefused byCompiler(String name, String call, String compilerMessage, String place) {
            return new MacroRefused(
                    name,
                    call,
                    compilerMessage,
                    "Give the C types with @CType on the parameters, or the whole prototype with @CPrototype. If the macro takes"
                            + " a type or a literal, write a function around it in preamble.",
                    place);
        }

        /** Returns the problem of a macro whose result points into the stack frame of its caller: {@code #define TEXT(n) ((char[32]) {0})}. */
        public static MacroRefused resultInFrame(String name, String call, String place) {
            return new MacroRefused(
                    name,
                    call,
                    "it returns or stores the address of a compound literal, an argument or a local variable, which no longer exists"
                            + " when Java reads it.",
                    "Write a function in preamble that copies the data into memory of the caller, and declare a method with the"
                            + " name of that function.",
                    place);
        }

        /** Returns the problem of a {@code @CPrototype} that is not valid C. */
        public static MacroRefused badPrototype(String name, String prototype, String compilerMessage, String place) {
            return new MacroRefused(
                    name,
                    prototype,
                    compilerMessage,
                    "Write a function declaration with the macro's name in @CPrototype: \"int " + name + "(int x)\".",
                    place);
        }

        /** Returns the problem of an object-like macro that the binding leaves out. */
        public static MacroRefused leftOut(String name, String reason, String place) {
            return new MacroRefused(
                    name,
                    name,
                    reason + ".",
                    "Write a function in preamble that returns the value you need, and declare a method with the name of that function.",
                    place);
        }

        @Override
        public String message() {
            return "macro " + name + " (" + place + ") cannot be called as " + call + ": " + reason + "\n" + remedy;
        }
    }

    /**
     * A macro parameter that is not a value: {@code offsetof(type, member)}.
     *
     * @param wanted what the macro takes instead, {@code a type}
     */
    record MacroTakesNoValue(String name, String parameter, String wanted, String place) implements MethodProblem {
        @Override
        public String message() {
            return "macro " + name + " (" + place + ") takes " + wanted + " for " + parameter
                    + ", which Java cannot pass. Write a function around it in @NativeHeader(preamble = …), and declare a"
                    + " method with the name of that function.";
        }
    }

    /** A macro argument whose Java type does not determine its C type. */
    record MacroArgumentType(String macro, String parameter, String javaType) implements MethodProblem {
        @Override
        public String message() {
            return "parameter " + parameter + " of macro " + macro + ": Java " + javaType
                    + " does not determine the C type. Give it with @CType(\"…\").";
        }
    }

    /** {@code @CType} or {@code @CPrototype} on a method that calls a declared function rather than a macro. */
    record TypesAreKnown(String name, String annotation, String declaration) implements MethodProblem {
        @Override
        public String message() {
            return annotation + " is not allowed here: the header declares the types of function " + name
                    + ". Remove it." + c(declaration);
        }
    }

    /** {@code <T> T f(T t)}. */
    record GenericMethod(String name) implements MethodProblem {
        @Override
        public String message() {
            return name + " has type parameters, which C does not have. Remove them.";
        }
    }

    /** A declared method whose helper stub the C compiler rejects. */
    record HelperRefused(String name, String compilerMessage, String declaration) implements MethodProblem {
        @Override
        public String message() {
            return "the helper stub of " + name + " does not compile: " + compilerMessage + c(declaration);
        }
    }

    /** A declared method whose helper stub refers to undefined symbols. */
    record HelperUndefined(String name, List<String> symbols, String declaration) implements MethodProblem {
        @Override
        public String message() {
            return name + " needs " + String.join(", ", symbols)
                    + ", which no library defines. A call throws an UnsatisfiedLinkError unless the helper stubs are linked to a"
                    + " library that does. Name that library in @NativeHeader(library = …)." + c(declaration);
        }
    }

    /**
     * A function that the library does not define.
     *
     * @param hint a sentence that explains why, or an empty string
     */
    record SymbolMissing(String symbol, String library, String declaration, String hint) implements MethodProblem {
        @Override
        public String message() {
            return "library " + library + " has no symbol " + symbol + "." + (hint.isEmpty() ? "" : " " + hint)
                    + c(declaration);
        }
    }

    private static String mismatch(String declared, String cType, List<String> accepted) {
        return "Java " + declared + " does not match C " + cType + "; use " + String.join(" or ", accepted) + ".";
    }

    private static String count(int arguments) {
        return switch (arguments) {
            case 0 -> "no arguments";
            case 1 -> "one argument";
            default -> arguments + " arguments";
        };
    }

    private static String c(String declaration) {
        return declaration.isEmpty() ? "" : "\n    C:    " + declaration;
    }

    private static String paste(String signature) {
        return signature.isEmpty() ? "" : "\n    Java: " + signature;
    }
}
