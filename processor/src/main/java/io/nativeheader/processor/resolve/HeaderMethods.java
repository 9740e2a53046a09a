package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CConstant;
import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CSpelling;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Role;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.naming.DistinctNames;
import io.nativeheader.processor.naming.JavaNames;
import io.nativeheader.processor.request.MethodSignature;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import io.nativeheader.processor.resolve.type.Documentations;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.ParameterNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Creates the header-wide methods: one per function, and an overload with {@code String} where C takes text. */
public final class HeaderMethods {

    private final CSpelling spelling;
    private final Documentations documentations;
    private final DistinctNames names;
    private final Map<String, CMacro> macros = new HashMap<>();

    HeaderMethods(ParsedInterface parsed) {
        CHeader header = parsed.header();
        this.spelling = new CSpelling(header);
        this.documentations = new Documentations(header);
        this.names = DistinctNames.of(names(parsed), JavaNames::method);
        header.macros().forEach(macro -> macros.put(macro.name(), macro));
    }

    /**
     * Returns the C names of all methods, bound or not, so that a Java name does not depend on the interface's {@code include} and
     * {@code exclude}.
     */
    private static List<String> names(ParsedInterface parsed) {
        return Stream.concat(
                        parsed.header().declarations().stream()
                                .filter(declaration ->
                                        declaration instanceof CFunction || declaration instanceof CVariable)
                                .map(CDeclaration::name),
                        Stream.concat(
                                parsed.evaluation().expressions().stream().map(CFunction::name),
                                parsed.evaluation().constants().stream()
                                        .filter(macro -> !ConstantResolver.isConstant(macro))
                                        .map(CConstant::name)))
                .toList();
    }

    /** Returns the documentation of a function. */
    public Documentation documentation(CFunction function, List<String> notes) {
        return documentations.of(function, declaration(function), notes);
    }

    /** Returns the methods of a function, the friendliest first: Javadoc links to the first of several overloads. */
    List<MethodDeclaration> of(CallSignature signature) {
        boolean takesStrings = !signature.function().setsVariable()
                && signature.parameters().stream().anyMatch(parameter -> isText(parameter.meaning()));
        return takesStrings ? List.of(method(signature, true), plain(signature)) : List.of(plain(signature));
    }

    /** Returns the method without overloads, for a signature to paste into an interface. */
    public MethodDeclaration plain(CallSignature signature) {
        return method(signature, false);
    }

    private MethodDeclaration method(CallSignature signature, boolean strings) {
        CFunction function = signature.function();
        List<MethodDeclaration.Parameter> parameters = new ArrayList<>();
        ConversionMatcher.Result result =
                ConversionMatcher.results(signature.result()).getFirst();
        ResultConversion resultConversion = signature.sized(result.conversion());
        if (resultConversion.takesAllocator()) {
            MethodDeclaration.Parameter allocator = allocator(signature);
            parameters.add(allocator);
            resultConversion = resultConversion.allocatedBy(allocator.name());
        }
        for (CallSignature.Parameter parameter : signature.parameters()) {
            ConversionMatcher.Argument argument = argument(parameter.meaning(), strings);
            parameters.add(Attributes.parameter(
                    parameter.name(), argument.type(), argument.conversion(), parameter.declaration()));
        }
        if (function.acceptsUndeclaredArguments()) {
            parameters.add(variadic(signature));
        }
        ErrorConvention errors = new ErrorConvention.None();
        return new MethodDeclaration(
                names.of(function.name()),
                false,
                parameters,
                result.type(),
                resultConversion,
                Attributes.resultNullness(function.attributes().result(), result),
                errors,
                signature.call(false, false),
                documentation(function, Attributes.notes(signature)));
    }

    private static ConversionMatcher.Argument argument(Meaning meaning, boolean strings) {
        List<ConversionMatcher.Argument> fitting = ConversionMatcher.arguments(meaning);
        return strings && isText(meaning)
                ? fitting.stream()
                        .filter(argument -> argument.type().equals(JavaClass.STRING))
                        .findFirst()
                        .orElse(fitting.getFirst())
                : fitting.getFirst();
    }

    /** Returns whether C takes text: not {@code const unsigned char *}, which may be any bytes, nor {@code char *}, which C may write to. */
    static boolean isText(Meaning meaning) {
        return meaning instanceof Meaning.CharPointer pointer && pointer.isConst() && pointer.isPlain();
    }

    /** Returns the leading parameter of a method whose C function returns a record by value. */
    static MethodDeclaration.Parameter allocator(CallSignature signature) {
        List<String> names = signature.parameters().stream()
                .map(CallSignature.Parameter::name)
                .toList();
        return new MethodDeclaration.Parameter(
                ParameterNames.distinctFrom("allocator", names),
                JavaClass.SEGMENT_ALLOCATOR,
                new ArgumentConversion.AsIs(),
                Role.ONLY_JAVA);
    }

    /** Returns the last parameter of a variadic function's method: {@code Object...}. */
    static MethodDeclaration.Parameter variadic(CallSignature signature) {
        List<String> names = signature.parameters().stream()
                .map(CallSignature.Parameter::name)
                .toList();
        return new MethodDeclaration.Parameter(
                ParameterNames.distinctFrom("arguments", names),
                new JavaArray(JavaClass.OBJECT),
                new ArgumentConversion.Variadic(),
                Role.ONLY_JAVA);
    }

    public static MethodSignature signature(MethodDeclaration method) {
        return new MethodSignature(
                method.name(),
                method.javaParameters().stream()
                        .map(MethodDeclaration.Parameter::type)
                        .toList());
    }

    /** Returns the {@code #define} of a macro, without replacement text if no header defines it. */
    public String definition(CFunction macro) {
        return macros.containsKey(macro.name()) ? macros.get(macro.name()).definition() : "#define " + macro.name();
    }

    /** Returns the C declaration, {@code int phy_start(struct phy_device *phydev)}, or the definition of an object-like macro. */
    public String declaration(CFunction function) {
        return switch (function.linkage()) {
            case EXPRESSION, EXPRESSION_AT_FILE_SCOPE -> definition(function);
            case EXTERNAL, STATIC, INLINE, CONVERTED, MACRO -> spelling.declaration(function);
            case VALUE, VARIABLE_READ -> "extern " + spelling.declare(function.result(), function.name());
            case ASSIGNMENT, VARIABLE_WRITE ->
                "extern " + spelling.declare(function.parameters().getFirst().type(), function.name());
            case ADDRESS, VARIABLE_ADDRESS ->
                function.result() instanceof CPointer pointer
                        ? "extern " + spelling.declare(pointer.pointee(), function.name())
                        : "extern " + function.name();
        };
    }
}
