package io.nativeheader.processor.parse.cxx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Names template instances for Java: {@code Stack_int} for {@code shapes::Stack<int>}. */
final class InstanceNames {

    private static final Pattern QUALIFIER = Pattern.compile("\\w+::");
    private static final Pattern OTHER = Pattern.compile("\\W+");

    /** The prefixes of {@code wstring} and others, by their characters. */
    private static final Map<String, String> CHARACTERS =
            Map.of("char", "", "wchar_t", "w", "char8_t", "u8", "char16_t", "u16", "char32_t", "u32");

    private InstanceNames() {}

    /** Splits template arguments: {@code std::pair<int, int>, 3}. */
    static List<String> arguments(String text) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '<' || c == '(' ? 1 : c == '>' || c == ')' ? -1 : 0;
            if (depth == 0 && c == ',') {
                arguments.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        arguments.add(text.substring(start).strip());
        return arguments;
    }

    /** Returns the last name of a type, with its template arguments. Strings have their usual names. */
    static String of(String qualified) {
        String last = QUALIFIER.matcher(CxxNaming.last(qualified)).replaceAll("");
        for (Map.Entry<String, String> character : CHARACTERS.entrySet()) {
            last = last.replaceAll(
                    "basic_string(_view)?<" + character.getKey() + ">", character.getValue() + "string$1");
        }
        String words = last.replace("*", " ptr ").replace("&", " ref ").replace("-", " minus ");
        return OTHER.matcher(words.strip()).replaceAll("_").replaceAll("_+$", "");
    }
}
