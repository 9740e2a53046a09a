package io.nativeheader.processor.toolchain.output;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An error or warning with what leads from it back to the compiled file. For
 * {@code phy.h:5:22: error: …} inside a macro that line 7 of the file calls in {@code java_helper_MAJOR}: the
 * message, {@code [7]} and {@code [java_helper_MAJOR]}.
 *
 * @param message what is wrong, and where
 * @param lines of the compiled file that are involved, the nearest first: the message's own line, those that called
 *     an inlined function, those that a macro was expanded from
 * @param functions it is in, the innermost first: the function itself, then those it was inlined into
 * @param undefinedSymbol for a linker's complaint, the symbol that nothing defines
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

    /** Whether it says that an assertion does not hold, and not that it cannot be read. */
    public boolean isOfFalseAssertion() {
        return FALSE_ASSERTION.matcher(message.text()).find();
    }

    /**
     * In the words of gcc, clang and MSVC. A field that is not there and one whose bytes have another order are layouts that differ, and
     * the call of a function with this attribute is left by an optimizer that has found another value.
     */
    private static final Pattern FALSE_ASSERTION = Pattern.compile("^static[_ ]assert(ion)? failed|no member named"
            + "|cannot take address of scalar with reverse storage order"
            + "|^call to '\\w+' declared with (attribute error|'error' attribute)");
}
