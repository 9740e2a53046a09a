package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CField;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordLayout;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CSpelling;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.jmodel.FieldAccess;
import io.nativeheader.processor.jmodel.FieldDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import io.nativeheader.processor.jmodel.RecordDeclaration.FlexibleTail;
import io.nativeheader.processor.naming.DistinctNames;
import io.nativeheader.processor.naming.JavaNames;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Resolves {@code struct phy_device { … };} to a Java record with clang's layout and two accessors per field. */
final class RecordResolver {

    /** Maximum number of fields with accessors. Each takes up to twelve of the 65,535 constant pool entries of a class file. */
    private static final int MAX_FIELDS = 5000;

    private final CHeader header;
    private final SkippedItems skipped;
    private final FieldResolver fields;
    private final CSpelling spelling;
    private final Documentations documentations;
    private final PassByValue byValue;

    RecordResolver(CHeader header, TypeRegistry types, SkippedItems skipped) {
        this.header = header;
        this.skipped = skipped;
        this.fields = new FieldResolver(header, types);
        this.spelling = new CSpelling(header);
        this.documentations = new Documentations(header);
        this.byValue = new PassByValue(header, types);
    }

    RecordDeclaration resolve(CRecord declaration, JavaClass type) {
        String cName = TypeRegistry.cName(declaration, type);
        Owner owner = owner(declaration, type, cName, PerTarget.same(Long.MAX_VALUE));
        PerTarget<NativeLayout.Group> layout = group(declaration, cName, owner);
        return new RecordDeclaration(
                type,
                cName,
                layout,
                owner.accessors(),
                tail(owner.accessors(), layout),
                byValue.obstacle(declaration).isEmpty(),
                declaration.layout().orElseThrow().fields().stream()
                        .anyMatch(field -> new Deprecations(header).mentionedBy(field.type())),
                documentations.of(declaration));
    }

    /** Returns the flexible array that ends the record, if only padding follows it. */
    private static Optional<FlexibleTail> tail(List<FieldDeclaration> fields, PerTarget<NativeLayout.Group> layout) {
        return fields.stream()
                .filter(field ->
                        layout
                                .with(field.offset(), (group, offset) -> group.size() - offset < group.alignment())
                                .values()
                                .stream()
                                .allMatch(ends -> ends))
                .flatMap(field ->
                        elementSize(field.access())
                                .map(size -> new FlexibleTail(field.name(), field.offset(), size))
                                .stream())
                .findFirst();
    }

    /** Returns the element size of an array without a length, in bytes; empty for other fields. */
    private static Optional<PerTarget<Long>> elementSize(FieldAccess access) {
        return switch (access) {
            case FieldAccess.OfFlexibleArray array -> Optional.of(array.elementSize());
            case FieldAccess.OfCharArray chars ->
                chars.length().isEmpty() ? Optional.of(PerTarget.same(1L)) : Optional.empty();
            case FieldAccess.OfScalar _,
                    FieldAccess.OfBitField _,
                    FieldAccess.OfFunctionPointer _,
                    FieldAccess.OfRecordPointer _,
                    FieldAccess.OfRecord _,
                    FieldAccess.OfMemory _,
                    FieldAccess.OfArray _ -> Optional.empty();
        };
    }

    /** Returns only the layout, for a location that is less aligned than the record. */
    PerTarget<NativeLayout.Group> layout(CRecord declaration, JavaClass type, PerTarget<Long> alignment) {
        return group(declaration, "", owner(declaration, type, "", alignment));
    }

    private Owner owner(CRecord declaration, JavaClass type, String cName, PerTarget<Long> alignment) {
        DistinctNames names = DistinctNames.ignoringCase(fieldNames(declaration).toList(), JavaNames::field);
        return new Owner(type, cName, PerTarget.same(0L), alignment, new ArrayList<>(), names);
    }

    /** Returns the names of all fields, including those of anonymous members. */
    private Stream<String> fieldNames(CRecord declaration) {
        return declaration.layout().orElseThrow().fields().stream()
                .flatMap(field -> field.name().isEmpty() && field.type().canonical() instanceof CRecordType type
                        ? fieldNames(header.record(type))
                        : Stream.of(field.name()))
                .filter(name -> !name.isEmpty());
    }

    /**
     * The record to which the accessors of a group of fields are added, which may be an anonymous member's.
     *
     * @param base offset of the current group of fields, in bytes
     * @param alignment guaranteed alignment of the group's location, in bytes
     */
    private record Owner(
            JavaClass type,
            String cName,
            PerTarget<Long> base,
            PerTarget<Long> alignment,
            List<FieldDeclaration> accessors,
            DistinctNames names) {

        Owner at(PerTarget<Long> offset, PerTarget<Long> limit) {
            return new Owner(type, cName, offset, limit, accessors, names);
        }
    }

