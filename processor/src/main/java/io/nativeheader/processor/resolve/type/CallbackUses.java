package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CDeclarator;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.CSpelling;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.jmodel.CallbackDeclaration;
import io.nativeheader.processor.jmodel.Documentation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Describes a callback without a name in C by its uses in the header. */
final class CallbackUses {

    /** Maximum number of uses that the Javadoc lists by name. */
    private static final int MAX_LISTED = 8;

    private CallbackUses() {}

    /** Returns the callback with the parameter names that all uses share, and Javadoc that lists the uses. */
    static CallbackDeclaration describe(
            CallbackDeclaration callback, CHeader header, Map<UseSite, CFunctionType> uses) {
        CFunctionType first = uses.values().iterator().next();
        Optional<CSource> source = first.declarator().map(CDeclarator::source);
        List<String> names = parameterNames(first.parameters().size(), uses.values());
        List<String> notes = new ArrayList<>(callback.documentation().notes());
        notes.add("Used by " + list(uses.keySet()) + ".");
        return callback.with(
                ParameterNames.ofNames(names),
                new Documentation(
                        uses.size() == 1 ? source.map(CSource::comment).orElse(DocComment.NONE) : DocComment.NONE,
                        new CSpelling(header).declare(named(first, names), "(*)"),
                        source.map(found -> found.location().toString()).orElse(""),
                        notes));
    }

    private static CFunctionType named(CFunctionType function, List<String> names) {
        return function.declarator()
                .map(declarator ->
                        function.declared(function.parameters(), new CDeclarator(names, declarator.source())))
                .orElse(function);
    }

    /** Returns the parameter names that all uses share; an empty string for each name that differs. */
    private static List<String> parameterNames(int count, Collection<CFunctionType> uses) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<String> distinct = new HashSet<>();
            for (CFunctionType use : uses) {
                distinct.add(use.declarator().map(CDeclarator::parameters).orElse(List.of()).stream()
                        .skip(i)
                        .findFirst()
                        .orElse(""));
            }
            distinct.remove("");
            String name = distinct.size() == 1 ? distinct.iterator().next() : "";
            names.add(names.contains(name) ? "" : name);
        }
        return names;
    }

    private static String list(Collection<UseSite> uses) {
        String listed = uses.stream().limit(MAX_LISTED).map(UseSite::text).collect(Collectors.joining(", "));
        return uses.size() <= MAX_LISTED ? listed : listed + " and " + (uses.size() - MAX_LISTED) + " more";
    }
}
