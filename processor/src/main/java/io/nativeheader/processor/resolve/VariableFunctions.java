package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunction.Linkage;
import io.nativeheader.processor.cmodel.CParameter;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.cmodel.CVoid;
import java.util.ArrayList;
import java.util.List;

/**
 * A variable as the functions that its Java methods are: {@code extern int optind;} is {@code int optind()} and
 * {@code void optind(int value)}. A {@code const} one has no setter, since writing there ends the process. A record or array is its
 * address. What has no symbol that the linker could give an address for, a thread-local or static one, is read by a helper.
 */
final class VariableFunctions {

    private VariableFunctions() {}

    static List<CFunction> of(CVariable variable) {
        boolean hasAddress = variable.storage() == CVariable.Storage.EXTERNAL && !variable.threadLocal();
        if (!hasAddress) {
            return List.of(function(variable, Linkage.EXPRESSION, decayed(variable.type()), List.of()));
        }
        CType type = variable.type().canonical();
        if (type instanceof CRecordType || type instanceof CArray) {
            return List.of(function(variable, Linkage.VARIABLE_ADDRESS, new CPointer(variable.type()), List.of()));
        }
        List<CFunction> functions = new ArrayList<>();
        functions.add(function(variable, Linkage.VARIABLE_READ, variable.type(), List.of()));
        if (!variable.type().isConst()) {
            CParameter value = new CParameter("value", variable.type());
            functions.add(function(variable, Linkage.VARIABLE_WRITE, new CVoid(), List.of(value)));
        }
        return functions;
    }

    private static CType decayed(CType type) {
        return type.canonical() instanceof CArray array ? new CPointer(array.element()) : type;
    }

    private static CFunction function(CVariable variable, Linkage linkage, CType result, List<CParameter> parameters) {
        return new CFunction(
                variable.name(), variable.symbol(), result, parameters, false, true, "", linkage, variable.source());
    }
}
