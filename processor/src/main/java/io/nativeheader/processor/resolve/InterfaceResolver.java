package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CTypedef;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.jmodel.ConstantDeclaration;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.LibraryDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.UnboundMethod;
import io.nativeheader.processor.jmodel.cxx.CxxDeclarations;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.naming.CallbackByJavaName;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.MethodSignature;
import io.nativeheader.processor.request.SymbolCheck;
import io.nativeheader.processor.resolve.cxx.CxxResolver;
import io.nativeheader.processor.resolve.cxx.DeclaredCallables;
import io.nativeheader.processor.resolve.cxx.SharedClasses;
import io.nativeheader.processor.resolve.declared.DeclaredFunctions;
import io.nativeheader.processor.resolve.declared.DeclaredMatcher;
import io.nativeheader.processor.resolve.declared.UnboundMethods;
import io.nativeheader.processor.resolve.helper.ConstantAssertions;
import io.nativeheader.processor.resolve.helper.HelperSources;
import io.nativeheader.processor.resolve.symbol.SymbolChecker;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.NameFilter;
import io.nativeheader.processor.resolve.type.SkippedItems;
import io.nativeheader.processor.resolve.type.StubNames;
import io.nativeheader.processor.resolve.type.TypeMapper;
import io.nativeheader.processor.resolve.type.TypeRegistry;
import io.nativeheader.processor.resolve.type.UseSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves one annotated interface: its declared methods, its header-wide methods, constants and helpers. */
final class InterfaceResolver {

    private final ParsedInterface parsed;
    private final InterfaceRequest request;
    private final CHeader header;
    private final TypeRegistry types;
    private final TypeMapper mapper;
    private final HeaderMethods headerMethods;
    private final DeclaredFunctions declared;
    private final SymbolChecker symbols;
    private final NameFilter wanted;
    private final SkippedItems skipped = new SkippedItems();
    private final FreeingSymbols freeing;
    private final StubNames stubs = new StubNames();
    private final List<MethodDeclaration> methods = new ArrayList<>();
    private final List<UnboundMethod> unbound = new ArrayList<>();
    private final List<ConstantDeclaration> constants = new ArrayList<>();
    private final ConstantAssertions constantAssertions;
    private final HelperSources helpers;
    private final CxxResolver cxx;
    private CxxDeclarations cxxDeclarations = CxxDeclarations.NONE;
    private List<CxxStub> cxxStubs = List.of();

    InterfaceResolver(
            ParsedInterface parsed,
            TypeRegistry types,
            Set<String> freeingNames,
            SymbolCheck symbolCheck,
            SharedClasses sharedClasses,
            Diagnostics diagnostics) {
        this.parsed = parsed;
        this.request = parsed.request();
        this.header = parsed.header();
        this.types = types;
        this.freeing = new FreeingSymbols(header, freeingNames);
        this.wanted =
                new NameFilter(request.options().include(), request.options().exclude());
        this.mapper = new TypeMapper(header, types);
        this.headerMethods = new HeaderMethods(parsed);
        this.constantAssertions = new ConstantAssertions(header);
        this.helpers = new HelperSources(request, header, parsed.targets(), headerMethods);
        this.declared = new DeclaredFunctions(parsed, diagnostics);
        this.cxx = new CxxResolver(
                parsed.cxx(), header, parsed.targets(), types, mapper, stubs, wanted, skipped, sharedClasses);
        this.symbols = new SymbolChecker(parsed, symbolCheck, diagnostics);
    }

