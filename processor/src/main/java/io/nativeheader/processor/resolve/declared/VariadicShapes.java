package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CParameter;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CPrimitive.Kind;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.naming.CallbackByJavaName;
import io.nativeheader.processor.naming.TagByJavaName;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.ParameterRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Derives the C types of variadic arguments from a declared method: {@code int printf(String format, int count)} calls {@code printf} with
 * an {@code int} after the format. Arguments are promoted as in C (C17 6.5.2.2p6). A record is passed by value; {@code MemorySegment} is a
 * pointer.
 */
final class VariadicShapes {

    private final CHeader header;

    VariadicShapes(CHeader header) {
        this.header = header;
    }

    /** Returns whether the method's last parameter is {@code Object...}, which accepts any arguments. */
    static boolean acceptsAnyArguments(MethodRequest method) {
        return method.varargs() && method.parameters().getLast().type().equals(new JavaArray(JavaClass.OBJECT));
    }

    /** Returns the function with the further parameters declared after its own; empty if one of them has no C type. */
    Optional<CFunction> of(List<ParameterRequest> further, CFunction function) {
        List<CParameter> parameters = new ArrayList<>(function.parameters());
        for (ParameterRequest parameter : further) {
            Optional<CType> type = promoted(parameter.type());
            if (type.isEmpty()) {
                return Optional.empty();
            }
            parameters.add(new CParameter(parameter.name(), type.get()));
        }
        return Optional.of(function.withPrototype(parameters));
    }

    private Optional<CType> promoted(JavaType type) {
        return switch (type) {
            case JavaPrimitive primitive -> promoted(primitive);
            case JavaGeneric generic -> CallbackByJavaName.find(generic, header);
            case JavaArray array -> element(array.component()).map(CPointer::new);
            case JavaClass name
            when name.equals(JavaClass.STRING) ->
                Optional.of(new CPointer(new CQualified(new CPrimitive(Kind.CHAR_SIGNED, 1), true, false, false)));
            case JavaClass name
            when name.equals(JavaClass.MEMORY_SEGMENT) || name.equals(JavaClass.OBJECT) ->
                Optional.of(new CPointer(new CVoid()));
            case JavaClass name -> tag(name.simpleName()).or(() -> CallbackByJavaName.find(name, header));
        };
    }

    /** Returns the element type of an array that C may write to: {@code long} for {@code long[]}, {@code char *} for {@code String[]}. */
    private Optional<CType> element(JavaType type) {
        return switch (type) {
            case JavaPrimitive primitive -> element(primitive);
            case JavaClass name
            when name.equals(JavaClass.STRING) -> Optional.of(new CPointer(new CPrimitive(Kind.CHAR_SIGNED, 1)));
            case JavaClass name when name.equals(JavaClass.MEMORY_SEGMENT) -> promoted(name);
            case JavaClass name ->
                TagByJavaName.find(name.simpleName(), header)
                        .map(tag -> tag instanceof CRecord ? pointer(tag) : new CEnumType(tag.id()));
            case JavaArray _, JavaGeneric _ -> Optional.empty();
        };
    }

    private static Optional<CType> element(JavaPrimitive primitive) {
        return switch (primitive) {
            case BOOLEAN -> Optional.of(new CPrimitive(Kind.BOOL, 1));
            case BYTE -> Optional.of(new CPrimitive(Kind.SIGNED_CHAR, 1));
            case SHORT -> Optional.of(new CPrimitive(Kind.SHORT, 2));
            case CHAR -> Optional.of(new CPrimitive(Kind.UNSIGNED_SHORT, 2));
            case FLOAT -> Optional.of(new CPrimitive(Kind.FLOAT, 4));
            case INT, LONG, DOUBLE -> promoted(primitive);
            case VOID -> Optional.empty();
        };
    }

    private static Optional<CType> promoted(JavaPrimitive primitive) {
        return switch (primitive) {
            case BOOLEAN, BYTE, SHORT, CHAR, INT -> Optional.of(new CPrimitive(Kind.INT, 4));
            case LONG -> Optional.of(new CPrimitive(Kind.LONG_LONG, 8));
            case FLOAT, DOUBLE -> Optional.of(new CPrimitive(Kind.DOUBLE, 8));
            case VOID -> Optional.empty();
        };
    }

    private Optional<CType> tag(String javaName) {
        return TagByJavaName.find(javaName, header).map(this::promoted);
    }

    /** Returns the argument type of a record or enum. An incomplete record can only be passed by pointer. */
    private CType promoted(CTag tag) {
        return switch (tag) {
            case CRecord record -> record.layout().isPresent() ? new CRecordType(tag.id()) : pointer(tag);
            case CEnum enumeration ->
                enumeration.underlying().size() < 4 ? new CPrimitive(Kind.INT, 4) : new CEnumType(tag.id());
        };
    }

    private static CType pointer(CTag record) {
        return new CPointer(new CRecordType(record.id()));
    }
}
