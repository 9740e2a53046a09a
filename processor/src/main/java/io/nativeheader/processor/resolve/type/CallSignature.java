package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CParameter;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.MethodDeclaration.Link;
import io.nativeheader.processor.jmodel.MethodDeclaration.Route;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A C function with the meanings of its result and parameter types.
 *
 * @param firstVariadic index of the first variadic argument; −1 if the function is not variadic
 * @param variableSize size in bytes of the variable whose address the function returns; 0 for other functions
 * @param stub name of the helper stub, if the function needs one; also the prefix of its method handles' names
 * @param obstacle why the function cannot be bound, as a clause; empty if it can
 */
public record CallSignature(
        CFunction function,
        Meaning result,
        List<Parameter> parameters,
        int firstVariadic,
        PerTarget<Long> variableSize,
        String stub,
        Optional<String> obstacle) {

    /**
     * Maximum number of argument slots: the JVM's limit of 255 (JVMS 4.3.3) less those that the linker adds for the method handle, the
     * function's address, memory for the result and for errno, and the count of variadic arguments. JDK 25 leaves 252 slots for the
     * simplest function.
     */
    static final int MAX_SLOTS = 242;

    static final String TOO_MANY = "it has more arguments than java.lang.foreign can pass";

    /** A C parameter with its Java name. */
    public record Parameter(String name, CParameter declaration, Meaning meaning) {}

    public static CallSignature of(CFunction function, TypeMapper mapper, StubNames stubs) {
        return of(function, function.variadic() ? function.parameters().size() : -1, mapper, stubs);
    }

    /** Creates the signature of one variadic call. The given function declares all of its arguments as parameters. */
    public static CallSignature of(CFunction declared, int firstVariadic, TypeMapper mapper, StubNames stubs) {
        List<Parameter> parameters = new ArrayList<>();
        List<String> names = ParameterNames.of(declared.parameters());
        for (int i = 0; i < declared.parameters().size(); i++) {
            CParameter parameter = declared.parameters().get(i);
            parameters.add(new Parameter(
                    names.get(i), parameter, mapper.meaning(parameter.type(), use(declared, names.get(i)))));
        }
        Meaning result = mapper.meaning(declared.result(), use(declared, "result"));
        if (slots(parameters) > MAX_SLOTS) {
            parameters.replaceAll(parameter -> byAddress(parameter, mapper));
        }
        CFunction function = bindable(declared, result, parameters);
        return new CallSignature(
                function,
                result,
                parameters,
                firstVariadic,
                mapper.size(function.result()),
                stubs.of(function),
                obstacle(function, result, parameters, mapper));
    }

    /**
     * Returns the use site of the result or a parameter. Functions that read and write one variable share a use site, and so have the same
     * Java type.
     */
    private static UseSite use(CFunction function, String part) {
        return switch (function.linkage()) {
            case VALUE, ASSIGNMENT, ADDRESS, VARIABLE_READ, VARIABLE_WRITE, VARIABLE_ADDRESS ->
                new UseSite(function.name(), "");
            case EXTERNAL, STATIC, INLINE, CONVERTED, MACRO, EXPRESSION, EXPRESSION_AT_FILE_SCOPE ->
                new UseSite(function.name(), part);
        };
    }

    private static long slots(List<Parameter> parameters) {
        return parameters.stream()
                .mapToLong(parameter -> parameter.meaning().linkerSlots())
                .sum();
    }

    /** Converts a record parameter to one that a stub receives by address. Called if the arguments exceed the linker's limit. */
    private static Parameter byAddress(Parameter parameter, TypeMapper mapper) {
        return parameter.meaning() instanceof Meaning.RecordValue value
                ? new Parameter(
                        parameter.name(),
                        parameter.declaration(),
                        mapper.byAddress(parameter.declaration().type(), value))
                : parameter;
    }

    /** Reason for a variadic function without a symbol. */
    static final String ANY_ARGUMENTS = "it accepts any arguments, which a C stub cannot forward";

    /** Returns a variadic function without the targets where it has no symbol, if it has one elsewhere. */
    private static CFunction bindable(CFunction function, Meaning result, List<Parameter> parameters) {
        PerTarget<CFunction.Link> links = function.links();
        if (links.isSame() || !function.variadic()) {
            return function;
        }
        TargetSet direct = TargetSet.NONE;
        for (int target : links.targets().indices()) {
            if (whyNeedsHelper(links.at(target), result, parameters).isEmpty()) {
                direct = direct.or(TargetSet.of(target));
            }
        }
        return direct.isEmpty() ? function : function.on(direct);
    }

    private static Optional<String> obstacle(
            CFunction function, Meaning result, List<Parameter> parameters, TypeMapper mapper) {
        if (result instanceof Meaning.Unbindable unbindable) {
            return Optional.of(unbindable.reason());
        }
        if (function.symbol().length() > NameFilter.MAX_NAME_LENGTH) {
            return Optional.of("its symbol is too long for a Java string");
        }
        for (Parameter parameter : parameters) {
            if (parameter.meaning() instanceof Meaning.Unbindable unbindable) {
                return Optional.of(unbindable.reason());
            }
        }
        if (slots(parameters) > MAX_SLOTS) {
            return Optional.of(TOO_MANY);
        }
        Optional<String> whyHelper = whyNeedsHelper(function, result, parameters);
        if (whyHelper.isEmpty()) {
            return Optional.empty();
        }
        return function.acceptsUndeclaredArguments()
                ? Optional.of(ANY_ARGUMENTS + ", and " + whyHelper.get()
                        + "; declare a method with the arguments of one call")
                : unnameable(function, mapper)
                        .map(type -> whyHelper.get() + ", and a C stub cannot refer to " + type
                                + ", because its name has another meaning at the end of the header");
    }

    /** Returns a record type that the function takes or returns by value and that C code after the header cannot name. */
    private static Optional<String> unnameable(CFunction function, TypeMapper mapper) {
        return Stream.concat(
                        Stream.of(function.result()),
                        function.parameters().stream().map(CParameter::type))
                .flatMap(type -> mapper.unnameable(type).stream())
                .findFirst();
    }

    /** Returns why Java cannot call the function without a stub, as a clause; empty if it can. */
    private static Optional<String> whyNeedsHelper(CFunction function, Meaning result, List<Parameter> parameters) {
        return function.links().values().stream()
                .flatMap(link -> whyNeedsHelper(link, result, parameters).stream())
                .findFirst();
    }

    private static Optional<String> whyNeedsHelper(CFunction.Link link, Meaning result, List<Parameter> parameters) {
        if (link.linkage() != CFunction.Linkage.EXTERNAL) {
            return Optional.of("it has no symbol");
        }
        if (!link.convention().isEmpty()) {
            return Optional.of("its calling convention is " + link.convention());
        }
        if (result instanceof Meaning.Indirect indirect) {
            return Optional.of(indirect.reason());
        }
        return parameters.stream()
                .map(Parameter::meaning)
                .filter(meaning -> meaning instanceof Meaning.Indirect)
                .map(meaning -> ((Meaning.Indirect) meaning).reason())
                .findFirst();
    }

    /** Returns whether the function needs a stub on any target. */
    public boolean needsHelper() {
        return route() == Route.HELPER;
    }

    /** Returns whether the function needs a stub on a target. */
    public boolean needsHelper(int target) {
        return function.links().isOn(target) && route(function.links().at(target)) == Route.HELPER;
    }

    /** Returns the conversion, adjusted so that the address of a variable becomes a segment of the variable's size. */
    public ResultConversion sized(ResultConversion conversion) {
        return function.linkage() == CFunction.Linkage.ADDRESS
                        && variableSize.allMatch(size -> size > 0)
                        && conversion instanceof ResultConversion.AsIs
                ? new ResultConversion.Sized(variableSize)
                : conversion;
    }

    /** Returns the route on the first target that needs a stub, otherwise on the first target. */
    private Route route() {
        return function.links().values().stream()
                .map(this::route)
                .filter(route -> route == Route.HELPER)
                .findFirst()
                .orElseGet(() -> route(function.links().first()));
    }

    private Route route(CFunction.Link link) {
        return switch (link.linkage()) {
            case EXTERNAL ->
                function.acceptsUndeclaredArguments()
                        ? Route.VARIADIC
                        : whyNeedsHelper(link, result, parameters).isPresent() ? Route.HELPER : Route.DOWNCALL;
            case STATIC, INLINE, CONVERTED, MACRO, EXPRESSION, EXPRESSION_AT_FILE_SCOPE, VALUE, ASSIGNMENT, ADDRESS ->
                Route.HELPER;
            case VARIABLE_READ -> Route.VARIABLE_READ;
            case VARIABLE_WRITE -> Route.VARIABLE_WRITE;
            case VARIABLE_ADDRESS -> Route.VARIABLE_ADDRESS;
        };
    }

    private static String suffix(Route route) {
        return switch (route) {
            case DOWNCALL -> "_downcall";
            case HELPER -> "_helper";
            case VARIADIC -> "_variadic";
            case VARIABLE_READ -> "_read";
            case VARIABLE_WRITE -> "_write";
            case VARIABLE_ADDRESS -> "_address";
        };
    }

    /** Returns the call of a function without an obstacle. */
    public Call call(boolean capturesErrno, boolean critical) {
        String handle = stub + suffix(route()) + (capturesErrno ? "_errno" : "") + (critical ? "_critical" : "");
        return new Call(function.name(), handle, capturesErrno, critical, false, links());
    }

    private PerTarget<Link> links() {
        PerTarget<List<NativeLayout>> arguments = function.links().map(_ -> List.of());
        if (result instanceof Meaning.Indirect) {
            arguments = arguments.with(result.layout().orElseThrow(), CallSignature::append);
        }
        for (Parameter parameter : parameters) {
            arguments = arguments.with(parameter.meaning().layout().orElseThrow(), CallSignature::append);
        }
        PerTarget<Optional<NativeLayout>> results = resultLayouts();
        return function.links()
                .with(results, this::link)
                .with(
                        arguments,
                        (link, all) -> new Link(
                                link.symbol(),
                                link.route(),
                                link.result(),
                                all,
                                link.firstVariadic(),
                                link.undefined()));
    }

    private Link link(CFunction.Link c, Optional<NativeLayout> resultLayout) {
        Route route = route(c);
        return new Link(
                route == Route.HELPER ? stub : c.symbol(),
                route,
                resultLayout.orElse(null),
                List.of(),
                route == Route.HELPER ? -1 : firstVariadic,
                List.of());
    }

    private static List<NativeLayout> append(List<NativeLayout> layouts, NativeLayout last) {
        List<NativeLayout> all = new ArrayList<>(layouts);
        all.add(last);
        return all;
    }

    /** Returns the layout of the function's return value; empty if there is none or if a stub writes the result to memory. */
    private PerTarget<Optional<NativeLayout>> resultLayouts() {
        if (function.linkage() == CFunction.Linkage.VARIABLE_ADDRESS) {
            return variableSize.map(size -> Optional.of(bytes(size)));
        }
        return result instanceof Meaning.Indirect
                ? PerTarget.same(Optional.empty())
                : result.layout()
                        .map(layout -> layout.map(Optional::of))
                        .orElseGet(() -> PerTarget.same(Optional.empty()));
    }

    private static NativeLayout bytes(long size) {
        return new NativeLayout.Sequence(size, NativeLayout.Scalar.natural(Carrier.BYTE));
    }
}