    /** A field's layout in the group, by target. */
    private record Placed(CField field, PerTarget<NativeLayout.Member> member) {}

    private PerTarget<NativeLayout.Group> group(CRecord declaration, String name, Owner owner) {
        CRecordLayout layout = declaration.layout().orElseThrow();
        PerTarget<Long> alignment = layout.alignment().with(owner.alignment(), Math::min);
        List<Placed> placed = new ArrayList<>();
        for (CField field : layout.fields()) {
            Optional<PerTarget<NativeLayout.Member>> resolved = declaration.reversed() && hasByteOrder(field)
                    ? skip(field, owner, REVERSED)
                    : member(field, alignment, owner);
            resolved.ifPresent(member -> placed.add(new Placed(field, member)));
        }
        boolean union = declaration.kind() == CRecord.Kind.UNION;
        boolean agrees = alignment.isSame()
                && layout.size().isSame()
                && layout.fields().stream()
                        .allMatch(field -> field.bitOffset().isSame()
                                && field.bitOffset().targets().containsAll(alignment.targets()))
                && placed.stream()
                        .allMatch(one ->
                                one.member().isSame() && sizeOf(one.field()).isSame());
        if (agrees) {
            int any = alignment.targets().firstIndex();
            return PerTarget.same(alignment.targets(), group(union, layout, alignment, placed, name, any));
        }
        return PerTarget.of(
                alignment.targets().and(layout.size().targets()).and(header.bound()),
                target -> group(union, layout, alignment, placed, name, target));
    }

    private NativeLayout.Group group(
            boolean union,
            CRecordLayout layout,
            PerTarget<Long> alignment,
            List<Placed> placed,
            String name,
            int target) {
        MemberList members = new MemberList(union);
        List<Placed> ordered = new ArrayList<>(placed);
        ordered.removeIf(one -> !one.member().isOn(target));
        ordered.sort(Comparator.comparingLong(one -> one.field().bitOffset().at(target)));
        for (Placed one : ordered) {
            members.add(
                    one.member().at(target),
                    one.field().bitOffset().at(target) / 8,
                    sizeOf(one.field()).at(target));
        }
        long size = layout.size().at(target);
        return new NativeLayout.Group(union, members.padded(size), size, alignment.at(target), name);
    }

    private static final String REVERSED = "gcc stores it in the opposite byte order (scalar_storage_order)";

    /** Returns whether byte order affects the field. It does not affect bytes, and a nested record has its own. */
    private static boolean hasByteOrder(CField field) {
        CType type = field.type().canonical();
        while (type instanceof CArray array) {
            type = array.element().canonical();
        }
        boolean isByte = type instanceof CPrimitive primitive && primitive.size() == 1
                || VaryingTypes.character(type).isPresent();
        return field.bitWidth().isPresent() || !isByte && !(type instanceof CRecordType);
    }

    private PerTarget<Long> sizeOf(CField field) {
        return TypeSize.of(field.type(), header);
    }

    /** Returns the layout of a field and adds its accessors; empty if the field becomes padding. */
    private Optional<PerTarget<NativeLayout.Member>> member(CField field, PerTarget<Long> groupAlignment, Owner owner) {
        PerTarget<Long> offset = owner.base().with(field.bitOffset(), (base, bits) -> base + bits / 8);
        PerTarget<Long> alignment = groupAlignment.with(offset, (limit, at) -> Math.min(limit, lowestBit(at)));
        if (owner.accessors().size() >= MAX_FIELDS && !field.name().isEmpty()) {
            return skip(field, owner, "a Java class has room for " + MAX_FIELDS + " fields of a record");
        }
        if (field.bitWidth().isPresent()) {
            return bitField(field, offset, owner);
        }
        if (field.name().isEmpty()) {
            return anonymous(field, owner.at(offset, alignment));
        }
        return switch (fields.resolve(field, owner.type(), alignment)) {
            case FieldResolver.Skipped reason -> skip(field, owner, reason.reason());
            case FieldResolver.Bound bound -> {
                add(field, accessor(field, offset, bound.access(), owner), owner);
                yield Optional.of(bound.layout()
                        .on(offset.targets())
                        .map(layout -> new NativeLayout.Member(field.name(), layout)));
            }
        };
    }

