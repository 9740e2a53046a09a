package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.jmodel.ArgumentConversion.OutMemory;
import io.nativeheader.processor.jmodel.ArgumentConversion.OutPlace;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.Pointee;
import io.nativeheader.processor.resolve.type.TypeMapper;
import java.util.List;
import java.util.Optional;

/** What of Java an out-parameter can become: {@code sqlite3} of {@code sqlite3 **}, {@code stat} of {@code struct stat *}. */
final class OutMatcher {

    private OutMatcher() {}

    /**
     * @param memory for what C writes
     * @param layout of what is read there; empty for a record, which is not read
     * @param result what becomes of it
     */
    record Out(JavaType type, OutMemory memory, Optional<NativeLayout> layout, ResultConversion result) {

        /** Whether it is what C has, and no wider type. */
        boolean isPlain() {
            return !(result instanceof ResultConversion.ZeroExtended);
        }
    }

    /** All that fit, the one that a header-wide method would return first. */
    static List<Out> matches(CType parameter, TypeMapper mapper) {
        Meaning meaning = mapper.meaning(parameter, "");
        Optional<Pointee> pointee = mapper.pointee(parameter).filter(found -> !found.isConst() && found.size() > 0);
        if (pointee.isEmpty()) {
            return List.of();
        }
        OutMemory memory = new OutMemory(pointee.get().size(), pointee.get().alignment(), new OutPlace.OfCall());
        if (meaning instanceof Meaning.RecordPointer record) {
            return List.of(new Out(
                    record.type(), memory, Optional.empty(), new ResultConversion.RecordValue(record.type(), "")));
        }
        return pointee
                .get()
                .meaning()
                .layout()
                .filter(NativeLayout.Scalar.class::isInstance)
                .map(layout -> ((NativeLayout.Scalar) layout).carrier())
                .stream()
                .flatMap(carrier -> ConversionMatcher.results(pointee.get().meaning()).stream()
                        .map(result -> new Out(
                                result.type(),
                                memory,
                                Optional.of(NativeLayout.Scalar.natural(carrier)),
                                result.conversion())))
                .toList();
    }

    static Optional<Out> match(CType parameter, JavaType type, TypeMapper mapper) {
        return matches(parameter, mapper).stream()
                .filter(out -> out.type().equals(type))
                .findFirst();
    }
}
