package io.nativeheader.processor.cmodel;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.TargetSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Declarations of a set of headers: on one target after parsing, on all targets after alignment.
 *
 * @param targets the targets of the binding, by index
 * @param bound those that the interface is bound for
 * @param files all files read, in the order of first inclusion
 * @param declarations declarations that belong to these headers, in the header's order, without duplicates; includes only the requested
 *     functions if the interface is not header-wide
 * @param others requested declarations from other headers
 * @param otherNames names of visible functions that belong to other headers, were not requested, or are C++ functions
 * @param macroNames names of all visible object-like macros, except those that expand to their own name
 * @param tags every record and enum reachable from a declaration
 * @param macros macros of these headers, and requested ones, in the header's order
 */
public record CHeader(
        List<Target> targets,
        TargetSet bound,
        List<CHeaderFile> files,
        List<CDeclaration> declarations,
        List<CDeclaration> others,
        Set<String> otherNames,
        Set<String> macroNames,
        Map<DeclId, CTag> tags,
        List<CMacro> macros) {

    /** Returns this header with the tags that evaluated macros refer to, and without the macros that the header undefines. */
    public CHeader with(CEvaluation evaluation) {
        Map<DeclId, CTag> all = new LinkedHashMap<>(tags);
        evaluation.tags().forEach(all::putIfAbsent);
        List<CMacro> defined = macros.stream()
                .filter(macro -> !evaluation.undefined().contains(macro.name()))
                .toList();
        return new CHeader(targets, bound, files, declarations, others, otherNames, macroNames, all, defined);
    }

    /** Returns whether the interface is bound for some of the targets only. */
    public boolean isRestricted() {
        return !bound.containsAll(TargetSet.first(targets.size()));
    }

    /** Returns this header with other files. */
    public CHeader withFiles(List<CHeaderFile> others) {
        return new CHeader(targets, bound, others, declarations, this.others, otherNames, macroNames, tags, macros);
    }

    /** Returns this header with other declarations. */
    public CHeader withDeclarations(List<CDeclaration> own, List<CDeclaration> ofOtherHeaders) {
        return new CHeader(targets, bound, files, own, ofOtherHeaders, otherNames, macroNames, tags, macros);
    }

    /** Returns the names of some of this header's targets: {@code linux-x86_64, linux-aarch64}. */
    public String names(TargetSet some) {
        return some.and(bound()).indices().stream()
                .map(target -> targets.get(target).folder())
                .collect(Collectors.joining(", "));
    }

    /** Returns the declaration of a record or enum that a type of this header refers to. */
    public CTag tag(DeclId id) {
        CTag tag = tags.get(id);
        if (tag == null) {
            throw new IllegalStateException("no declaration was recorded for " + id);
        }
        return tag;
    }

    public CRecord record(CRecordType type) {
        return (CRecord) tag(type.id());
    }

    public CEnum enumeration(CEnumType type) {
        return (CEnum) tag(type.id());
    }
}
