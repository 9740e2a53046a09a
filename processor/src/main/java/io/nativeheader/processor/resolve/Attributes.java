package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CAttributes;
import io.nativeheader.processor.cmodel.CNullness;
import io.nativeheader.processor.cmodel.CParameter;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Role;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import java.util.ArrayList;
import java.util.List;

/** Translates C function attributes for generated Java: nullness, and sentences for the Javadoc. */
public final class Attributes {

    private Attributes() {}

    /**
     * Returns the nullness of a reference type. Primitives have none. A nullable {@code MemorySegment} is left unspecified, because
     * {@code NULL} is a segment, not null.
     */
    static Nullness nullness(CNullness c, JavaType type) {
        if (type instanceof JavaPrimitive) {
            return Nullness.UNSPECIFIED;
        }
        return switch (c) {
            case UNSPECIFIED -> Nullness.UNSPECIFIED;
            case NONNULL -> Nullness.NONNULL;
            case NULLABLE -> type.equals(JavaClass.MEMORY_SEGMENT) ? Nullness.UNSPECIFIED : Nullness.NULLABLE;
        };
    }

    /** Returns the nullness of a result: as the header declares it, otherwise nullable if the conversion turns {@code NULL} into null. */
    static Nullness resultNullness(CNullness c, ConversionMatcher.Result result) {
        Nullness declared = nullness(c, result.type());
        return declared == Nullness.UNSPECIFIED && result.conversion().mayBeNull() ? Nullness.NULLABLE : declared;
    }

    /** Creates a parameter. Generated code converts a non-null one without a null check. */
    public static MethodDeclaration.Parameter parameter(
            String name, JavaType type, ArgumentConversion conversion, CParameter c) {
        Nullness nullness = nullness(c.nullness(), type);
        return new MethodDeclaration.Parameter(
                name,
                type,
                nullness == Nullness.NONNULL ? withoutNullCheck(conversion) : conversion,
                Role.PASSED,
                nullness,
                c.name());
    }

    private static ArgumentConversion withoutNullCheck(ArgumentConversion conversion) {
        return switch (conversion) {
            case ArgumentConversion.RecordPointer _ -> new ArgumentConversion.RecordValue();
            case ArgumentConversion.Segment _ -> new ArgumentConversion.AsIs();
            default -> conversion;
        };
    }

    /** Returns sentences for the Javadoc of the function's methods. */
    public static List<String> notes(CallSignature signature) {
        List<String> notes = new ArrayList<>();
        CAttributes attributes = signature.function().attributes();
        addParameters("Never null: ", CNullness.NONNULL, signature, notes);
        addParameters("May be null: ", CNullness.NULLABLE, signature, notes);
        switch (attributes.result()) {
            case UNSPECIFIED -> {}
            case NONNULL -> notes.add("The result is never null.");
            case NULLABLE -> notes.add("The result may be null.");
        }
        if (attributes.warnUnusedResult()) {
            notes.add("Do not ignore the result.");
        }
        if (attributes.noReturn()) {
            notes.add("Does not return.");
        }
        return notes;
    }

    private static void addParameters(String label, CNullness nullness, CallSignature signature, List<String> notes) {
        List<String> names = signature.parameters().stream()
                .filter(parameter -> parameter.declaration().nullness() == nullness)
                .map(CallSignature.Parameter::name)
                .toList();
        if (!names.isEmpty()) {
            notes.add(label + String.join(", ", names) + ".");
        }
    }
}
