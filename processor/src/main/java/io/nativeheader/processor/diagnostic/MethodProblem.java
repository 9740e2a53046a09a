package io.nativeheader.processor.diagnostic;

import java.util.List;

/**
 * Problems with a declared method. {@code declaration} is the C declaration with its place, {@code signature} a Java
 * signature that would fit.
 */
public sealed interface MethodProblem extends Problem {

    /** No function or function-like macro of that name is visible. */
    record NoSuchFunction(String name, String headers, List<String> suggestions, String elsewhere)
            implements MethodProblem {
        @Override
        public String message() {
            String hint = elsewhere.isEmpty()
                    ? suggestions.isEmpty() ? "" : " Did you mean " + String.join(" or ", suggestions) + "?"
                    : " " + elsewhere;
            return headers + " declares no function or function-like macro " + name + "." + hint
                    + " A method's name is the C name, or stands in @Symbol.";
        }
    }

    /** {@code @Owned(free = "fre")}, {@code @ReturnsStatus(message = "sqlite3_ermsg")}. */
    record NoSuchNamedFunction(String name, String headers, List<String> suggestions) implements MethodProblem {
        @Override
        public String message() {
            String hint = suggestions.isEmpty() ? "" : " Did you mean " + String.join(" or ", suggestions) + "?";
            return "an annotation of the method names the C function " + name + ", and " + headers + " declares none."
                    + hint + " Name its header in @NativeHeader as well.";
        }
    }

