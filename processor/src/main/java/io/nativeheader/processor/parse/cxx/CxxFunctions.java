package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.CNullness;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxFunction.CxxParameter;
import io.nativeheader.processor.cmodel.cxx.CxxFunction.Kind;
import io.nativeheader.processor.cmodel.cxx.CxxFunction.TemplateArgument;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.parse.AttributeReader;
import io.nativeheader.processor.parse.FunctionReader;
import io.nativeheader.processor.parse.TopLevel.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads functions, combining all declarations of each. */
final class CxxFunctions {

    private final CxxTypes types;
    private final CxxNaming naming;
    private final FunctionReader functions;

    CxxFunctions(CxxTypes types, CxxNaming naming, FunctionReader functions) {
        this.types = types;
        this.naming = naming;
        this.functions = functions;
    }

    /** Reads a function that is not a member of a class. */
    CxxFunction function(List<Located> declarations) {
        return function(Kind.FUNCTION, declarations, List.of());
    }

    /** Reads a function that only classes declare, as their friend. */
    CxxFunction friend(Located declaration) {
        return function(Kind.FRIEND, List.of(declaration), List.of());
    }

    /** Reads an instance of a function template that is not a member of a class. */
    CxxFunction instance(FunctionInstances.Instance instance) {
        Cursor cursor = instance.function();
        return function(Kind.FUNCTION, List.of(new Located(cursor, cursor.position())), instance.arguments());
    }

    private CxxFunction function(Kind kind, List<Located> declarations, List<TemplateArgument> templateArguments) {
        Cursor cursor = declarations.getLast().cursor();
        ClangType type = cursor.type();
        List<CxxParameter> parameters = parameters(declarations, cursor);
        List<String> scope = naming.scope(cursor);
        String qualifiedName = qualified(scope, cursor.spelling());
        return new CxxFunction(
                kind,
                cursor.spelling(),
                scope,
                qualifiedName,
                types.read(cursor.resultType()),
                parameters,
                templateArguments,
                false,
                false,
                false,
                false,
                false,
                isNoexcept(type),
                type.isVariadic(),
                false,
                symbol(cursor),
                Declarations.of(
                        cursor,
                        qualifiedName + TemplateArgument.list(templateArguments),
                        cursor.resultType().spelling() + " "),
                functions.source(declarations));
    }

    /**
     * Reads a member function.
     *
     * @param of the class that it is bound for, which may have it from a base
     */
    CxxFunction member(Cursor cursor, Cursor of) {
        return member(cursor, of, List.of());
    }

    /** Reads an instance of a member function template. */
    CxxFunction member(FunctionInstances.Instance instance, Cursor of) {
        return member(instance.function(), of, instance.arguments());
    }

    private CxxFunction member(Cursor cursor, Cursor of, List<TemplateArgument> templateArguments) {
        List<Located> declarations = List.of(new Located(cursor, cursor.position()));
        ClangType type = cursor.type();
        List<String> scope = new ArrayList<>(naming.scope(of));
        String owner = CxxNaming.last(naming.name(of.type()).orElse(of.spelling()));
        scope.add(owner);
        Kind kind = switch (cursor.kind()) {
            case CursorKind.CONSTRUCTOR -> Kind.CONSTRUCTOR;
            case CursorKind.CONVERSION_FUNCTION -> isSafeBool(cursor) ? Kind.TRUTH : Kind.CONVERSION;
            default -> Kind.METHOD;
        };
        CxxType result = switch (kind) {
            case CONSTRUCTOR -> new CxxType.Plain(new CVoid(), "void");
            case TRUTH -> new CxxType.Plain(new CPrimitive(CPrimitive.Kind.BOOL, 1), "bool");
            case FUNCTION, FRIEND, METHOD, CONVERSION -> types.read(cursor.resultType());
        };
        String name = switch (kind) {
            case CONSTRUCTOR -> CxxNaming.withoutArguments(owner);
            case CONVERSION, TRUTH -> "operator " + result.spelling();
            case FUNCTION, FRIEND, METHOD -> cursor.spelling();
        };
        String qualifiedName = qualified(scope, name);
        String prefix = (cursor.isStaticMethod() ? "static " : "")
                + (kind == Kind.METHOD ? cursor.resultType().spelling() + " " : "");
        return new CxxFunction(
                kind,
                name,
                scope,
                qualifiedName,
                result,
                parameters(declarations, cursor),
                templateArguments,
                cursor.isStaticMethod(),
                cursor.isConstMethod(),
                type.referenceQualifier() == RVALUE,
                cursor.isVirtualMethod(),
                cursor.isPureVirtualMethod(),
                isNoexcept(type),
                type.isVariadic(),
                isExplicit(cursor, kind),
                symbol(cursor),
                Declarations.of(cursor, qualifiedName + TemplateArgument.list(templateArguments), prefix)
                        + (cursor.isConstMethod() ? " const" : "")
                        + (type.referenceQualifier() == RVALUE ? " &&" : ""),
                functions.source(declarations));
    }

