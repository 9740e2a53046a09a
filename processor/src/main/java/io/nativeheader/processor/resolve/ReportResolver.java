package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordLayout;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedef;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.jmodel.BindingReport;
import io.nativeheader.processor.jmodel.BindingReport.ConstantEntry;
import io.nativeheader.processor.jmodel.BindingReport.FunctionEntry;
import io.nativeheader.processor.jmodel.BindingReport.HeaderEntry;
import io.nativeheader.processor.jmodel.BindingReport.MacroEntry;
import io.nativeheader.processor.jmodel.BindingReport.TypeEntry;
import io.nativeheader.processor.jmodel.ConstantDeclaration;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.LibraryDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.naming.JavaNames;
import io.nativeheader.processor.resolve.type.CallbackResolver;
import io.nativeheader.processor.resolve.type.SkippedItems;
import io.nativeheader.processor.resolve.type.TypeMapper;
import io.nativeheader.processor.resolve.type.TypeRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The binding report: every bound item, and every other with its reason. */
public final class ReportResolver {

    private final ParsedInterface parsed;
    private final TypeRegistry types;
    private final TypeMapper mapper;

    ReportResolver(ParsedInterface parsed, TypeRegistry types) {
        this.parsed = parsed;
        this.types = types;
        this.mapper = new TypeMapper(parsed.header(), types);
    }

    BindingReport report(
            LibraryDeclaration library,
            List<MethodDeclaration> methods,
            List<ConstantDeclaration> constants,
            SkippedItems skipped) {
        List<TypeEntry> typeEntries = typeEntries(skipped);
        if (parsed.request().headerWide()) {
            parsed.header().declarations().forEach(declaration -> skip(declaration, skipped));
        }
        parsed.evaluation().others().forEach((name, reason) -> skipped.skip(name, "macro", reason));
        return new BindingReport(
                parsed.header().target().folder(),
                library,
                parsed.header().files().stream()
                        .map(file -> new HeaderEntry(file.name(), file.sha256()))
                        .toList(),
                methods.stream().map(ReportResolver::function).toList(),
                typeEntries,
                constants.stream().map(this::constant).toList(),
                parsed.header().macros().stream()
                        .filter(CMacro::isFunctionLike)
                        .map(macro ->
                                new MacroEntry(macro.name(), macro.parameters().orElseThrow()))
                        .toList(),
                skipped.entries());
    }

    private ConstantEntry constant(ConstantDeclaration constant) {
        Optional<String> libclang = parsed.libclang().entrySet().stream()
                .filter(entry -> JavaNames.constant(entry.getKey()).equals(constant.name()))
                .map(entry -> CompilerConstants.display(entry.getValue()))
                .findFirst();
        return new ConstantEntry(constant.name(), constant.cType(), constant.value(), libclang, Optional.empty());
    }

    public static FunctionEntry function(MethodDeclaration method) {
        return new FunctionEntry(
                method.call().function(),
                method.documentation().declaration(),
                JavaSignature.of(method),
                method.call().route(),
                symbol(method.call()),
                method.documentation().location());
    }

    private static String symbol(MethodDeclaration.Call call) {
        return call.route() == MethodDeclaration.Route.HELPER ? HelperSource.PREFIX + call.symbol() : call.symbol();
    }

    private List<TypeEntry> typeEntries(SkippedItems skipped) {
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
                        enumeration.underlying().size(),
                        enumeration.underlying().size());
            case CRecord record -> {
                CRecordLayout none = new CRecordLayout(-1, -1, List.of());
                CRecordLayout layout = types.complete(record).layout().orElse(none);
                yield new TypeEntry(cName, type.qualifiedName(), layout.size(), layout.alignment());
            }
        };
    }

    private void skip(CDeclaration declaration, SkippedItems skipped) {
        switch (declaration) {
            case CTypedef typedef -> {
                callback(typedef.underlying())
                        .flatMap(function -> CallbackResolver.obstacle(function, mapper))
                        .ifPresent(reason -> skipped.skip(
                                typedef.name(), "callback", reason + "; functions take it as MemorySegment"));
            }
            case CFunction _, CTag _, CVariable _ -> {
                // bound, or skipped where it was tried
            }
        }
    }

    private static Optional<CFunctionType> callback(CType type) {
        CType function = type.canonical() instanceof CPointer pointer ? pointer.pointee() : type;
        return function.canonical() instanceof CFunctionType found ? Optional.of(found) : Optional.empty();
    }
}