    /** The name is there, but it is not a function. */
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
            return name + " takes " + count(expected) + ", and the method has " + declared + "." + c(declaration)
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
            return "the parameter " + parameter + " is " + declared + ", and C has " + cType + ", which needs "
                    + String.join(" or ", accepted) + "." + c(declaration) + paste(signature);
        }
    }

    record ResultType(String declared, String cType, List<String> accepted, String declaration, String signature)
            implements MethodProblem {
        @Override
        public String message() {
            return "the result is " + declared + ", and C returns " + cType + ", which needs "
                    + String.join(" or ", accepted) + "." + c(declaration) + paste(signature);
        }
    }

    /** The function is there but cannot be bound. */
    record NotBindable(String name, String reason, String declaration) implements MethodProblem {
        @Override
        public String message() {
            return name + " cannot be bound: " + reason + "." + c(declaration);
        }
    }

    /** {@code @ReturnsErrno} or {@code @SetsErrno} on a function that cannot tell an error so. */
    record ErrorConventionDoesNotFit(String annotation, String needs, String cType, String declaration)
            implements MethodProblem {
        @Override
        public String message() {
            return annotation + " needs a function that returns " + needs + ", and this one returns " + cType + "."
                    + c(declaration);
        }
    }

    /** {@code @ReturnsErrno} and {@code @SetsErrno} on one method. */
    record TwoErrorConventions(String name, String first, String second) implements MethodProblem {
        @Override
        public String message() {
            return name + " has both " + first + " and " + second
                    + ". A C function tells of an error in one way: keep one.";
        }
    }

    /** An annotation where it has nothing to do. */
    record AnnotationDoesNotFit(String annotation, String needs, String declaration) implements MethodProblem {
        @Override
        public String message() {
            return annotation + " needs " + needs + "." + c(declaration);
        }
    }

    /** {@code @Length}, {@code @Out} or {@code @UserData} for a parameter that C has not. */
    record NoSuchParameter(
            String annotation, String name, String function, String type, List<String> parameters, String declaration)
            implements MethodProblem {
        @Override
        public String message() {
            String wanted = name.isEmpty()
                    ? switch (annotation) {
                        case "@Out" -> "leads to a " + type;
                        case "@Length" -> "follows";
                        default -> "follows and is a void *";
                    }
                    : "is called " + name + ", or it is taken already";
            return annotation + ": " + function + " has no parameter that " + wanted + ". It has "
                    + (parameters.isEmpty() ? "none" : String.join(", ", parameters)) + "." + c(declaration);
        }
    }

    /** {@code @Out} that fits several parameters. */
    record ManyOutParameters(String function, List<String> parameters, String type, String declaration)
            implements MethodProblem {
        @Override
        public String message() {
            return "@Out: " + String.join(" and ", parameters) + " of " + function + " lead to a " + type
                    + ". Say which: @Out(\"" + parameters.getFirst() + "\")." + c(declaration);
        }
    }

    /** {@code @Out} with a result type that the parameter does not lead to. */
    record OutType(String parameter, String declared, String cType, List<String> accepted, String declaration)
            implements MethodProblem {
        @Override
        public String message() {
            String hint = accepted.isEmpty()
                    ? ", through which C writes nothing that Java can have"
                    : ", which can be " + String.join(" or ", accepted);
            return "the result is " + declared + ", and C has " + cType + " " + parameter + hint + "." + c(declaration);
        }
    }

    /** {@code @Encoding("UTF-9")}. */
    record UnknownEncoding(String name) implements MethodProblem {
        @Override
        public String message() {
            return "this Java has no encoding " + name
                    + ". Name one that java.nio.charset.Charset knows, as ISO-8859-1.";
        }
    }

    /** {@code @Owned(free = "fclose")} for what is no {@code FILE *}. */
    record FreeDoesNotFit(String free, String type, String declaration) implements MethodProblem {
        @Override
        public String message() {
            return free + " cannot free a " + type + ": it has to take that, or void *, and nothing else."
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

    /** {@code @ReturnsStatus(message = "…")} with a function that cannot be asked. */
    record MessageDoesNotFit(String name, String declaration) implements MethodProblem {
        @Override
        public String message() {
            return "@ReturnsStatus: " + name
                    + " cannot be asked for the text of a failure: it has to return char *, and to take"
                    + " nothing, the status, or a pointer that the call has as well." + c(declaration);
        }
    }

    /** An arena that nothing lives as long as. */
    record UnusedAllocator(String parameter, String type) implements MethodProblem {
        @Override
        public String message() {
            return parameter + " is of type " + type
                    + ", and nothing that the method returns or C keeps has use for it: take it"
                    + " away, or add @Owned or @Retained.";
        }
    }

    /**
     * A macro that cannot be called with these types.
     *
     * @param reason why, as clang says it, or because its result would be gone
     */
    record MacroRefused(String name, String call, String reason, String remedy, String place) implements MethodProblem {

        /** The compiler refuses the call. */
        public static MacroRefused byCompiler(String name, String call, String compilerMessage, String place) {
            return new MacroRefused(
                    name,
                    call,
                    compilerMessage,
                    "Give the C types with @CType on the parameters, or the whole prototype with @CPrototype. If it takes"
                            + " a type or a literal, write a function around it in preamble.",
                    place);
        }

        /** What the macro gives leads into the frame of the function that calls it: {@code #define TEXT(n) ((char[32]) {0})}. */
        public static MacroRefused resultInFrame(String name, String call, String place) {
            return new MacroRefused(
                    name,
                    call,
                    "it gives or stores the address of a compound literal, an argument or a local variable, whose memory is gone"
                            + " before Java could read it.",
                    "Write a function in preamble that copies what is there into memory of the caller, and declare a method of"
                            + " that function's name.",
                    place);
        }

        /** The prototype that the user gave is not one of C. */
        public static MacroRefused badPrototype(String name, String prototype, String compilerMessage, String place) {
            return new MacroRefused(
                    name,
                    prototype,
                    compilerMessage,
                    "Write in @CPrototype the declaration of a function of the macro's name: \"int " + name
                            + "(int x)\".",
                    place);
        }

        /** An object-like macro that the binding leaves out. */
        public static MacroRefused leftOut(String name, String reason, String place) {
            return new MacroRefused(
                    name,
                    name,
                    reason + ".",
                    "Write a function in preamble that gives what you need, and declare a method of that function's name.",
                    place);
        }

        @Override
        public String message() {
            return "the macro " + name + " (" + place + ") cannot be called as " + call + ": " + reason + "\n" + remedy;
        }
    }

    /** A macro's argument that is no value: {@code offsetof(type, member)}. */
    record MacroTakesNoValue(String name, String parameter, String wanted, String place) implements MethodProblem {
        @Override
        public String message() {
            return "the macro " + name + " (" + place + ") takes " + wanted + " for " + parameter
                    + ", which Java cannot pass. Write a function around it in @NativeHeader(preamble = …), and declare a"
                    + " method of that function's name.";
        }
    }

    /** A macro's argument whose Java type says nothing of its C type. */
    record MacroArgumentType(String macro, String parameter, String javaType) implements MethodProblem {
        @Override
        public String message() {
            return "the C type of the parameter " + parameter + " of the macro " + macro + " cannot be told from "
                    + javaType + ". Say it with @CType(\"…\").";
        }
    }

    /** {@code @CType} or {@code @CPrototype} on a method that is a function of the header. */
    record TypesAreKnown(String name, String annotation, String declaration) implements MethodProblem {
        @Override
        public String message() {
            return annotation + " has no place here: the header declares " + name + " as a function." + c(declaration);
        }
    }

    /** {@code <T> T f(T t)}. */
    record GenericMethod(String name) implements MethodProblem {
        @Override
        public String message() {
            return name + " has type parameters. C knows none: take them away.";
        }
    }

    /** The compiler refuses the helper stub of a declared method. */
    record HelperRefused(String name, String compilerMessage, String declaration) implements MethodProblem {
        @Override
        public String message() {
            return "the C helper of " + name + " does not compile: " + compilerMessage + c(declaration);
        }
    }

    /** The helper stub of a declared method needs what nothing defines. */
    record HelperUndefined(String name, List<String> symbols, String declaration) implements MethodProblem {
        @Override
        public String message() {
            return "nothing defines " + String.join(", ", symbols) + ", which " + name
                    + " needs: a call throws an UnsatisfiedLinkError, unless you compile the helper stubs with a library"
                    + " that has it. Name the library in @NativeHeader(library = …)." + c(declaration);
        }
    }

    /** The library was found, and does not have the function. */
    record SymbolMissing(String symbol, String library, String declaration, String hint) implements MethodProblem {
        @Override
        public String message() {
            return "the library " + library + " has no symbol " + symbol + "." + (hint.isEmpty() ? "" : " " + hint)
                    + c(declaration);
        }
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
