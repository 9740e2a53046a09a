package io.nativeheader.processor.resolve.helper;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.TargetTypes;
import io.nativeheader.processor.jmodel.HelperSource.Form;
import io.nativeheader.processor.jmodel.HelperSource.Helper;
import io.nativeheader.processor.jmodel.HelperSource.HelperParameter;
import io.nativeheader.processor.resolve.HeaderMethods;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.HelperTypeNames;
import io.nativeheader.processor.resolve.type.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Creates the C stub of a function that Java cannot call directly. The stub uses the header's type names. A pointer whose type has no name
 * is passed to a function as {@code void *}, which C converts implicitly, and to a macro with its exact type.
 */
final class HelperResolver {

    private static final String ANY_POINTER = "void *";

    private final HelperTypeNames names;
    private final HeaderMethods headerMethods;

    HelperResolver(CHeader header, HeaderMethods headerMethods) {
        this.names = new HelperTypeNames(header);
        this.headerMethods = headerMethods;
    }

    /** Returns the stub of a function that has no obstacle, with the types of a target. */
    Helper of(CallSignature signature, int target) {
        CFunction function = signature.function();
        CFunction.Linkage linkage = function.links().at(target).linkage();
        boolean isFunction = switch (form(function, linkage)) {
            case CALL -> linkage != CFunction.Linkage.MACRO;
            case INLINE_CALL -> true;
            case VALUE, VALUE_AT_FILE_SCOPE, ASSIGNMENT, ADDRESS -> false;
        };
        boolean resultByAddress = signature.result() instanceof Meaning.Indirect;
        Optional<String> result = names.of(HelperTypeNames.unqualified(TargetTypes.of(function.result(), target)));
        return new Helper(
                signature.stub(),
                isFunction ? "(" + function.name() + ")" : function.name(),
                form(function, linkage),
                resultByAddress ? "void" : result.orElse(ANY_POINTER),
                result.isPresent() ? "" : "(" + ANY_POINTER + ")",
                resultByAddress,
                parameters(signature, target),
                linkage == CFunction.Linkage.MACRO
                        ? headerMethods.definition(function)
                        : headerMethods.declaration(function),
                function.source().location().toString());
    }

    private List<HelperParameter> parameters(CallSignature signature, int target) {
        List<HelperParameter> parameters = new ArrayList<>();
        for (CallSignature.Parameter parameter : signature.parameters()) {
            CType type = TargetTypes.of(parameter.declaration().type(), target);
            String name = "arg" + parameters.size();
            parameters.add(
                    parameter.meaning() instanceof Meaning.Indirect indirect
                            ? new HelperParameter(declare(indirect.cName() + " *", name), name, true)
                            : new HelperParameter(declare(signature.function(), type, name), name, false));
        }
        return parameters;
    }

    private String declare(CFunction function, CType type, String name) {
        Optional<String> exact =
                function.linkage() == CFunction.Linkage.MACRO ? names.exactDeclaration(type, name) : Optional.empty();
        return exact.orElseGet(() -> declare(names.of(type).orElse(ANY_POINTER), name));
    }

    // struct phy_device *phydev
    private static String declare(String type, String name) {
        return type.endsWith("*") ? type + name : type + " " + name;
    }

    private static Form form(CFunction function, CFunction.Linkage linkage) {
        return switch (linkage) {
            case EXTERNAL, STATIC, CONVERTED, MACRO -> Form.CALL;
            case INLINE -> Form.INLINE_CALL;
            case EXPRESSION, VALUE -> Form.VALUE;
            case EXPRESSION_AT_FILE_SCOPE -> Form.VALUE_AT_FILE_SCOPE;
            case ASSIGNMENT -> Form.ASSIGNMENT;
            case ADDRESS -> Form.ADDRESS;
            case VARIABLE_READ, VARIABLE_WRITE, VARIABLE_ADDRESS ->
                throw new IllegalStateException(function.name() + " is a variable with a symbol and needs no stub");
        };
    }
}
