package io.nativeheader.processor.cmodel;

import io.nativeheader.processor.platform.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a set of headers declares on one target.
 *
 * @param files all files read, in the order in which they were first included
 * @param declarations the header's own declarations, in the header's order, each once; of functions perhaps those alone that were asked for
 * @param others declarations that are not the header's own but were asked for by name
 * @param otherNames names of functions that are visible but are not the header's own, or were not asked for
 * @param macroNames names of all object-like macros that are visible, but for those that stand for themselves
 * @param tags every record and enum that a declaration reaches
 * @param macros the header's own macros, and those asked for by name, in the header's order
 */
public record CHeader(
        Target target,
        List<CHeaderFile> files,
        List<CDeclaration> declarations,
        List<CDeclaration> others,
        Set<String> otherNames,
        Set<String> macroNames,
        Map<DeclId, CTag> tags,
        List<CMacro> macros) {

    /** The header with the tags that its macros reach, and without the macros that it takes back. */
    public CHeader with(CEvaluation evaluation) {
        Map<DeclId, CTag> all = new LinkedHashMap<>(tags);
        evaluation.tags().forEach(all::putIfAbsent);
        List<CMacro> defined = macros.stream()
                .filter(macro -> !evaluation.undefined().contains(macro.name()))
                .toList();
        return new CHeader(target, files, declarations, others, otherNames, macroNames, all, defined);
    }

    /** The declaration of a record or enum that a type of this header names. */
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
