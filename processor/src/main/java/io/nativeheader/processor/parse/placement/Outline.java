package io.nativeheader.processor.parse.placement;

import io.nativeheader.processor.parse.placement.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Groups tokens into declarations and scopes. It knows C's brackets and terminators only, so that macros do not disturb it. */
final class Outline {

    private static final Set<String> TAG_KEYWORDS = Set.of("struct", "union", "enum", "class");

    /** Words before the colon of an access specifier of C++, also in Qt's spelling. */
    private static final Set<String> ACCESS =
            Set.of("public", "protected", "private", "slots", "signals", "Q_SLOTS", "Q_SIGNALS");

    private final String text;
    private final Deque<Scope> open = new ArrayDeque<>();
    private final List<Scope> scopes = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private Token last;
    private boolean assigned;

    private Outline(String text) {
        this.text = text;
        push(new Scope(Scope.Kind.STATEMENTS, null, -1));
    }

    /** All scopes and declarations of a file, in the order of their starts. */
    record Parts(List<Scope> scopes, List<Declaration> declarations) {}

    static Parts of(String text) {
        Outline outline = new Outline(text);
        for (Token token : Lexer.tokens(text)) {
            outline.add(token);
            outline.last = token;
        }
        while (!outline.open.isEmpty()) {
            outline.open.pop().end(text.length());
        }
        return new Parts(outline.scopes, outline.declarations);
    }

    private Scope scope() {
        return open.getFirst();
    }

    private void push(Scope scope) {
        open.push(scope);
        scopes.add(scope);
    }

    private void add(Token token) {
        switch (token.kind()) {
            case COMMENT -> comment(token);
            case DEFINE -> define(token);
            case INCLUDE -> {
                if (scope().current == null) {
                    scope().elements().add(new Element.Barrier(token.start(), token.end()));
                }
            }
            case OPEN -> open(token);
            case CLOSE -> close(token);
            case OPEN_BRACE -> openBrace(token);
            case CLOSE_BRACE -> closeBrace(token);
            case SEMICOLON -> semicolon(token);
            case COMMA -> {
                if (scope().kind() == Scope.Kind.PARAMETERS || scope().kind() == Scope.Kind.ENUMERATORS) {
                    begin(token.start());
                    scope().end(token.end());
                }
            }
            case EQUALS -> assigned = assigned || assigns();
            case WORD, STRING -> {
                begin(token.start());
                if (scope().kind() == Scope.Kind.STATEMENTS) {
                    scope().words.add(text.substring(token.start(), token.end()));
                }
            }
            case OTHER -> {
                if (isAccessSpecifier(token)) {
                    scope().current.endAt(token.end());
                    scope().current = null;
                    scope().elements().add(new Element.Barrier(token.start(), token.end()));
                } else {
                    begin(token.start());
                }
            }
        }
    }

    private void begin(int start) {
        Scope scope = scope();
        if (scope.current != null || scope.kind() == Scope.Kind.CODE) {
            return;
        }
        Declaration.Kind kind = switch (scope.kind()) {
            case STATEMENTS, CODE -> Declaration.Kind.STATEMENT;
            case ENUMERATORS -> Declaration.Kind.ENUMERATOR;
            case PARAMETERS -> Declaration.Kind.PARAMETER;
        };
        Declaration declaration = new Declaration(kind, scope.owner(), start);
        declarations.add(declaration);
        scope.begin(declaration);
        assigned = false;
    }

    /** Returns whether an equals sign starts an initializer. It may also be in a function's body, a default argument or an operator's name. */
    private boolean assigns() {
        Scope scope = scope();
        boolean operator = !scope.words.isEmpty() && scope.words.getLast().equals("operator");
        return switch (scope.kind()) {
            case STATEMENTS, ENUMERATORS -> !operator;
            case PARAMETERS, CODE -> false;
        };
    }

    private boolean isAccessSpecifier(Token token) {
        Scope scope = scope();
        return text.charAt(token.start()) == ':'
                && scope.kind() == Scope.Kind.STATEMENTS
                && scope.current != null
                && !scope.words.isEmpty()
                && ACCESS.containsAll(scope.words);
    }

    private void comment(Token token) {
        Scope scope = scope();
        Element.Comment comment = new Element.Comment(token.start(), token.end());
        boolean afterMacro = scope.kind() == Scope.Kind.STATEMENTS
                && scope.current != null
                && scope.isOnlyMacro()
                && text.substring(last.end(), token.start()).indexOf('\n') >= 0;
        if (afterMacro) {
            scope.current.endAt(last.end());
            scope.current = null;
        }
        if (scope.current == null) {
            scope.elements().add(comment);
        } else {
            scope.current.addInside(comment);
        }
    }

