package io.nativeheader.runtime;

import java.util.List;
import java.util.stream.Collectors;

/** The codec of a {@code std::variant}, whose alternatives have different classes in Java. */
final class CxxVariant extends CxxCodec<Object> {

    private final List<CxxAlternative<?>> alternatives;

    CxxVariant(List<CxxAlternative<?>> alternatives) {
        this.alternatives = List.copyOf(alternatives);
    }

    @Override
    void put(CxxWriter out, Object value) {
        int index = index(value);
        out.putLong(index);
        alternatives.get(index).put(out, value);
    }

    /** Decodes a value; null for a variant that has no value because C++ threw an exception when it was assigned. */
    @Override
    Object get(CxxReader in) {
        int index = (int) in.getLong();
        return index < 0 ? null : alternatives.get(index).codec().get(in);
    }

    /** Returns which alternative has the value. One of the value's own class comes before one of a superclass. */
    private int index(Object value) {
        int found = -1;
        for (int i = alternatives.size() - 1; i >= 0; i--) {
            CxxAlternative<?> alternative = alternatives.get(i);
            if (value != null && alternative.type() == value.getClass()) {
                return i;
            }
            found = alternative.isOf(value) ? i : found;
        }
        if (found < 0) {
            throw new IllegalArgumentException(
                    "the value is of " + value.getClass().getName()
                            + ", but the std::variant takes "
                            + alternatives.stream()
                                    .map(alternative -> alternative.type().getSimpleName())
                                    .collect(Collectors.joining(", ")));
        }
        return found;
    }

    @Override
    boolean isNullable() {
        return alternatives.stream().anyMatch(alternative -> alternative.codec().isNullable());
    }
}
