package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CHeaderFile;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.TargetSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Combines the headers of several targets into one. */
public final class HeaderAligner {

    private final BoundTargets targets;
    private final List<TargetHeader> headers;
    private final Map<Integer, Renaming> renamings = new HashMap<>();
    private final Map<String, String> differing = new LinkedHashMap<>();

    private HeaderAligner(BoundTargets targets, List<TargetHeader> headers) {
        this.targets = targets;
        this.headers = headers;
    }

    /**
     * Combines the headers of an interface.
     *
     * @param targets all targets of the binding, by index
     * @param headers the header on each target of the interface
     * @param evaluations the macros of each of these headers
     */
    public static AlignedHeader align(
            List<Target> targets, PerTarget<CHeader> headers, PerTarget<CEvaluation> evaluations) {
        TargetSet bound = headers.targets().and(TargetSet.first(targets.size()));
        List<TargetHeader> all = bound.indices().stream()
                .map(index -> TargetHeader.of(index, headers.at(index), evaluations.at(index)))
                .toList();
        return new HeaderAligner(new BoundTargets(targets, bound), DeclaredAliases.of(all)).align();
    }

    private AlignedHeader align() {
        TagMatcher matcher = new TagMatcher();
        headers.forEach(header -> renamings.put(header.target(), matcher.add(header)));
        TypeAligner types = new TypeAligner(renamings);
        Map<DeclId, CTag> tags = tags(types, matcher.commonTypedefs());
        DeclarationAligner.Aligned declarations =
                new DeclarationAligner(targets, types, renamings, tags, differing).align(headers);
        CEvaluation evaluation = new EvaluationAligner(targets, types, declarations).align(headers);
        MacroEnumerators enumerators = new MacroEnumerators(targets, evaluation.constants());
        tags.replaceAll((_, tag) -> enumerators.complete(tag));
        CHeader header = new CHeader(
                targets.targets(),
                targets.bound(),
                files(),
                current(declarations.own(), tags),
                current(declarations.others(), tags),
                names(CHeader::otherNames),
                names(CHeader::macroNames),
                some(tags, one -> one.header().tags().keySet()),
                macros());
        CEvaluation complete = new CEvaluation(
                enumerators.remaining(evaluation.constants()),
                evaluation.expressions(),
                evaluation.others(),
                evaluation.calls(),
                evaluation.undefined(),
                some(tags, one -> one.evaluation().tags().keySet()));
        return new AlignedHeader(header, complete, differing);
    }

    private Map<DeclId, CTag> tags(TypeAligner types, Map<DeclId, String> commonTypedefs) {
        Map<Integer, TargetHeader> byTarget = new HashMap<>();
        Merge<DeclId, CTag> merge = new Merge<>();
        for (TargetHeader header : headers) {
            byTarget.put(header.target(), header);
            Renaming renaming = renamings.get(header.target());
            Map<DeclId, CTag> renamed = new LinkedHashMap<>();
            header.tags().forEach((id, tag) -> renamed.put(renaming.id(id), tag));
            merge.add(header.target(), renamed);
        }
        TagAligner aligner = new TagAligner(targets, types, byTarget, commonTypedefs, differing);
        Map<DeclId, CTag> tags = new LinkedHashMap<>();
        merge.result().forEach((id, variants) -> tags.put(id, aligner.align(id, variants)));
        return tags;
    }

    /** Returns the declarations with the records and enums of a map. */
    private static List<CDeclaration> current(List<CDeclaration> declarations, Map<DeclId, CTag> tags) {
        return declarations.stream()
                .map(declaration -> declaration instanceof CTag tag ? tags.get(tag.id()) : declaration)
                .toList();
    }

    /** Returns the aligned tags that any target has in one of its maps. */
    private Map<DeclId, CTag> some(Map<DeclId, CTag> tags, Function<TargetHeader, Set<DeclId>> ids) {
        Set<DeclId> wanted = new HashSet<>();
        for (TargetHeader header : headers) {
            Renaming renaming = renamings.get(header.target());
            ids.apply(header).forEach(id -> wanted.add(renaming.id(id)));
        }
        Map<DeclId, CTag> some = new LinkedHashMap<>(tags);
        some.keySet().retainAll(wanted);
        return some;
    }

    private List<CHeaderFile> files() {
        Merge<String, CHeaderFile> merge = new Merge<>();
        for (TargetHeader header : headers) {
            Map<String, CHeaderFile> byName = new LinkedHashMap<>();
            header.header().files().forEach(file -> byName.putIfAbsent(file.name(), file));
            merge.add(header.target(), byName);
        }
        return merge.result().values().stream().map(HeaderAligner::file).toList();
    }

    private static CHeaderFile file(Variants<CHeaderFile> files) {
        return files.any(CHeaderFile::ofHost) ? files.first().asHosts() : files.first();
    }

    private Set<String> names(Function<CHeader, Set<String>> names) {
        Set<String> all = new TreeSet<>();
        headers.forEach(header -> all.addAll(names.apply(header.header())));
        return all;
    }

    /** Returns the macros that any target has after its headers. */
    private List<CMacro> macros() {
        Merge<String, CMacro> merge = new Merge<>();
        for (TargetHeader header : headers) {
            Map<String, CMacro> byName = new LinkedHashMap<>();
            header.header().macros().forEach(macro -> byName.put(macro.name(), macro));
            byName.keySet().removeAll(header.evaluation().undefined());
            merge.add(header.target(), byName);
        }
        return merge.result().values().stream().map(this::macro).toList();
    }

    private CMacro macro(Variants<CMacro> macros) {
        CMacro first = macros.first();
        return new CMacro(first.name(), first.parameters(), first.body(), targets.source(macros.map(CMacro::source)));
    }
}
