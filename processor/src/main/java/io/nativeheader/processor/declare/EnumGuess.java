package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CEnumerator;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code enum phy_state state} → the generated Java enum, except for flags, which callers combine. */
final class EnumGuess implements Guess {

    /** The number of single bits from which on an enum is taken for flags. */
    private static final int MIN_FLAGS = 3;

    private final CHeader header;

    EnumGuess(CHeader header) {
        this.header = header;
    }

    @Override
    public List<UnaryOperator<Draft>> changes(Draft draft) {
        List<UnaryOperator<Draft>> changes = new ArrayList<>();
        for (CallSignature.Parameter c : draft.signature().parameters()) {
            if (c.meaning() instanceof Meaning.Enumeration enumeration
                    && enumeration.type().isPresent()
                    && !isFlags(c.declaration().type())) {
                JavaClass type = enumeration.type().get();
                changes.add(one -> one.isPlain(c, enumeration.carrier().type()) ? one.with(c, type) : one);
            }
        }
        if (draft.signature().result() instanceof Meaning.Enumeration enumeration
                && enumeration.type().isPresent()
                && !isFlags(draft.function().result())) {
            JavaClass type = enumeration.type().get();
            changes.add(
                    one -> one.method().result().equals(enumeration.carrier().type())
                                    && one.method().result() != JavaPrimitive.VOID
                            ? one.returning(type)
                            : one);
        }
        return changes;
    }

    private boolean isFlags(CType type) {
        return type.canonical() instanceof CEnumType found && isFlags(header.enumeration(found));
    }

    private static boolean isFlags(CEnum type) {
        List<Long> values = type.enumerators().stream()
                .map(CEnumerator::value)
                .map(value -> value.first())
                .filter(value -> value != 0)
                .toList();
        long bits = values.stream()
                .filter(value -> Long.bitCount(value) == 1)
                .distinct()
                .count();
        boolean hasGap = values.stream().mapToLong(Long::longValue).max().orElse(0) > values.size();
        return bits >= MIN_FLAGS && hasGap && bits * 2 > values.size();
    }
}
