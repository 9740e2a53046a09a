package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CEnumerator;
import io.nativeheader.processor.cmodel.CField;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordLayout;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.DeclId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Combines the declarations of one record or enum. */
final class TagAligner {

    private final BoundTargets targets;
    private final TypeAligner types;
    private final Map<Integer, TargetHeader> headers;
    private final Map<DeclId, String> commonTypedefs;
    private final Map<String, String> differing;

    /**
     * Creates an aligner.
     *
     * @param commonTypedefs names for tags that have no common name otherwise
     * @param differing gets the fields that some targets lack because they declare them in another way
     */
    TagAligner(
            BoundTargets targets,
            TypeAligner types,
            Map<Integer, TargetHeader> headers,
            Map<DeclId, String> commonTypedefs,
            Map<String, String> differing) {
        this.targets = targets;
        this.types = types;
        this.headers = headers;
        this.commonTypedefs = commonTypedefs;
        this.differing = differing;
    }

    CTag align(DeclId id, Variants<CTag> tags) {
        return switch (tags.first()) {
            case CRecord _ -> record(id, tags.map(CRecord.class::cast));
            case CEnum _ -> enumeration(id, tags.map(CEnum.class::cast));
        };
    }

    private CRecord record(DeclId id, Variants<CRecord> records) {
        CRecord first = records.first();
        Names names = names(id, records.map(CTag.class::cast));
        return new CRecord(
                id,
                first.kind(),
                names.tag(),
                names.typedefName(),
                records.where(record -> record.layout().isPresent()).map(this::layout),
                records.all(CRecord::hasFileScope),
                first.reversed(),
                targets.source(records.map(CRecord::source)),
                first.qualifiedName());
    }

    /**
     * The names by which C code refers to a tag.
     *
     * @param tag empty unless all targets have it
     * @param typedefName empty unless all targets have it
     */
    private record Names(String tag, String typedefName) {}

    private Names names(DeclId id, Variants<CTag> tags) {
        String tag = tags.agree(CTag::tag) ? tags.first().tag() : "";
        String typedefName = tags.agree(CTag::typedefName) ? tags.first().typedefName() : "";
        return tag.isEmpty() && typedefName.isEmpty()
                ? new Names("", commonTypedefs.getOrDefault(id, ""))
                : new Names(tag, typedefName);
    }

    private CRecordLayout layout(Variants<CRecord> records) {
        Variants<CRecordLayout> layouts = records.map(record -> record.layout().orElseThrow());
        Merge<MemberKey, CField> members = new Merge<>();
        List<Integer> indices = records.targets().indices();
        for (int i = 0; i < indices.size(); i++) {
            int target = indices.get(i);
            members.add(
                    target,
                    MemberKey.fields(
                            layouts.values().get(i).fields(),
                            headers.get(target).tags()));
        }
        List<CField> fields = new ArrayList<>();
        members.result().values().forEach(variants -> fields.add(field(records.first(), variants)));
        return new CRecordLayout(
                targets.values(layouts.map(layout -> layout.size().first())),
                targets.values(layouts.map(layout -> layout.alignment().first())),
                fields);
    }

    private CField field(CRecord record, Variants<CField> all) {
        CField first = all.first();
        if (!first.name().isEmpty() && !all.agree(CField::bitWidth)) {
            Variants<String> widths = all.map(field -> field.bitWidth().isPresent()
                    ? "a bit-field of " + field.bitWidth().getAsInt() + " bits"
                    : "no bit-field");
            differing.put(record.name() + "." + first.name(), targets.difference("is", widths));
        }
        Variants<CField> fields =
                all.where(field -> field.bitWidth().equals(first.bitWidth())).orElseThrow();
        return new CField(
                first.name(),
                types.align(fields.map(CField::type)),
                targets.values(fields.map(field -> field.bitOffset().first())),
                first.bitWidth(),
                targets.source(fields.map(CField::source)));
    }

    private CEnum enumeration(DeclId id, Variants<CEnum> enums) {
        CEnum first = enums.first();
        CPrimitive underlying = enums.where(one -> !one.enumerators().isEmpty())
                .orElse(enums)
                .first()
                .underlying();
        Names names = names(id, enums.map(CTag.class::cast));
        return new CEnum(
                id,
                names.tag(),
                names.typedefName(),
                underlying,
                enumerators(enums, underlying),
                enums.all(CEnum::hasFileScope),
                targets.source(enums.map(one -> one.source())),
                first.qualifiedName());
    }

    private List<CEnumerator> enumerators(Variants<CEnum> enums, CPrimitive underlying) {
        Merge<String, CEnumerator> merge = new Merge<>();
        List<Integer> indices = enums.targets().indices();
        for (int i = 0; i < indices.size(); i++) {
            Map<String, CEnumerator> byName = new LinkedHashMap<>();
            enums.values().get(i).enumerators().forEach(enumerator -> byName.put(enumerator.name(), enumerator));
            merge.add(indices.get(i), byName);
        }
        List<CEnumerator> enumerators = new ArrayList<>();
        merge.result()
                .forEach((name, variants) -> enumerators.add(new CEnumerator(
                        name,
                        targets.values(variants.map(
                                enumerator -> bits(enumerator.value().first(), underlying))),
                        targets.source(variants.map(CEnumerator::source)))));
        return enumerators;
    }

    /** Returns a value in the range of a type with the same bits: 0xffffffff is −1 where the enum is signed. */
    private static long bits(long value, CPrimitive type) {
        int unused = Long.SIZE - (int) type.size() * Byte.SIZE;
        return type.isUnsigned() ? value << unused >>> unused : value << unused >> unused;
    }
}
