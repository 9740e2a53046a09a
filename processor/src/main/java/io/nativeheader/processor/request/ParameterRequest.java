package io.nativeheader.processor.request;

import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaType;
import java.util.List;
import java.util.Optional;

/** A parameter of a declared method: {@code @CType("dev_t") long dev}. */
public record ParameterRequest(String name, JavaType type, Annotations annotations, Origin origin) {

    /**
     * The annotations of a parameter.
     *
     * @param cType the value of {@code @CType}
     * @param encoding the value of {@code @Encoding}
     * @param length the C parameter that {@code @Length} names, or an empty string for the next one
     * @param userData the C parameter that {@code @UserData} names, or an empty string for the next one
     * @param retained whether the parameter has {@code @Retained}
     * @param onError the constant or number in {@code @OnError}
     * @param written all annotations as source code
     */
    public record Annotations(
            Optional<String> cType,
            Optional<String> encoding,
            Optional<String> length,
            Optional<String> userData,
            Optional<OwnedRequest> owned,
            boolean retained,
            Optional<String> onError,
            List<String> written) {

        public static final Annotations NONE = new Annotations(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of());

        public Annotations {
            written = List.copyOf(written);
        }
    }

    /** Returns the same parameter with another type. */
    public ParameterRequest of(JavaType other) {
        return new ParameterRequest(name, other, annotations, origin);
    }

    /** Returns the same parameter without annotations. */
    public ParameterRequest plain() {
        return new ParameterRequest(name, type, Annotations.NONE, origin);
    }

    /**
     * Returns whether the parameter has no counterpart in C, but supplies memory for the result or the lifetime of what C keeps.
     */
    public boolean isAllocator() {
        return type.equals(JavaClass.SEGMENT_ALLOCATOR) || isArena();
    }

    public boolean isArena() {
        return type.equals(JavaClass.ARENA);
    }
}
