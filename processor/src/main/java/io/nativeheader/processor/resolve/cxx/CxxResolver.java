package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.CxxVariable;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxClassDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxDeclarations;
import io.nativeheader.processor.jmodel.cxx.CxxExceptionDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.resolve.type.Documentations;
import io.nativeheader.processor.resolve.type.NameFilter;
import io.nativeheader.processor.resolve.type.SkippedItems;
import io.nativeheader.processor.resolve.type.StubNames;
import io.nativeheader.processor.resolve.type.TypeMapper;
import io.nativeheader.processor.resolve.type.TypeRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves the C++ of an interface's headers. */
public final class CxxResolver {

    private final CxxHeader cxx;
    private final NameFilter wanted;
    private final SkippedItems skipped;
    private final SharedClasses shared;
    private final Stubs stubs;
    private final CxxClasses classes;
    private final Callables callables;
    private final FieldCallables variables;
    private final CallableLowering lowering;
    private final ClassResolver classResolver;
    private final ExceptionResolver exceptions;
    private final FunctionNames names;
    private final List<Callable> converted = new ArrayList<>();
    private final Overloads overloads = new Overloads(Optional.empty(), Object::equals);
    private Set<JavaClass> resolvedTypes = Set.of();
    private Set<JavaClass> ownTypes = Set.of();

    public CxxResolver(
            CxxHeader cxx,
            CHeader header,
            TargetSet targets,
            TypeRegistry types,
            TypeMapper cMapper,
            StubNames stubNames,
            NameFilter wanted,
            SkippedItems skipped,
            SharedClasses shared) {
        this.cxx = cxx;
        this.shared = shared;
        this.wanted = wanted;
        this.skipped = skipped;
        this.stubs = new Stubs(stubNames, targets);
        this.classes = new CxxClasses(cxx, header, types, stubs);
        Documentations documentations = new Documentations(header);
        this.callables = new Callables(classes, documentations);
        this.variables = new FieldCallables(classes, documentations);
        CTypes cTypes = new CTypes(header);
        TypeMapper mapper = cMapper.withIntegers(FlagEnums.of(cxx));
        StandardTypes standard = new StandardTypes(mapper, classes);
        this.lowering = new CallableLowering(
                classes,
                new ArgumentLowering(mapper, cTypes, classes, standard),
                new ResultLowering(mapper, cTypes, classes, standard),
                stubs);
        this.classResolver = new ClassResolver(
                classes,
                types,
                callables,
                variables,
                lowering,
                documentations,
                new SubclassResolver(classes, new Slots(mapper, classes), documentations),
                wanted,
                skipped);
        this.exceptions = new ExceptionResolver(classes, types, shared);
        this.names = new FunctionNames(cxx, header);
    }

    /** Returns the methods of all functions and variables outside of classes, and registers the classes of the header. */
    public List<MethodDeclaration> headerWide() {
        cxx.unbound().stream()
                .filter(one ->
                        wanted.test(one.name(), one.name().substring(one.name().lastIndexOf(':') + 1)))
                .forEach(one -> skipped.skip(one.name(), one.kind(), one.reason()));
        cxx.classes().stream()
                .filter(one -> one.isOwn() && wanted.test(one.qualifiedName(), one.name()))
                .forEach(one -> classes.type(one.id()));
        List<MethodDeclaration> methods = new ArrayList<>();
        cxx.functions().stream().filter(this::isWanted).forEach(one -> methods.addAll(methods(one, true)));
        for (CxxVariable variable : cxx.variables()) {
            if (isWanted(variable) && constant(variable).isEmpty()) {
                methods.addAll(methods(variables.getter(variable, names.of(variable)), "variable", true));
                boolean isMutable = !variable.isConst() && !variable.type().isArray();
                if (isMutable && KeptReferences.isIn(variable.type())) {
                    skipped.skip(variable.qualifiedName(), "variable", KeptReferences.REASON);
                } else if (isMutable) {
                    methods.addAll(methods(variables.setter(variable, names.of(variable)), "variable", true));
                }
            }
        }
        converted.stream()
                .flatMap(callable -> lowering.fromJava(callable).stream())
                .forEach(method -> overloads.addIfFree(method, false).ifPresent(methods::add));
        return methods;
    }

    /** Returns the constants of namespaces that become Java constants. */
    public List<CxxConstant> constants() {
        return cxx.variables().stream()
                .filter(this::isWanted)
                .flatMap(variable -> constant(variable).stream())
                .toList();
    }

    private Optional<CxxConstant> constant(CxxVariable variable) {
        return variable.isConst() && variable.type() instanceof CxxType.Plain plain
                ? variable.value().map(value -> CxxConstant.of(variable, names.of(variable), plain.type(), value))
                : Optional.empty();
    }

    private boolean isWanted(CxxVariable variable) {
        return wanted.test(variable.qualifiedName(), variable.name());
    }

