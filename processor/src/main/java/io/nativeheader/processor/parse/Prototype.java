package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CMacroCall;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The prototype that the user gives a macro, {@code int ROWS(int (*rows)[3])}, as a declaration that clang can be asked about. */
final class Prototype {

    private final String macro;
    private final String text;

    Prototype(CMacroCall call) {
        this.macro = call.macro();
        this.text = call.prototype().orElseThrow().strip().replaceFirst("\\s*;$", "");
    }

    /** The declaration under another name, for the macro's own would be expanded; empty for a text that would reach beyond it. */
    Optional<String> named(String name) {
        Matcher matcher =
                Pattern.compile("\\b" + Pattern.quote(macro) + "\\b(?=\\s*\\()").matcher(text);
        return standsAlone() && matcher.find() ? Optional.of(matcher.replaceFirst(name) + ";") : Optional.empty();
    }

    /** Why the declaration is no prototype of the macro, after clang said what it says. */
    String whyNone(Optional<String> error) {
        return error.map(message -> ProbeNames.without(message, macro, List.of()))
                .orElse(
                        standsAlone()
                                ? "the prototype does not declare a function " + macro
                                : "the prototype is not one declaration without comments, whose brackets are closed");
    }

    private boolean standsAlone() {
        return !text.matches("(?s).*(;|\\{|//|/\\*|#).*") && MacroBalance.isBalanced(text);
    }
}