    /** Resolves methods and constants, and registers the types that they need. */
    void members(Diagnostics diagnostics) {
        declaredMethods(diagnostics);
        if (request.headerWide()) {
            parsed.differing().forEach(this::skipDiffering);
            headerWide();
            cxx.headerWide().stream().filter(method -> !isOverridden(method)).forEach(methods::add);
            new LeftOutHeaders(parsed).report(skipped, diagnostics);
        } else if (request.methods().isEmpty()
                && request.implemented().isEmpty()
                && request.bases().isEmpty()) {
            diagnostics.note(
                    new HeaderProblem.NoMethods(
                            request.type().name(),
                            request.headerType().name(),
                            request.options().display()),
                    request.headerOrigin());
        }
        constants.addAll(
                new ConstantResolver(header, mapper, skipped, parsed.libclang().keySet(), constantAssertions)
                        .resolve(parsed.evaluation().constants(), cxx.constants(), wanted));
        symbols.summarize();
        if (!parsed.cxx().isEmpty()) {
            cxxDeclarations = cxx.declarations();
            cxxStubs = cxx.stubs(methods, cxxDeclarations);
        }
        cxx.reportInstances(request, methods, diagnostics);
    }

    /** Returns the result, once the types of the package are known. */
    ResolvedInterface resolved() {
        ReportResolver report = new ReportResolver(parsed, types, skipped);
        return new ResolvedInterface(parsed, declaration(), report.types(), report.skipped());
    }

    private InterfaceDeclaration declaration() {
        return new InterfaceDeclaration(
                request.type(),
                request.headerType(),
                request.implementationType(),
                parsed.targets(),
                request.isPublic(),
                library(),
                constants,
                methods,
                unbound,
                types.hasCallbacks(),
                request.hasJSpecify(),
                header.tags().values().stream()
                        .anyMatch(tag -> tag.source().deprecated().isPresent()),
                Stream.concat(request.memberFields().stream(), request.memberTypes().stream())
                        .collect(Collectors.toSet()),
                macroList(),
                helpers.sources(types::isReached, constantAssertions, cxxStubs, cxxDeclarations.exceptions()),
                cxxDeclarations);
    }

    private void declaredMethods(Diagnostics diagnostics) {
        DeclaredMatcher matcher =
                new DeclaredMatcher(parsed, headerMethods, mapper, stubs, declared.index(), diagnostics);
        DeclaredCallables callables = new DeclaredCallables(cxx, diagnostics);
        for (MethodRequest method : request.methods()) {
            if (callables.isNamed(method)) {
                callables.match(method).ifPresentOrElse(methods::add, () -> addUnbound(method));
                continue;
            }
            declared.find(method)
                    .flatMap(function -> matcher.match(method, function))
                    .ifPresentOrElse(
                            matched -> {
                                add(matched.method(), matched.signature());
                                symbols.check(method, matched.signature());
                            },
                            () -> addUnbound(method));
        }
        matcher.called().stream().filter(CallSignature::needsHelper).forEach(helpers::add);
    }

    private void addUnbound(MethodRequest method) {
        UnboundMethods.of(method, request.type().packageName()).ifPresent(unbound::add);
    }

    /**
     * Lists a declaration whose variants cannot be combined as skipped in the report.
     *
     * @param name the name, or {@code record.field}
     */
    private void skipDiffering(String name, String reason) {
        int dot = name.indexOf('.');
        if (wanted.test(dot < 0 ? name : name.substring(0, dot))) {
            skipped.skip(name, dot < 0 ? "function" : "field", reason);
        }
    }

    private void headerWide() {
        for (CDeclaration declaration : header.declarations()) {
            if (!wanted.test(declaration.name())) {
                continue;
            }
            switch (declaration) {
                case CFunction function -> headerWide(function);
                case CVariable variable -> VariableFunctions.of(variable).forEach(function -> headerWide(function));
                case CTag tag -> headerWide(tag);
                case CTypedef typedef ->
                    // a callback may be an argument of a variadic function; other typedefs only name other declarations
                    CallbackByJavaName.pointer(typedef).ifPresent(pointer -> mapper.meaning(pointer, UseSite.NONE));
            }
        }
        Set<String> declaredNames =
                header.declarations().stream().map(CDeclaration::name).collect(Collectors.toSet());
        for (CFunction expression : expressions()) {
            boolean isDeclared = declaredNames.contains(expression.name()); // #define stdin stdin
            if (wanted.test(expression.name()) && !isDeclared) {
                headerWide(expression);
            }
        }
    }