    private boolean isWanted(CxxFunction function) {
        return wanted.test(function.qualifiedName(), function.name());
    }

    /**
     * Returns whether the header declares a C++ function that a Java method can name.
     *
     * @param name the function's name in Java or in C++, with or without its namespaces
     */
    boolean declares(String name) {
        return cxx.functions().stream().anyMatch(function -> isNamed(function, name));
    }

    private boolean isNamed(CxxFunction function, String name) {
        return names.of(function).equals(Optional.of(name))
                || function.qualifiedName().equals(name)
                || function.name().equals(name);
    }

    /** Returns the methods of the functions that a Java method of this name can call. */
    List<MethodDeclaration> named(String name) {
        return cxx.functions().stream()
                .filter(function -> isNamed(function, name))
                .flatMap(function -> methods(function, false).stream())
                .toList();
    }

    /** Returns why the functions of a name cannot be bound. */
    String obstacle(String name) {
        Set<String> qualified = cxx.functions().stream()
                .filter(function -> isNamed(function, name))
                .map(CxxFunction::fullName)
                .collect(Collectors.toSet());
        return skipped.entries().stream()
                .filter(entry -> qualified.contains(entry.name()))
                .map(SkippedEntry::reason)
                .findFirst()
                .orElse("it has no Java counterpart");
    }

    private List<MethodDeclaration> methods(CxxFunction function, boolean distinct) {
        Optional<String> name = names.of(function);
        if (name.isEmpty()) {
            skipped.skip(function.fullName(), "operator", "Java has no counterpart of it");
            return List.of();
        }
        if (function.isVariadic()) {
            skipped.skip(function.fullName(), "function", Callables.VARIADIC);
            return List.of();
        }
        Callable callable = callables.function(function, name.get());
        List<MethodDeclaration> methods = new ArrayList<>();
        for (int count = callable.parameters().size(); count >= callable.required(); count--) {
            methods.addAll(methods(callable.withFirst(count), "function", distinct));
        }
        return methods;
    }

    private List<MethodDeclaration> methods(Callable callable, String kind, boolean distinct) {
        return switch (lowering.lower(callable)) {
            case Lowering.Possible<List<MethodDeclaration>>(List<MethodDeclaration> methods) -> {
                if (!distinct) {
                    yield Stream.concat(methods.stream(), lowering.fromJava(callable).stream())
                            .toList();
                }
                converted.add(callable);
                yield methods.stream()
                        .map(method -> overloads.add(method, false, ParameterShape.of(callable.parameters())))
                        .toList();
            }
            case Lowering.Impossible<List<MethodDeclaration>>(String reason) -> {
                skipped.skip(callable.name(), kind, reason);
                yield List.of();
            }
        };
    }

    /** Resolves the classes that are registered, and those that their members need. */
    public CxxDeclarations declarations() {
        List<CxxExceptionDeclaration> thrown = exceptions.of(cxx);
        Map<JavaClass, CxxClassDeclaration> resolved = new LinkedHashMap<>();
        for (Optional<CxxClass> next = classes.takeNext(); next.isPresent(); next = classes.takeNext()) {
            resolve(next.get(), resolved);
        }
        List<CxxClassDeclaration> own =
                resolved.values().stream().filter(shared::generate).toList();
        resolvedTypes = Set.copyOf(resolved.keySet());
        ownTypes = own.stream().map(CxxClassDeclaration::type).collect(Collectors.toSet());
        return new CxxDeclarations(true, own, thrown);
    }

    /** Resolves a class after its superclass. */
    private void resolve(CxxClass type, Map<JavaClass, CxxClassDeclaration> resolved) {
        if (resolved.containsKey(classes.type(type.id()))) {
            return;
        }
        classes.base(type).ifPresent(base -> resolve(base, resolved));
        resolved.put(classes.type(type.id()), classResolver.resolve(type));
    }

    /**
     * Reports the instances of templates that the annotation names and that are not bound. The classes must be resolved.
     *
     * @param methods the methods of the interface
     */
    public void reportInstances(InterfaceRequest request, List<MethodDeclaration> methods, Diagnostics diagnostics) {
        new NamedInstances(request, cxx, diagnostics)
                .report(
                        new UnboundReasons(cxx, classes, wanted, skipped, resolvedTypes, ownTypes),
                        Stream.concat(methods.stream(), resolvedTypes.stream().flatMap(shared::methods)));
    }

    /** Returns the stubs that these methods and classes call. */
    public List<CxxStub> stubs(List<MethodDeclaration> methods, CxxDeclarations declarations) {
        Set<String> called = Stream.concat(methods.stream(), declarations.methods())
                .flatMap(method -> method.calls().stream())
                .map(MethodDeclaration.Call::symbol)
                .collect(Collectors.toSet());
        return stubs.all().stream().filter(stub -> called.contains(stub.name())).toList();
    }
}
