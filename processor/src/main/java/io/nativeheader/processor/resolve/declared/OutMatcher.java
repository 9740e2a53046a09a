package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.jmodel.ArgumentConversion.OutAllocation;
import io.nativeheader.processor.jmodel.ArgumentConversion.OutMemory;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.Pointee;
import io.nativeheader.processor.resolve.type.TypeMapper;
import io.nativeheader.processor.resolve.type.UseSite;
import java.util.List;
import java.util.Optional;

/**
 * Lists the Java types that an out-parameter converts to: {@code sqlite3} for {@code sqlite3 **}, {@code stat} for {@code struct stat *}.
 */
final class OutMatcher {

    private OutMatcher() {}

    /**
     * One possible result type.
     *
     * @param memory memory that C writes to
     * @param layout layout of the value to read; empty for a record, which is returned as memory
     * @param result conversion of the value
     */
    record Out(JavaType type, OutMemory memory, Optional<PerTarget<NativeLayout>> layout, ResultConversion result) {

        /** Returns whether this is the exact type and not a wider one. */
        boolean isPlain() {
            boolean isWiderInteger = type instanceof JavaPrimitive
                    && layout.isPresent()
                    && layout.get().first() instanceof NativeLayout.Scalar scalar
                    && !scalar.java().type().equals(type);
            return !isWiderInteger && !(result instanceof ResultConversion.ZeroExtended);
        }
    }

    /** Returns the fitting types, starting with the type that a header-wide method would return. */
    static List<Out> matches(CType parameter, TypeMapper mapper) {
        Meaning meaning = mapper.meaning(parameter, UseSite.NONE);
        Optional<Pointee> pointee = mapper.pointee(parameter)
                .filter(found -> !found.isConst() && found.size().allMatch(size -> size > 0));
        if (pointee.isEmpty()) {
            return List.of();
        }
        OutMemory memory = new OutMemory(pointee.get().size(), pointee.get().alignment(), new OutAllocation.OfCall());
        if (meaning instanceof Meaning.RecordPointer record) {
            return List.of(new Out(
                    record.type(), memory, Optional.empty(), new ResultConversion.RecordValue(record.type(), "")));
        }
        return pointee
                .get()
                .meaning()
                .layout()
                .filter(layout -> layout.allMatch(NativeLayout.Scalar.class::isInstance))
                .map(layout -> layout.map(OutMatcher::inMemory))
                .stream()
                .flatMap(layout -> ConversionMatcher.results(pointee.get().meaning()).stream()
                        .map(result -> new Out(result.type(), memory, Optional.of(layout), result.conversion())))
                .toList();
    }

    /** Returns the layout without the zero extension that only arguments and results have. */
    private static NativeLayout inMemory(NativeLayout layout) {
        NativeLayout.Scalar scalar = (NativeLayout.Scalar) layout;
        return scalar.isWidened() ? scalar : NativeLayout.Scalar.natural(scalar.carrier());
    }

    static Optional<Out> match(CType parameter, JavaType type, TypeMapper mapper) {
        return matches(parameter, mapper).stream()
                .filter(out -> out.type().equals(type))
                .findFirst();
    }
}
