package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.PlatformDeclaration;
import io.nativeheader.processor.jmodel.TypeDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxClassDeclaration;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.SymbolCheck;
import io.nativeheader.processor.resolve.cxx.SharedClasses;
import io.nativeheader.processor.resolve.type.TypeNames;
import io.nativeheader.processor.resolve.type.TypeRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides everything that is generated for the annotated interfaces of one package. */
public final class BindingResolver {

    private final SymbolCheck symbolCheck;
    private final Diagnostics diagnostics;

    public BindingResolver(SymbolCheck symbolCheck, Diagnostics diagnostics) {
        this.symbolCheck = symbolCheck;
        this.diagnostics = diagnostics;
    }

    /**
     * Resolves the interfaces of one package. The result lists them in the same order.
     *
     * @param freeing names of the C functions in the {@code @Owned(free = …)} of the package
     */
    public ResolvedPackage resolve(String packageName, List<ParsedInterface> parsed, Set<String> freeing) {
        List<CHeader> headers = parsed.stream().map(ParsedInterface::header).toList();
        TypeNames names = new TypeNames(packageName, headers, existing(parsed), generated(parsed));
        TypeRegistry types = new TypeRegistry(packageName, headers, names);
        List<TypeDeclaration> typeDeclarations = new ArrayList<>();
        List<ResolvedInterface> interfaces = new ArrayList<>();
        SharedClasses sharedClasses = new SharedClasses();
        for (ParsedInterface one : parsed) {
            InterfaceResolver resolver =
                    new InterfaceResolver(one, types, freeing, symbolCheck, sharedClasses, diagnostics);
            resolver.members(diagnostics);
            typeDeclarations.addAll(types.declarations());
            reportRenamed(names.takeRenamed(), one.request());
            reportConflicts(types, one.request(), parsed.getFirst().request());
            interfaces.add(resolver.resolved());
        }
        typeDeclarations.addAll(types.unnamedCallbacks());
        Set<JavaClass> classes = interfaces.stream()
                .flatMap(one -> one.declaration().cxx().classes().stream())
                .map(CxxClassDeclaration::type)
                .collect(Collectors.toSet());
        typeDeclarations.removeIf(type -> classes.contains(type.type()));
        return new ResolvedPackage(platform(parsed), typeDeclarations, interfaces);
    }

    private static PlatformDeclaration platform(List<ParsedInterface> parsed) {
        ParsedInterface first = parsed.getFirst();
        return new PlatformDeclaration(
                first.request().type().platform(),
                first.header().targets().stream().map(Target::folder).toList(),
                parsed.stream().map(ParsedInterface::header).anyMatch(CHeader::isRestricted));
    }

    /** Returns the names of the user's own types, which generated types must not take: in the package and inside the interfaces. */
    private static Set<String> existing(List<ParsedInterface> parsed) {
        return parsed.stream()
                .flatMap(one ->
                        Stream.concat(one.request().packageTypes().stream(), one.request().memberTypes().stream()))
                .collect(Collectors.toSet());
    }

    private static Set<String> generated(List<ParsedInterface> parsed) {
        return parsed.stream()
                .map(ParsedInterface::request)
                .flatMap(request -> Stream.concat(
                        Stream.of(
                                request.headerType().name(),
                                request.implementationType().name()),
                        ofLanguage(request)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> ofLanguage(InterfaceRequest request) {
        return switch (request.options().language()) {
            case C -> Stream.of();
            case CXX -> Stream.of(request.implementationType().failures().name());
        };
    }

    private void reportRenamed(List<TypeNames.Renamed> renamed, InterfaceRequest request) {
        if (!renamed.isEmpty()) {
            TypeNames.Renamed first = renamed.getFirst();
            diagnostics.note(
                    new HeaderProblem.TypeRenamed(first.cName(), first.javaName(), first.other(), renamed.size() - 1),
                    request.headerOrigin());
        }
    }

    private void reportConflicts(TypeRegistry types, InterfaceRequest request, InterfaceRequest first) {
        for (String cName : types.takeConflicts()) {
            diagnostics.error(
                    new HeaderProblem.ConflictingTypes(
                            cName, first.type().name(), request.type().name()),
                    request.headerOrigin());
        }
    }
}
