package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CAtomic;
import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CExtendedType;
import io.nativeheader.processor.cmodel.CField;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Environment;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes declarations that the compilers for Windows disagree on. {@code long double} has 16 bytes in mingw-w64 and 8 in Visual Studio,
 * and a header does not tell which of them compiled its library: mingw-w64's headers declare Microsoft's C library. So functions and variables
 * with {@code long double} are not bound. Inline functions are, because mingw-w64 compiles the code in their stubs.
 */
public final class WindowsAbi {

    private static final String REASON = "mingw-w64 and Visual Studio disagree on the size of long double";

    private final CHeader header;
    private final Set<DeclId> visited = new HashSet<>();

    private WindowsAbi(CHeader header) {
        this.header = header;
    }

    /**
     * A header without these declarations.
     *
     * @param reasons the removed functions and variables, mapped to a clause with the reason
     */
    public record Agreed(CHeader header, Map<String, String> reasons) {}

    /** Returns the header of one target without these declarations. Headers of other platforms lose nothing. */
    public static Agreed of(CHeader header) {
        Target target = header.targets().getFirst();
        boolean disagree = target.os() == OperatingSystem.WINDOWS && target.environment() == Environment.GNU;
        return disagree ? new WindowsAbi(header).agreed() : new Agreed(header, Map.of());
    }

    private Agreed agreed() {
        Map<String, String> reasons = new LinkedHashMap<>();
        List<CDeclaration> own = without(header.declarations(), reasons);
        List<CDeclaration> others = without(header.others(), reasons);
        return reasons.isEmpty()
                ? new Agreed(header, reasons)
                : new Agreed(header.withDeclarations(own, others), reasons);
    }

    private List<CDeclaration> without(List<CDeclaration> declarations, Map<String, String> reasons) {
        List<CDeclaration> agreed = new ArrayList<>();
        for (CDeclaration declaration : declarations) {
            if (isDisputed(declaration)) {
                reasons.put(declaration.name(), REASON);
            } else {
                agreed.add(declaration);
            }
        }
        return agreed;
    }

    private boolean isDisputed(CDeclaration declaration) {
        visited.clear();
        return switch (declaration) {
            case CFunction function
            when function.linkage() == CFunction.Linkage.EXTERNAL ->
                isDisputed(function.result())
                        || function.parameters().stream().anyMatch(parameter -> isDisputed(parameter.type()));
            case CVariable variable
            when variable.storage() == CVariable.Storage.EXTERNAL -> isDisputed(variable.type());
            default -> false;
        };
    }

    private boolean isDisputed(CType type) {
        return switch (type) {
            case CPrimitive primitive -> primitive.kind() == CPrimitive.Kind.LONG_DOUBLE;
            case CExtendedType extended -> extended.spelling().contains("long double");
            case CPointer pointer -> isDisputed(pointer.pointee());
            case CArray array -> isDisputed(array.element());
            case CTypedefType typedef -> isDisputed(typedef.underlying());
            case CQualified qualified -> isDisputed(qualified.type());
            case CAtomic atomic -> isDisputed(atomic.value());
            case CFunctionType function ->
                isDisputed(function.result()) || function.parameters().stream().anyMatch(this::isDisputed);
            case CRecordType record -> visited.add(record.id()) && isDisputed(header.record(record));
            case CVarying varying -> varying.types().values().stream().anyMatch(this::isDisputed);
            case CVoid _, CEnumType _ -> false;
        };
    }

    private boolean isDisputed(CRecord record) {
        return record.layout().stream()
                .flatMap(layout -> layout.fields().stream())
                .map(CField::type)
                .anyMatch(this::isDisputed);
    }
}
