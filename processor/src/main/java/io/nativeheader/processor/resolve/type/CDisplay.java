package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CAtomic;
import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CExtendedType;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CLocation;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CSpelling;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Formats C declarations for messages, with their location on this machine. */
public final class CDisplay {

    private final CHeader header;
    private final CSpelling spelling;

    public CDisplay(CHeader header) {
        this.header = header;
        this.spelling = new CSpelling(header);
    }

    /** Returns {@code int phy_start(struct phy_device *phydev)   (/usr/include/phy.h:12)}. */
    public String declaration(CFunction function) {
        return spelling.declaration(function) + "   (" + location(function) + ")";
    }

    /**
     * Returns {@code struct phy_device *}, or {@code CURL * (CURL is void)}, so that nobody looks for a Java type CURL. For an integer that
     * is wider on some targets, returns {@code long (64 bits on linux-x86_64, 32 bits on windows-x86_64)}.
     */
    public String type(CType type) {
        return spelling.type(type)
                + nameOfVoid(type).map(name -> " (" + name + " is void)").orElse("")
                + varying(type)
                        .map(one -> widths(one, one == type ? "" : spelling.type(one) + " has "))
                        .orElse("");
    }

    /** Returns the type that differs between targets: a type itself, or the one behind its pointers. */
    private static Optional<CType> varying(CType type) {
        return switch (type.canonical()) {
            case CVarying _ -> Optional.of(type);
            case CPointer pointer -> varying(pointer.pointee());
            case CArray array -> varying(array.element());
            default -> Optional.empty();
        };
    }

    /** Returns {@code " (64 bits on linux-x86_64, 32 bits on windows-x86_64)"}; empty if the type is as wide on all targets. */
    private String widths(CType type, String subject) {
        PerTarget<Long> size = TypeSize.of(type, header);
        if (size.isSame()) {
            return "";
        }
        Map<Long, List<String>> targets = new LinkedHashMap<>();
        for (int target : size.targets().and(header.bound()).indices()) {
            targets.computeIfAbsent(size.at(target), _ -> new ArrayList<>())
                    .add(header.targets().get(target).folder());
        }
        return targets.entrySet().stream()
                .map(width -> width.getKey() * 8 + " bits on " + joined(width.getValue()))
                .collect(Collectors.joining(", ", " (" + subject, ")"));
    }

    /** Returns {@code linux-x86_64 and linux-aarch64}. */
    private static String joined(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** Returns the typedef name that hides {@code void} behind a pointer. */
    private static Optional<String> nameOfVoid(CType type) {
        return switch (type) {
            case CPointer pointer -> nameOfVoid(pointer.pointee());
            case CQualified qualified -> nameOfVoid(qualified.type());
            case CTypedefType typedef ->
                typedef.canonical() instanceof CVoid ? Optional.of(typedef.name()) : Optional.empty();
            case CVoid _,
                    CPrimitive _,
                    CArray _,
                    CFunctionType _,
                    CRecordType _,
                    CEnumType _,
                    CAtomic _,
                    CExtendedType _,
                    CVarying _ -> Optional.empty();
        };
    }

    /** Returns {@code /usr/include/phy.h:12}. */
    public static String location(CDeclaration declaration) {
        return location(declaration.source().location());
    }

    public static String location(CLocation location) {
        return location.path() + ":" + location.line();
    }
}