    /**
     * Returns whether a conversion exists for {@code if (object)} only: before C++11 had {@code explicit operator bool}, classes converted to
     * a pointer to a function or member under a name like {@code unspecified_bool_type}.
     */
    private static boolean isSafeBool(Cursor conversion) {
        ClangType result = conversion.resultType();
        ClangType canonical = result.canonical();
        boolean isOpaque = canonical.kind() == CTypes.MEMBER_POINTER
                || canonical.kind() == CTypes.POINTER
                        && canonical.pointee().canonical().kind() == CTypes.FUNCTION;
        return isOpaque && BOOL.matcher(result.spelling()).find();
    }

    private static final Pattern BOOL = Pattern.compile("(?i)bool");

    /** Returns the symbol; empty for a template, whose instances have their own. */
    private String symbol(Cursor cursor) {
        return cursor.kind() == CursorKind.FUNCTION_TEMPLATE ? "" : functions.symbol(cursor);
    }

    /** {@code CXRefQualifier_RValue}. */
    private static final int RVALUE = 2;

    /** Returns whether a constructor or conversion function is explicit. Old versions of libclang show it in the declaration only. */
    private static boolean isExplicit(Cursor cursor, Kind kind) {
        return (kind == Kind.CONSTRUCTOR || kind == Kind.CONVERSION)
                && EXPLICIT.matcher(cursor.declarationText()).find();
    }

    private static final Pattern EXPLICIT = Pattern.compile("^[^(]*\\bexplicit\\b");

    static String qualified(List<String> scope, String name) {
        return scope.isEmpty() ? name : String.join("::", scope) + "::" + name;
    }

    List<CxxParameter> parameters(List<Located> declarations, Cursor cursor) {
        AttributeReader.FunctionAttributes attributes = AttributeReader.of(cursor);
        List<CxxParameter> parameters = new ArrayList<>();
        List<Cursor> arguments = EmptyPacks.arguments(cursor);
        for (int i = 0; i < arguments.size(); i++) {
            Cursor argument = arguments.get(i);
            int index = i;
            boolean isNonnull = argument.type().canonical().kind() == CTypes.POINTER
                    && (attributes.isNonnull(i) || AttributeReader.ofParameter(argument) == CNullness.NONNULL);
            String name = functions.parameterName(declarations, i);
            parameters.add(new CxxParameter(
                    name.isEmpty() ? argument.spelling() : name,
                    types.parameter(argument.type()),
                    declarations.stream().anyMatch(one -> hasDefault(one.cursor(), index)),
                    isNonnull));
        }
        return numbered(parameters);
    }

    /** Numbers the parameters that a pack expands to, which all have its name. */
    private static List<CxxParameter> numbered(List<CxxParameter> parameters) {
        List<String> names = parameters.stream().map(CxxParameter::name).toList();
        List<CxxParameter> numbered = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            CxxParameter parameter = parameters.get(i);
            String name = names.get(i);
            boolean isPack = !name.isEmpty() && names.indexOf(name) < names.lastIndexOf(name);
            if (isPack) {
                name = name + (i - names.indexOf(name) + 1);
                while (names.contains(name)) {
                    name += "_";
                }
            }
            numbered.add(new CxxParameter(name, parameter.type(), parameter.hasDefault(), parameter.isNonnull()));
        }
        return numbered;
    }

    private static boolean hasDefault(Cursor function, int index) {
        // An instance's default arguments are its template's until they are used.
        Cursor template = function.specializedTemplate();
        boolean isTemplate = function.kind() == CursorKind.FUNCTION_TEMPLATE;
        List<Cursor> arguments = isTemplate ? function.children(CursorKind.PARM_DECL) : EmptyPacks.arguments(function);
        return index < arguments.size()
                        && arguments.get(index).declarationText().contains("=")
                || !isTemplate && !template.isNull() && hasDefault(template, index);
    }

    /** Returns whether a function cannot throw. libclang does not evaluate {@code noexcept(…)}, which counts as false. */
    static boolean isNoexcept(ClangType function) {
        return switch (function.exceptionSpecification()) {
            case 1, 4, 9 -> true; // throw(), noexcept, __declspec(nothrow)
            default -> false;
        };
    }
}
