package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CAtomic;
import io.nativeheader.processor.cmodel.CExtendedType;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunction.Linkage;
import io.nativeheader.processor.cmodel.CParameter;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.resolve.type.HelperTypeNames;
import io.nativeheader.processor.resolve.type.TypeMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a variable into functions: {@code extern int optind;} becomes {@code int optind()} and {@code void optind(int value)}. A
 * {@code const} variable has no setter, because writing to it would crash. For a record or an array, there is one function, which returns
 * the address. Thread-local and static variables have no linkable address, and atomic ones need special accesses: their functions use
 * helper stubs.
 */
public final class VariableFunctions {

    private VariableFunctions() {}

    /** Returns the functions of a variable; none if it is a Java constant. */
    public static List<CFunction> of(CVariable variable) {
        if (variable.value().isPresent()) {
            return List.of();
        }
        boolean hasSymbol = variable.storage() == CVariable.Storage.EXTERNAL && !variable.threadLocal();
        if (isMemory(variable.type())) {
            return List.of(function(
                    variable,
                    hasSymbol ? Linkage.VARIABLE_ADDRESS : Linkage.ADDRESS,
                    new CPointer(variable.type()),
                    List.of()));
        }
        boolean isPlainMemory = hasSymbol && !(variable.type().canonical() instanceof CAtomic);
        List<CFunction> functions = new ArrayList<>();
        functions.add(
                function(variable, isPlainMemory ? Linkage.VARIABLE_READ : Linkage.VALUE, variable.type(), List.of()));
        if (isWritable(variable)) {
            CParameter value = new CParameter("value", HelperTypeNames.unqualified(variable.type()));
            functions.add(function(
                    variable,
                    isPlainMemory ? Linkage.VARIABLE_WRITE : Linkage.ASSIGNMENT,
                    new CVoid(),
                    List.of(value)));
        }
        return functions;
    }

    private static boolean isMemory(CType type) {
        return switch (type.canonical()) {
            case CRecordType _, CArray _, CExtendedType _ -> true;
            case CVoid _ -> true; // extern const void __nosave_begin; in the Linux kernel: only its address is useful
            case CPrimitive primitive -> TypeMapper.carrier(primitive).isEmpty();
            case CVarying varying -> varying.types().anyMatch(VariableFunctions::isMemory);
            default -> false;
        };
    }

    /** Returns whether a setter makes sense. Writing to a static variable would change only the stubs' own copy. */
    private static boolean isWritable(CVariable variable) {
        return !variable.type().isConst() && variable.storage() == CVariable.Storage.EXTERNAL;
    }

    private static CFunction function(CVariable variable, Linkage linkage, CType result, List<CParameter> parameters) {
        return CFunction.plain(variable.name(), variable.symbol(), result, parameters, linkage, variable.source())
                .on(variable.source().targets());
    }
}
