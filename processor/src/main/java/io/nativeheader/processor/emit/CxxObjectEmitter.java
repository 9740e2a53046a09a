package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.jmodel.ResultConversion.ObjectOwner;
import io.nativeheader.processor.jmodel.cxx.CxxCodec;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Prints the conversion of an address to the Java object of a C++ class. */
final class CxxObjectEmitter {

    private final BodyNames names;

    private final UnaryOperator<String> kept;

    /**
     * @param kept returns the variable with the memory that an object may refer to, by the parameter's name
     */
    CxxObjectEmitter(BodyNames names, UnaryOperator<String> kept) {
        this.names = names;
        this.kept = kept;
    }

    // new Shape(CxxPointer.owned(result, ShapeHandles.Shape_destroy_helper.get()))
    CodeBlock owned(ResultConversion.OwnedObject owned, String result) {
        CodeBlock arena = owned.arenaParameter().isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of("$L, ", names.of(owned.arenaParameter()));
        CodeBlock object = CodeBlock.of(
                "new $T($T.owned($L$L, $L)$L$L)",
                Names.of(owned.type()),
                Names.CXX_POINTER,
                arena,
                result,
                names.handle(owned.destructor()),
                owned.kept().isEmpty()
                        ? ""
                        : owned.kept().stream().map(kept).collect(Collectors.joining(", ", ".keeping(", ")")),
                switch (owned.viewed()) {
                    case NOTHING -> "";
                    case THIS -> ".viewing(lifetime())";
                    case LIKE_THIS -> ".viewingLike(lifetime())";
                });
        return orNull(owned.nullable(), result, object);
    }

    // result.address() == 0 ? null : new Shape(CxxPointer.borrowed(result, lifetime()))
    CodeBlock borrowed(ResultConversion.BorrowedObject borrowed, String result) {
        CodeBlock object = CodeBlock.of(
                "new $T($T.borrowed($L, $L))",
                Names.of(borrowed.type()),
                Names.CXX_POINTER,
                result,
                lifetime(borrowed.owner()));
        return orNull(borrowed.nullable(), result, object);
    }

    // value == null ? MemorySegment.NULL : value.segment(ShapesNativeHandles.LIBRARY)
    static CodeBlock string(ArgumentConversion.StringObject string, String name, BodyNames names) {
        CodeBlock object = CodeBlock.of("$L.segment($L)", name, names.library());
        return string.nullable()
                ? CodeBlock.of("$L == null ? $T.NULL : $L", name, Names.MEMORY_SEGMENT, object)
                : object;
    }

    // CxxList.of(result, lifetime(), "std::vector<int>", StoreHandles.cxx_access_helper.get(),
    // PhyNativeFailures.FAILURES, CxxCodecs.INT)
    CodeBlock view(ResultConversion.View view, CxxCodecEmitter codecs, String result) {
        boolean isMap = view.codec() instanceof CxxCodec.OfMap;
        return CodeBlock.of(
                "$T.$L($L, $L, $L, $L, $L, $L)",
                isMap ? Names.CXX_MAP : Names.CXX_LIST,
                view.isConst() ? "ofConst" : "of",
                result,
                lifetime(view.owner()),
                JavaLiteral.of(view.cName()),
                names.handle(view.access()),
                names.cxxFailures(),
                codecs.parts(view.codec()));
    }

    // CxxCodecs.list(CxxCodecs.pointer(Shape::new)).read(result, lifetime())
    CodeBlock decoded(ResultConversion.Decoded decoded, CxxCodecEmitter codecs, String result) {
        CodeBlock lifetime = decoded.codec().borrows() && !(decoded.owner() instanceof ObjectOwner.Unknown)
                ? CodeBlock.of(", $L", lifetime(decoded.owner()))
                : CodeBlock.of("");
        return CodeBlock.of("$L.read($L$L)", codecs.of(decoded.codec()), result, lifetime);
    }

    private CodeBlock lifetime(ObjectOwner owner) {
        return switch (owner) {
            case ObjectOwner.OfThis _ -> CodeBlock.of("lifetime()");
            case ObjectOwner.OfParameter parameter -> CodeBlock.of("$L.lifetime()", names.of(parameter.name()));
            case ObjectOwner.Unknown _ -> CodeBlock.of("$T.UNKNOWN", Names.CXX_LIFETIME);
        };
    }

    private static CodeBlock orNull(boolean nullable, String result, CodeBlock object) {
        return nullable ? CodeBlock.of("$L.address() == 0 ? null : $L", result, object) : object;
    }
}
