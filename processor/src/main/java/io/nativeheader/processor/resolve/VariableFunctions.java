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
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.resolve.type.HelperTypeNames;
import io.nativeheader.processor.resolve.type.TypeMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * A variable as the functions that its Java methods are: {@code extern int optind;} is {@code int optind()} and
 * {@code void optind(int value)}. A {@code const} one has no setter, since writing there ends the process. What Java has as memory, a
 * record or an array, is its address. A helper stub does it where the linker could give no address, for a thread-local or static one,
 * and where memory is not read and written by a plain access, for an atomic one.
 */
public final class VariableFunctions {

    private VariableFunctions() {}

    /** None for one that is a constant of Java's. */
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
        boolean hasPlace = hasSymbol && !(variable.type().canonical() instanceof CAtomic);
        List<CFunction> functions = new ArrayList<>();
        functions.add(function(variable, hasPlace ? Linkage.VARIABLE_READ : Linkage.VALUE, variable.type(), List.of()));
        if (isWritable(variable)) {
            CParameter value = new CParameter("value", HelperTypeNames.unqualified(variable.type()));
            functions.add(function(
                    variable, hasPlace ? Linkage.VARIABLE_WRITE : Linkage.ASSIGNMENT, new CVoid(), List.of(value)));
        }
        return functions;
    }

    private static boolean isMemory(CType type) {
        return switch (type.canonical()) {
            case CRecordType _, CArray _, CExtendedType _ -> true;
            case CVoid _ -> true; // extern const void __nosave_begin; of the kernel: an address is all there is
            case CPrimitive primitive -> TypeMapper.carrier(primitive).isEmpty();
            default -> false;
        };
    }

    /** A static one is written in the stubs' copy alone, where no C code of the library would see it. */
    private static boolean isWritable(CVariable variable) {
        return !variable.type().isConst() && variable.storage() == CVariable.Storage.EXTERNAL;
    }

    private static CFunction function(CVariable variable, Linkage linkage, CType result, List<CParameter> parameters) {
        return CFunction.plain(variable.name(), variable.symbol(), result, parameters, linkage, variable.source());
    }
}