    /** Returns the macros that become methods: those without a constant value, and those whose value cannot be a Java constant. */
    private List<CFunction> expressions() {
        List<CFunction> expressions = new ArrayList<>(parsed.evaluation().expressions());
        parsed.evaluation().constants().stream()
                .filter(macro -> !ConstantResolver.isConstant(macro))
                .map(macro -> CFunction.plain(
                                macro.name(),
                                macro.name(),
                                macro.type(),
                                List.of(),
                                CFunction.Linkage.EXPRESSION,
                                macro.source())
                        .on(macro.source().targets()))
                .forEach(expressions::add);
        return expressions;
    }

    private void headerWide(CTag tag) {
        types.reach(tag, header);
        if (!tag.name().isEmpty()) {
            TypeRegistry.obstacle(tag).ifPresent(reason -> skipped.skip(tag.name(), "enum", reason));
        }
    }

    private void headerWide(CFunction function) {
        CallSignature signature = CallSignature.of(function, mapper, stubs);
        if (signature.obstacle().isPresent()) {
            String twin = TypeMapper.takesVaList(function)
                    ? VariadicTwin.of(function, header)
                            .map(name -> "; call " + name)
                            .orElse("")
                    : "";
            skipped.skip(function.name(), kind(function), signature.obstacle().get() + twin);
            return;
        }
        reportPartial(function, signature);
        List<MethodDeclaration> all = headerMethods.of(signature);
        List<MethodDeclaration> remaining =
                all.stream().filter(method -> !isOverridden(method)).toList();
        remaining.forEach(method -> add(method, signature));
        if (remaining.size() == all.size()) {
            symbols.check(signature);
        }
    }

    /** Lists a variadic function in the report if only some of its targets can call it. */
    private void reportPartial(CFunction function, CallSignature signature) {
        TargetSet missing =
                function.links().targets().minus(signature.function().links().targets());
        if (!missing.isEmpty()) {
            skipped.skip(
                    function.name(),
                    "function",
                    "on " + header.names(missing)
                            + ", it has no symbol and accepts any arguments, which a C stub cannot forward");
        }
    }

    /**
     * Returns whether the user's interface declares a method that a call of this one could also select. Other overloads are not affected.
     */
    private boolean isOverridden(MethodDeclaration method) {
        MethodSignature signature = HeaderMethods.signature(method);
        return request.implemented().contains(signature)
                || request.methods().stream().map(MethodRequest::signature).anyMatch(signature::isLike);
    }

    private static String kind(CFunction function) {
        return switch (function.linkage()) {
            case EXTERNAL, STATIC, INLINE, CONVERTED -> "function";
            case MACRO, EXPRESSION, EXPRESSION_AT_FILE_SCOPE -> "macro";
            case VALUE, ASSIGNMENT, ADDRESS, VARIABLE_READ, VARIABLE_WRITE, VARIABLE_ADDRESS -> "variable";
        };
    }

    private void add(MethodDeclaration method, CallSignature signature) {
        methods.add(freeing.contains(signature.function()) ? method.releasing(handles(method)) : method);
        if (signature.needsHelper()) {
            helpers.add(signature);
        }
    }

    /** Returns the handle types of the parameters. After the call, close() must not free these handles again. */
    private Set<JavaClass> handles(MethodDeclaration method) {
        return method.javaParameters().stream()
                .flatMap(parameter -> mapper.pointer(parameter.type()).stream())
                .filter(Meaning.RecordPointer::isOpaque)
                .map(Meaning.RecordPointer::type)
                .collect(Collectors.toSet());
    }

    private LibraryDeclaration library() {
        TargetLibraries libraries = new TargetLibraries(parsed);
        return new LibraryDeclaration(
                request.options().display(),
                libraries.names(),
                libraries.sonames(),
                helpers.isEmpty() && cxxStubs.isEmpty() ? "" : request.libraryStem());
    }

    private List<String> macroList() {
        return header.macros().stream()
                .filter(CMacro::isFunctionLike)
                .map(macro -> macro.name() + "("
                        + String.join(", ", macro.parameters().orElseThrow()) + ")")
                .toList();
    }
}
