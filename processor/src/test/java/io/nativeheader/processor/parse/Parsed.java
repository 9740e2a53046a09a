package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.LibClangSearch;
import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordLayout;
import io.nativeheader.processor.cmodel.CSpelling;
import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** C text, parsed for Linux on x86_64 without system headers. */
public final class Parsed {

    static final Target LINUX = new Target(OperatingSystem.LINUX, Architecture.X86_64);

    final ParseRequest request;
    final ParseOutcome outcome;

    private Parsed(ParseRequest request) {
        this.request = request;
        this.outcome = parser().parse(request);
    }

    static Parsed text(String c) {
        return with(c);
    }

    /** Parses C text with more flags. */
    static Parsed with(String c, String... more) {
        List<String> arguments = new ArrayList<>(List.of("-nostdinc"));
        arguments.addAll(List.of(more));
        return new Parsed(new ParseRequest(LINUX, List.of(), arguments, c, List.of(), Set.of(), true));
    }

    /** Parses C++ text with the host's headers and more flags. */
    static Parsed cxx(String text, String... more) {
        return cxx(List.of(), text, List.of(), more);
    }

    /** Parses C++ headers and text, with instances of class templates. */
    static Parsed cxx(List<String> headers, String text, List<String> instances, String... more) {
        return new Parsed(new ParseRequest(
                LINUX, headers, List.of(more), text, List.of(), Set.of(), true, true, Language.CXX, instances));
    }

    /** Parses C text, reading only the functions with these names. */
    static Parsed named(String c, Set<String> names) {
        return new Parsed(new ParseRequest(LINUX, List.of(), List.of("-nostdinc"), c, List.of(), names, false));
    }

    public static Parsed headers(List<String> headers, List<String> arguments, Set<String> names) {
        List<String> folders = arguments.stream()
                .filter(argument -> argument.startsWith("-I"))
                .map(argument -> argument.substring(2))
                .toList();
        return new Parsed(new ParseRequest(LINUX, headers, arguments, "", folders, names, true));
    }

    /** Creates a parser with the libclang in the system property, which child JVMs set, or with the bundled one. */
    static HeaderParser parser() {
        return new HeaderParser(libclang());
    }

    public static LibClangSearch.Found libclang() {
        Optional<String> option = Optional.ofNullable(System.getProperty("nativeheader.test.libclang"));
        return switch (LibClangSearch.find(option, Map.of(), Parsed.class.getClassLoader(), Target.host())) {
            case LibClangSearch.Found found -> found;
            case LibClangSearch.NotFound missing -> throw new IllegalStateException(missing.toString());
            case LibClangSearch.Denied denied -> throw new IllegalStateException(denied.toString());
        };
    }

    public CHeader header() {
        return outcome.header()
                .orElseThrow(() -> new AssertionError(outcome.messages().toString()));
    }

    public CEvaluation evaluate(CMacroCall... calls) {
        return parser().evaluate(request, header(), List.of(calls));
    }

    <T extends CDeclaration> T declaration(Class<T> type, String name) {
        return header().declarations().stream()
                .filter(declaration ->
                        type.isInstance(declaration) && declaration.name().equals(name))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + header().declarations()));
    }

    CFunction function(String name) {
        return declaration(CFunction.class, name);
    }

    CRecordLayout layout(String name) {
        return declaration(CRecord.class, name).layout().orElseThrow();
    }

    String spelled(String function) {
        return new CSpelling(header()).declaration(function(function));
    }
}
