package io.nativeheader.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.cxx.CxxCodec;
import io.nativeheader.processor.jmodel.cxx.CxxFunctionShape;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Prints the codec of a type of C++'s standard library: {@code CxxCodecs.list(CxxCodecs.TEXT)}. */
final class CxxCodecEmitter {

    private final Function<Call, CodeBlock> handles;

    /** @param handles returns the expression for the handle of a destructor */
    CxxCodecEmitter(Function<Call, CodeBlock> handles) {
        this.handles = handles;
    }

    CodeBlock of(CxxCodec codec) {
        return switch (codec) {
            case CxxCodec.OfPrimitive primitive -> constant(name(primitive));
            case CxxCodec.OfEnum enumeration -> {
                ClassName type = Names.of(enumeration.type());
                yield CodeBlock.of("$1T.enumeration($2T::of, $2T::value)", Names.CXX_CODECS, type);
            }
            case CxxCodec.OfText _ -> constant("TEXT");
            case CxxCodec.OfPath _ -> constant("PATH");
            case CxxCodec.OfDuration duration ->
                CodeBlock.of("$T.duration($LL)", Names.CXX_CODECS, duration.nanoseconds());
            case CxxCodec.OfInstant instant -> CodeBlock.of("$T.instant($LL)", Names.CXX_CODECS, instant.nanoseconds());
            case CxxCodec.OfComplex complex -> constant(complex.isFloat() ? "FLOAT_COMPLEX" : "COMPLEX");
            case CxxCodec.OfBits bits -> CodeBlock.of("$T.bits($L)", Names.CXX_CODECS, bits.size());
            case CxxCodec.OfNothing _ -> constant("NOTHING");
            case CxxCodec.OfAddress _ -> constant("ADDRESS");
            case CxxCodec.OfRecord struct -> {
                ClassName type = Names.of(struct.type());
                yield CodeBlock.of("$1T.struct($2T.LAYOUT, $2T::new, $2T::segment)", Names.CXX_CODECS, type);
            }
            case CxxCodec.OfArray array -> ofLength(constant(name(array.element()) + "_ARRAY"), array.length());
            case CxxCodec.OfCollection collection ->
                ofLength(
                        call(collection.kind().equals(JavaClass.SET) ? "set" : "list", List.of(collection.element())),
                        collection.length());
            case CxxCodec.OfMap map -> call("map", List.of(map.key(), map.value()));
            case CxxCodec.OfOptional optional -> call("optional", List.of(optional.value()));
            case CxxCodec.OfPair pair -> call("pair", List.of(pair.first(), pair.second()));
            case CxxCodec.OfTuple tuple -> CodeBlock.of("$T.of($L)", Names.CXX_TUPLES, list(tuple.values()));
            case CxxCodec.OfVariant variant -> variant(variant);
            case CxxCodec.OfObject object -> object(object);
            case CxxCodec.OfFunction function -> throw new IllegalStateException(function + " has no bytes");
        };
    }

    // CxxCallbacks.register(PhyNativeHandles.LIBRARY, CxxFunctions.function(twice, CxxCodecs.INT, CxxCodecs.INT))
    CodeBlock token(CxxCodec.OfFunction function, CodeBlock library, String callback) {
        return CodeBlock.of("$T.register($L, $L)", Names.CXX_CALLBACKS, library, callback(function, callback));
    }

    // CxxCallbacks.registerForever(PhyNativeHandles.LIBRARY, twice, "int (*)(const Shape &)",
    //         CxxFunctions.function(twice, CxxCodecs.pointer(Shape::new), CxxCodecs.INT))
    CodeBlock token(CxxCodec.OfFunction function, String pointer, CodeBlock library, String callback) {
        return CodeBlock.of(
                "$T.registerForever($L, $L, $L, $L)",
                Names.CXX_CALLBACKS,
                library,
                callback,
                JavaLiteral.of(pointer),
                callback(function, callback));
    }

    private CodeBlock callback(CxxCodec.OfFunction function, String callback) {
        CodeBlock.Builder arguments = CodeBlock.builder().add("$L", callback);
        function.parts().forEach(part -> arguments.add(", $L", of(part)));
        return CodeBlock.of(
                "$T.$L($L)",
                function.shape().isOfJdk() ? Names.CXX_FUNCTIONS : Names.CXX_FUNCTIONS_3_TO_6,
                factory(function.shape()),
                arguments.build());
    }

    /** Returns the method that makes a callback: {@code biFunction} for {@code BiFunction}, {@code function} for {@code CxxFunction3}. */
    private static String factory(CxxFunctionShape shape) {
        String name = shape.isOfJdk() ? shape.type().simpleName() : shape.hasResult() ? "Function" : "Consumer";
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    // CxxCodecs.variant(new CxxAlternative<>(Integer.class, CxxCodecs.INT), …)
    private CodeBlock variant(CxxCodec.OfVariant variant) {
        return CodeBlock.of(
                "$T.variant($L)",
                Names.CXX_CODECS,
                variant.alternatives().stream()
                        .map(codec -> CodeBlock.of(
                                "new $T<>($T.class, $L)", Names.CXX_ALTERNATIVE, Names.of(codec.raw()), of(codec)))
                        .collect(CodeBlock.joining(", ")));
    }

    private static String name(CxxCodec.OfPrimitive primitive) {
        String name = ((JavaPrimitive) primitive.carrier().type()).name();
        return primitive.isUnsigned() ? "UNSIGNED_" + name : name;
    }

    // CxxCodecs.unique(Shape::new, PhyNativeHandles.Shape_destroy_helper.get())
    private CodeBlock object(CxxCodec.OfObject object) {
        String factory = switch (object.holding()) {
            case POINTER, ELEMENT -> "pointer";
            case VALUE -> "value";
            case UNIQUE -> "unique";
            case SHARED -> "shared";
            case WEAK -> "weak";
            case REFERENCE -> "reference";
        };
        CodeBlock destructor = object.destructor()
                .map(call -> CodeBlock.of(", $L", handles.apply(call)))
                .orElse(CodeBlock.of(""));
        return CodeBlock.of("$T.$L($T::new$L)", Names.CXX_CODECS, factory, Names.of(object.type()), destructor);
    }

    private static CodeBlock ofLength(CodeBlock codec, long length) {
        return length < 0 ? codec : CodeBlock.of("$L.ofLength($L)", codec, length);
    }

    private static CodeBlock constant(String name) {
        return CodeBlock.of("$T.$L", Names.CXX_CODECS, name);
    }

    /** Prints the codecs of the elements of a list, or of the keys and values of a map. */
    CodeBlock parts(CxxCodec container) {
        return list(container.parts().toList());
    }

    private CodeBlock call(String factory, List<CxxCodec> codecs) {
        return CodeBlock.of("$T.$L($L)", Names.CXX_CODECS, factory, list(codecs));
    }

    private CodeBlock list(List<CxxCodec> codecs) {
        return codecs.stream().map(this::of).collect(CodeBlock.joining(", "));
    }
}