    private void define(Token token) {
        Scope scope = scope();
        Declaration macro = new Declaration(Declaration.Kind.MACRO, scope.owner(), token.start());
        macro.endAt(token.end());
        macro.nameIfUnknown(macroName(token));
        declarations.add(macro);
        if (scope.current != null && scope.kind() == Scope.Kind.STATEMENTS && scope.isOnlyMacro()) {
            scope.current.endAt(token.start());
            scope.current = null;
        }
        scope.elements().add(macro);
    }

    /** Returns {@code SQLITE_OK} for {@code #define SQLITE_OK 0}. */
    private String macroName(Token token) {
        int last = Math.min(token.end(), token.start() + 200);
        int start = wordStart(wordEnd(wordStart(token.start(), last), last), last);
        return text.substring(start, wordEnd(start, last));
    }

    private int wordStart(int start, int last) {
        int at = start;
        while (at < last && !isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int wordEnd(int start, int last) {
        int at = start;
        while (at < last && isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private void open(Token token) {
        if (last != null && last.kind() == Kind.OPEN) {
            skipPrototypeMacro();
        }
        begin(token.start());
        Scope parameters = new Scope(Scope.Kind.PARAMETERS, scope().current, token.start());
        if (scope().current != null) {
            scope().current.addParentheses(parameters);
            name(scope());
            scope().called = scope().words.isEmpty() ? "" : scope().words.getLast();
        }
        push(parameters);
    }

    /** Takes the word before the parenthesis as the name, in {@code API(int) f(void)} the second time. */
    private void name(Scope scope) {
        String word = scope.words.isEmpty() ? "" : scope.words.getLast();
        boolean afterMacro = last != null
                && last.kind() == Kind.WORD
                && isMacro(scope.current.name())
                && !isMacro(word)
                && !word.startsWith("__")
                && !word.equals("asm");
        if (afterMacro) {
            scope.current.rename(word);
        } else {
            scope.current.nameIfUnknown(word);
        }
    }

    private static boolean isMacro(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** Takes the word before a macro around the parameters as the name: {@code int f OF((int x))}. */
    private void skipPrototypeMacro() {
        Scope macro = open.pop();
        List<String> words = scope().words;
        if (words.size() > 1
                && scope().current != null
                && scope().current.name().equals(words.getLast())) {
            scope().current.rename(words.get(words.size() - 2));
        }
        open.push(macro);
    }

    private void close(Token token) {
        if (scope().kind() == Scope.Kind.PARAMETERS) {
            scope().end(token.end());
            open.pop();
        }
    }

    private void openBrace(Token token) {
        Scope scope = scope();
        boolean isLinkage = scope.words.size() == 2
                && scope.words.getFirst().equals("extern")
                && scope.words.getLast().startsWith("\"");
        boolean isNamespace = scope.current != null && scope.words.contains("namespace");
        if (isNamespace) {
            scope.elements().add(new Element.Barrier(scope.current.start(), token.end()));
        }
        if (isLinkage || isNamespace) {
            scope.current.endAt(token.start());
            scope.begin(null);
            return;
        }
        begin(token.start());
        Scope.Kind kind = bodyKind(scope);
        if (kind != Scope.Kind.CODE) {
            scope.current.addBody();
        }
        push(new Scope(kind, scope.current, token.start()));
    }

    private Scope.Kind bodyKind(Scope scope) {
        boolean function = last != null
                && last.kind() == Kind.CLOSE
                && !scope.called.startsWith("__")
                && !scope.called.equals(scope.called.toUpperCase(Locale.ROOT));
        List<String> tags = scope.words.stream().filter(TAG_KEYWORDS::contains).toList();
        if (scope.kind() != Scope.Kind.STATEMENTS || assigned || function || tags.isEmpty()) {
            return Scope.Kind.CODE;
        }
        boolean isEnum = tags.getLast().equals("enum")
                || tags.size() > 1 && tags.get(tags.size() - 2).equals("enum"); // enum class
        return isEnum ? Scope.Kind.ENUMERATORS : Scope.Kind.STATEMENTS;
    }

    private void closeBrace(Token token) {
        while (scope().kind() == Scope.Kind.PARAMETERS && open.size() > 1) {
            scope().end(token.start());
            open.pop();
        }
        if (open.size() == 1) {
            return;
        }
        Scope closed = open.pop();
        closed.end(token.start());
        boolean body = closed.kind() == Scope.Kind.CODE && scope().kind() == Scope.Kind.STATEMENTS && !assigned;
        if (body) {
            scope().end(token.end());
        }
    }

    /** Ends a statement. Inside parentheses that nothing closed, it ends those as well. */
    private void semicolon(Token token) {
        while (scope().kind() == Scope.Kind.PARAMETERS && open.size() > 1) {
            scope().end(token.start());
            open.pop();
        }
        if (scope().kind() == Scope.Kind.STATEMENTS) {
            scope().end(token.end());
        }
    }
}
