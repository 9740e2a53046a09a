package io.nativeheader.processor.toolchain.output;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An error or warning with the lines and functions of the compiled file that it belongs to. An error {@code phy.h:5:22: error: …} inside a
 * macro that line 7 of the file expands in {@code java_helper_MAJOR} has the lines {@code [7]} and the functions {@code [java_helper_MAJOR]}.
 *
 * @param lines the lines of the compiled file, the nearest first: the message's own line, the callers of an inlined function, the macro
 *     expansions and the lines that require a template
 * @param functions the functions, the innermost first: the one with the error, then those that it is inlined into
 * @param undefinedSymbol the symbol that the linker reports as undefined, if any
 */
public record Complaint(
        CompilerMessage message, List<Integer> lines, List<String> functions, Optional<String> undefinedSymbol) {

    public Complaint {
        lines = List.copyOf(lines);
        functions = List.copyOf(functions);
    }

    public static Complaint undefined(String symbol, List<String> functions) {
        return new Complaint(
                CompilerMessage.error("undefined symbol: " + symbol), List.of(), functions, Optional.of(symbol));
    }

    public static Complaint general(CompilerMessage message) {
        return new Complaint(message, List.of(), List.of(), Optional.empty());
    }

    public boolean isError() {
        return message.severity() == CompilerMessage.Severity.ERROR;
    }

    /** Returns whether an assertion is false, as opposed to an assertion that does not compile. */
    public boolean isOfFalseAssertion() {
        return FALSE_ASSERTION.matcher(message.text()).find();
    }

    /**
     * The messages of gcc, clang and MSVC for a false assertion. A missing field and a field with another byte order are layouts that differ.
     * A call of a function with the error attribute remains if the optimizer computes another value than libclang.
     */
    private static final Pattern FALSE_ASSERTION = Pattern.compile("^static[_ ]assert(ion)? failed|no member named"
            + "|cannot take address of scalar with reverse storage order"
            + "|^call to '\\w+' declared with (attribute error|'error' attribute)");
}
