package io.nativeheader.processor.toolchain.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the output of linkers: GNU ld and gold, lld and mold, Apple's ld, MSVC's link. All of them name undefined symbols and some of the
 * functions that use them, but none lists all of these functions.
 *
 * <pre>
 * /usr/bin/ld: Phy.o: in function `java_helper_x':
 * Phy.c:(.text+0x28): undefined reference to `not_there'
 *
 * /usr/bin/ld: Phy.o: relocation R_X86_64_32S against `.text.java_helper_y' can not be used when making a shared object
 *
 * ld.lld: error: undefined symbol: not_there
 * &gt;&gt;&gt; referenced by Phy.c
 * &gt;&gt;&gt;               Phy.o:(java_helper_x)
 * </pre>
 */
public final class LinkerOutput {

    private static final Pattern IN_FUNCTION = Pattern.compile(".*[iI]n function [`']([^']+)':");
    /** A function's section in an object file for Windows, where GNU ld names no function. */
    private static final Pattern IN_SECTION = Pattern.compile(".*\\(\\.text\\$([^+)]+)\\+0x[0-9a-f]+\\): undefined.*");

    private static final Pattern UNDEFINED_FOR_GNU =
            Pattern.compile(".*undefined (?:hidden |protected |internal )?(?:reference to|symbol) [`']([^']+)'.*"
                    + "|.*hidden symbol [`']([^']+)' isn't defined.*");
    private static final Pattern UNDEFINED_FOR_LLD =
            Pattern.compile(".*error: undefined (?:hidden |protected |internal )?symbol: (.+)");
    private static final Pattern REFERENCE_FOR_LLD = Pattern.compile(">>> .*:\\(([^()]+)\\)");
    private static final Pattern UNDEFINED_FOR_APPLE = Pattern.compile("\\s+\"_?([^\"]+)\", referenced from:");
    private static final Pattern REFERENCE_FOR_APPLE = Pattern.compile("\\s+_?(\\S+) in \\S+");
    private static final Pattern UNDEFINED_FOR_MSVC =
            Pattern.compile(".*unresolved external symbol (\\S+)(?: referenced in function (\\S+))?.*");
    private static final Pattern RELOCATION =
            Pattern.compile(".*: (relocation \\S+ against .*?[`']\\.text\\.([^']+)' can not be used.*)");
    private static final Pattern OTHER_ERROR = Pattern.compile(
            "(?:\\S+: )?(?:fatal error|error|ld|ld\\.lld): (.*)" + "|.*: (cannot find .*|multiple definition of .*)");
    private static final Pattern SUMMARY =
            Pattern.compile(".*(ld returned \\d+ exit status|linker command failed|symbol\\(s\\) not found).*");

    private final Map<String, Set<String>> undefined = new LinkedHashMap<>();
    private final List<Complaint> others = new ArrayList<>();
    private Optional<String> function = Optional.empty();
    private Optional<String> symbol = Optional.empty();

    private LinkerOutput() {}

    /** Returns one complaint for each undefined symbol, followed by the other errors. */
    public static List<Complaint> read(String output) {
        LinkerOutput reader = new LinkerOutput();
        output.lines().filter(line -> line.length() < 10_000).forEach(reader::line);
        List<Complaint> complaints = new ArrayList<>();
        reader.undefined.forEach(
                (name, functions) -> complaints.add(Complaint.undefined(name, List.copyOf(functions))));
        complaints.addAll(reader.others);
        return List.copyOf(complaints);
    }

    /**
     * Returns the C++ names of undefined symbols: {@code shapes::area(int)} for {@code _ZN6shapes4areaEi}.
     *
     * @param mangled the output with {@code --no-demangle}
     * @param demangled the output of the same command with {@code --demangle}
     */
    public static Map<String, String> names(String mangled, String demangled) {
        List<String> symbols = mangled.lines().toList();
        List<String> readable = demangled.lines().toList();
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < symbols.size() && symbols.size() == readable.size(); i++) {
            Optional<String> name = undefined(readable.get(i));
            undefined(symbols.get(i)).ifPresent(symbol -> name.ifPresent(its -> names.put(symbol, its)));
        }
        return names;
    }

    private static Optional<String> undefined(String line) {
        Matcher gnu = UNDEFINED_FOR_GNU.matcher(line);
        return gnu.matches()
                ? Optional.of(gnu.group(1) == null ? gnu.group(2) : gnu.group(1))
                : firstGroup(UNDEFINED_FOR_LLD, line);
    }

    private void line(String line) {
        Matcher inFunction = IN_FUNCTION.matcher(line);
        Matcher gnu = UNDEFINED_FOR_GNU.matcher(line);
        Matcher msvc = UNDEFINED_FOR_MSVC.matcher(line);
        Optional<String> begun = firstGroup(UNDEFINED_FOR_LLD, line).or(() -> firstGroup(UNDEFINED_FOR_APPLE, line));
        Optional<String> user = firstGroup(REFERENCE_FOR_LLD, line).or(() -> firstGroup(REFERENCE_FOR_APPLE, line));
        firstGroup(IN_SECTION, line).ifPresent(name -> function = Optional.of(name));
        if (inFunction.matches()) {
            function = Optional.of(inFunction.group(1));
        } else if (gnu.matches()) {
            use(gnu.group(1) == null ? gnu.group(2) : gnu.group(1), function);
        } else if (msvc.matches()) {
            use(msvc.group(1), Optional.ofNullable(msvc.group(2)));
        } else if (begun.isPresent()) {
            symbol = begun;
            use(begun.get(), Optional.empty());
        } else if (user.isPresent() && symbol.isPresent()) {
            use(symbol.get(), user);
        } else {
            other(line);
        }
    }

    private void use(String name, Optional<String> user) {
        Set<String> functions = undefined.computeIfAbsent(name, _ -> new LinkedHashSet<>());
        user.map(CompilerOutput::plainName).ifPresent(functions::add);
    }

    private void other(String line) {
        Matcher relocation = RELOCATION.matcher(line);
        if (relocation.matches()) {
            String section =
                    CompilerOutput.plainName(relocation.group(2).replaceFirst("^(unlikely|hot|startup|exit)\\.", ""));
            others.add(new Complaint(
                    CompilerMessage.error(relocation.group(1)), List.of(), List.of(section), Optional.empty()));
            return;
        }
        Matcher error = OTHER_ERROR.matcher(line);
        if (error.matches() && !SUMMARY.matcher(line).matches()) {
            String text = error.group(1) == null ? error.group(2) : error.group(1);
            others.add(Complaint.general(CompilerMessage.error(text)));
        }
    }

    private static Optional<String> firstGroup(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
