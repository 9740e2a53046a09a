package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CMacroCall;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The prototype that the user declares for a macro, {@code int ROWS(int (*rows)[3])}, as a declaration that clang can check. */
final class Prototype {

    private final String macro;
    private final String text;

    Prototype(CMacroCall call) {
        this.macro = call.macro();
        this.text = call.prototype().orElseThrow().strip().replaceFirst("\\s*;$", "");
    }

    /**
     * Returns the declaration with another name, because the macro's own name would be expanded; empty if the text is not one declaration.
     */
    Optional<String> renamed(String name) {
        Matcher matcher =
                Pattern.compile("\\b" + Pattern.quote(macro) + "\\b(?=\\s*\\()").matcher(text);
        return isOneDeclaration() && matcher.find() ? Optional.of(matcher.replaceFirst(name) + ";") : Optional.empty();
    }

    /** Returns why the text is not a prototype of the macro, given clang's error. */
    String problem(Optional<String> error) {
        return error.map(message -> ProbeNames.removeFrom(message, macro, List.of()))
                .orElse(
                        isOneDeclaration()
                                ? "the prototype does not declare a function " + macro
                                : "the prototype must be one declaration with balanced brackets and without comments");
    }

    private boolean isOneDeclaration() {
        return !text.matches("(?s).*(;|\\{|//|/\\*|#).*") && MacroBalance.isBalanced(text);
    }
}
