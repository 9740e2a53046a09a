package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordLayout;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedef;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import io.nativeheader.processor.jmodel.BindingReport.TypeEntry;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.resolve.type.CallbackResolver;
import io.nativeheader.processor.resolve.type.SkippedItems;
import io.nativeheader.processor.resolve.type.TypeMapper;
import io.nativeheader.processor.resolve.type.TypeRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the report's entries for an interface's types, and for declarations that cannot be bound. */
final class ReportResolver {

    private final ParsedInterface parsed;
    private final TypeRegistry types;
    private final TypeMapper mapper;
    private final SkippedItems skipped;
    private final List<TypeEntry> typeEntries;

    /**
     * @param skipped the items that the other resolvers skipped
     */
    ReportResolver(ParsedInterface parsed, TypeRegistry types, SkippedItems skipped) {
        this.parsed = parsed;
        this.types = types;
        this.mapper = new TypeMapper(parsed.header(), types);
        this.skipped = skipped;
        this.typeEntries = typeEntries();
        if (parsed.request().headerWide()) {
            parsed.header().declarations().forEach(this::skip);
        }
        parsed.evaluation().others().forEach((name, reason) -> skipped.skip(name, "macro", reason));
    }

    List<TypeEntry> types() {
        return typeEntries;
    }

    List<SkippedEntry> skipped() {
        return skipped.entries();
    }

    private List<TypeEntry> typeEntries() {
        List<TypeEntry> entries = new ArrayList<>();
        for (CTag tag : parsed.header().tags().values()) {
            if (types.isReached(tag)) {
                JavaClass type = types.type(tag);
                entries.add(entry(tag, type));
                types.skippedFields(type).forEach(field -> skipped.skip(field.name(), field.kind(), field.reason()));
            }
        }
        return entries;
    }

    private TypeEntry entry(CTag tag, JavaClass type) {
        String cName = TypeRegistry.cName(tag, type);
        return switch (tag) {
            case CEnum enumeration ->
                new TypeEntry(
                        cName,
                        type.qualifiedName(),
                        PerTarget.same(enumeration.underlying().size()),
                        PerTarget.same(enumeration.underlying().size()));
            case CRecord record -> {
                CRecordLayout layout = types.complete(record).layout().orElseGet(() -> layout(record));
                yield new TypeEntry(cName, type.qualifiedName(), layout.size(), layout.alignment());
            }
        };
    }

    /** Returns the layout of a record that C only declares: that of a C++ class, or none. */
    private CRecordLayout layout(CRecord record) {
        Optional<CxxClass> type = parsed.cxx().find(record.id());
        return new CRecordLayout(
                PerTarget.same(type.map(CxxClass::size).orElse(-1L)),
                PerTarget.same(type.map(CxxClass::alignment).orElse(-1L)),
                List.of());
    }

    private void skip(CDeclaration declaration) {
        switch (declaration) {
            case CTypedef typedef -> {
                callback(typedef.underlying())
                        .flatMap(function -> CallbackResolver.obstacle(function, mapper))
                        .ifPresent(reason -> skipped.skip(
                                typedef.name(), "callback", reason + "; functions take it as MemorySegment"));
            }
            case CFunction _, CTag _, CVariable _ -> {
                // bound or skipped by the other resolvers
            }
        }
    }

    private static Optional<CFunctionType> callback(CType type) {
        CType function = type.canonical() instanceof CPointer pointer ? pointer.pointee() : type;
        return function.canonical() instanceof CFunctionType found ? Optional.of(found) : Optional.empty();
    }
}
