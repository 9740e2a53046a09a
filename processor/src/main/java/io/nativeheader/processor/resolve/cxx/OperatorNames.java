package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.naming.JavaNames;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Java names of C++ functions. Operators are named after their meaning: {@code plus}. */
final class OperatorNames {

    private static final Map<String, String> BINARY = Map.ofEntries(
            Map.entry("+", "plus"),
            Map.entry("-", "minus"),
            Map.entry("*", "times"),
            Map.entry("/", "dividedBy"),
            Map.entry("%", "remainder"),
            Map.entry("&", "and"),
            Map.entry("|", "or"),
            Map.entry("^", "xor"),
            Map.entry("<<", "shiftLeft"),
            Map.entry(">>", "shiftRight"),
            Map.entry("&&", "logicalAnd"),
            Map.entry("||", "logicalOr"),
            Map.entry("==", "isEqualTo"),
            Map.entry("!=", "isNotEqualTo"),
            Map.entry("<", "isLessThan"),
            Map.entry(">", "isGreaterThan"),
            Map.entry("<=", "isAtMost"),
            Map.entry(">=", "isAtLeast"),
            Map.entry("<=>", "compareTo"),
            Map.entry("=", "assign"),
            Map.entry("+=", "plusAssign"),
            Map.entry("-=", "minusAssign"),
            Map.entry("*=", "timesAssign"),
            Map.entry("/=", "dividedByAssign"),
            Map.entry("%=", "remainderAssign"),
            Map.entry("&=", "andAssign"),
            Map.entry("|=", "orAssign"),
            Map.entry("^=", "xorAssign"),
            Map.entry("<<=", "shiftLeftAssign"),
            Map.entry(">>=", "shiftRightAssign"),
            Map.entry("++", "postIncrement"),
            Map.entry("--", "postDecrement"),
            Map.entry("[]", "at"),
            Map.entry("()", "call"),
            Map.entry(",", "comma"),
            Map.entry("->*", "member"));

    private static final Map<String, String> UNARY = Map.of(
            "+", "unaryPlus",
            "-", "negate",
            "*", "dereference",
            "&", "address",
            "~", "complement",
            "!", "not",
            "++", "increment",
            "--", "decrement",
            "->", "arrow",
            "()", "call");

    private static final Pattern OPERATOR = Pattern.compile("operator\\s*([^\\w\\s].*)");

    private static final Pattern CONVERSION = Pattern.compile("operator\\s+(\\w.*)");

    private static final Pattern STRING = Pattern.compile("\\bbasic_string(_view)?<char\\b.*>");

    private OperatorNames() {}

    /** Returns the Java name of a function; empty if it is an operator without one, such as {@code operator new}. */
    static Optional<String> of(CxxFunction function) {
        String suffix = ParameterShape.ofTemplateArguments(function.templateArguments());
        return plain(function).map(name -> name + suffix);
    }

    private static Optional<String> plain(CxxFunction function) {
        return switch (function.kind()) {
            case CONSTRUCTOR -> Optional.of("create");
            case CONVERSION, TRUTH -> Optional.of(JavaNames.method(conversion(function.name())));
            case FUNCTION, FRIEND, METHOD -> {
                var operator = OPERATOR.matcher(function.name());
                if (operator.matches()) {
                    yield operator(operator.group(1).strip(), function);
                }
                yield CONVERSION.matcher(function.name()).matches()
                        ? Optional.empty()
                        : Optional.of(JavaNames.method(function.name()));
            }
        };
    }

    private static Optional<String> operator(String symbol, CxxFunction function) {
        boolean isMember = function.kind() == CxxFunction.Kind.METHOD && !function.isStatic();
        int operands = function.parameters().size() + (isMember ? 1 : 0);
        Map<String, String> names = operands == 1 ? UNARY : BINARY;
        return Optional.ofNullable(names.getOrDefault(symbol, BINARY.get(symbol)))
                .filter(_ -> !symbol.startsWith("\""));
    }

    // operator bool → toBool, operator const char * → toConstCharPointer, operator std::string_view → toStringView
    private static String conversion(String name) {
        var conversion = CONVERSION.matcher(name);
        String type = conversion.matches() ? conversion.group(1) : name;
        StringBuilder java = new StringBuilder("to");
        String plain = STRING.matcher(type).replaceAll("string$1").replaceAll("\\w+::", "");
        for (String word : plain.replace("*", " pointer ").replace("&", " ").split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                java.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return java.toString();
    }
}