    private Optional<PerTarget<NativeLayout.Member>> bitField(CField field, PerTarget<Long> offset, Owner owner) {
        Optional<FieldAccess> access = fields.bitField(field);
        if (access.isEmpty()) {
            return skip(field, owner, "no Java integer type fits its type");
        }
        add(field, accessor(field, offset, access.get(), owner), owner);
        return Optional.empty();
    }

    /**
     * Adds a field, or joins it with the field of that name: {@code fpstate} of {@code struct sigcontext} is in an anonymous union in
     * glibc, and not in musl.
     */
    private void add(CField field, FieldDeclaration accessor, Owner owner) {
        for (int i = 0; i < owner.accessors().size(); i++) {
            FieldDeclaration known = owner.accessors().get(i);
            if (known.name().equals(accessor.name())) {
                Optional<FieldDeclaration> both = union(field, known, accessor);
                if (both.isPresent()) {
                    owner.accessors().set(i, both.get());
                } else {
                    skip(field, owner, "another field of this name, on other targets, is accessed in another way");
                }
                return;
            }
        }
        owner.accessors().add(accessor);
    }

    /** Returns one field for the targets of both; empty if Java accesses the two in different ways. */
    private Optional<FieldDeclaration> union(CField field, FieldDeclaration one, FieldDeclaration other) {
        return union(one.access(), other.access())
                .map(access -> new FieldDeclaration(
                        one.name(),
                        one.constantName(),
                        union(one.offset(), other.offset()),
                        access,
                        one.writable() && other.writable(),
                        documentations.of(
                                field.source()
                                        .withTargets(one.offset()
                                                .targets()
                                                .or(other.offset().targets())),
                                one.documentation().declaration(),
                                List.of())));
    }

    private static Optional<FieldAccess> union(FieldAccess one, FieldAccess other) {
        if (one instanceof FieldAccess.OfScalar first && other instanceof FieldAccess.OfScalar second) {
            return first.carrier() == second.carrier() && first.order() == second.order()
                    ? Optional.of(new FieldAccess.OfScalar(union(first.layout(), second.layout()), first.order()))
                    : Optional.empty();
        }
        return Optional.of(one).filter(other::equals);
    }

    private static <T> PerTarget<T> union(PerTarget<T> one, PerTarget<T> other) {
        return PerTarget.of(
                one.targets().or(other.targets()), target -> one.isOn(target) ? one.at(target) : other.at(target));
    }

    private FieldDeclaration accessor(CField field, PerTarget<Long> offset, FieldAccess access, Owner owner) {
        String name = owner.names().of(field.name());
        return new FieldDeclaration(
                name,
                "OFFSET_" + name,
                offset,
                withSegmentName(access, name, owner),
                !field.type().isConst(),
                documentations.of(field.source(), declaration(field), List.of()));
    }

    /**
     * Adds the name of the accessor for a {@code char} array's memory: {@code name_segment} for {@code char name[32]} and {@code char
     * name[][32]}.
     */
    private static FieldAccess withSegmentName(FieldAccess access, String name, Owner owner) {
        if (access instanceof FieldAccess.OfFlexibleArray(FieldAccess element, PerTarget<Long> size)) {
            return new FieldAccess.OfFlexibleArray(withSegmentName(element, name, owner), size);
        }
        return access instanceof FieldAccess.OfCharArray chars
                ? new FieldAccess.OfCharArray(chars.length(), owner.names().take(name + "_segment"))
                : access;
    }

    /** Returns {@code unsigned int link : 1}. */
    private String declaration(CField field) {
        String text = spelling.declare(field.type(), field.name());
        return field.bitWidth().isPresent() ? text + " : " + field.bitWidth().getAsInt() : text;
    }

    /** Resolves an anonymous struct or union, whose members belong to the record (C17 6.7.2.1p13). */
    private Optional<PerTarget<NativeLayout.Member>> anonymous(CField field, Owner owner) {
        if (field.type().canonical() instanceof CRecordType type) {
            return Optional.of(group(header.record(type), "", owner)
                    .on(owner.base().targets())
                    .map(group -> new NativeLayout.Member("", group)));
        }
        return Optional.empty();
    }

    private Optional<PerTarget<NativeLayout.Member>> skip(CField field, Owner owner, String reason) {
        if (!field.name().isEmpty()) {
            skipped.skip(owner.cName() + "." + field.name(), "field", reason);
        }
        return Optional.empty();
    }

    /** Returns the largest power of two that divides an offset. */
    private static long lowestBit(long offset) {
        return offset == 0 ? Long.MAX_VALUE : Long.lowestOneBit(offset);
    }
}
