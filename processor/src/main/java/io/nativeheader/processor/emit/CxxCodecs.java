package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.cxx.CxxCodec;
import java.util.List;

/** Prints the codec of a type of C++'s standard library: {@code CxxCodec.list(CxxCodec.TEXT)}. */
final class CxxCodecs {

    private CxxCodecs() {}

    static CodeBlock of(CxxCodec codec) {
        return switch (codec) {
            case CxxCodec.OfPrimitive primitive ->
                CodeBlock.of("$T.$L", Names.CXX_CODEC, primitive.type().name());
            case CxxCodec.OfEnum enumeration ->
                CodeBlock.of(
                        "$T.enumeration($T::of, $T::value)",
                        Names.CXX_CODEC,
                        Names.of(enumeration.type()),
                        Names.of(enumeration.type()));
            case CxxCodec.OfText _ -> CodeBlock.of("$T.TEXT", Names.CXX_CODEC);
            case CxxCodec.OfPath _ -> CodeBlock.of("$T.PATH", Names.CXX_CODEC);
            case CxxCodec.OfDuration duration ->
                CodeBlock.of("$T.duration($LL)", Names.CXX_CODEC, duration.nanoseconds());
            case CxxCodec.OfArray array -> call("array", List.of(array.element()));
            case CxxCodec.OfCollection collection ->
                call(collection.type().display().startsWith("Set") ? "set" : "list", List.of(collection.element()));
            case CxxCodec.OfMap map -> call("map", List.of(map.key(), map.value()));
            case CxxCodec.OfOptional optional -> call("optional", List.of(optional.value()));
            case CxxCodec.OfPair pair -> call("pair", List.of(pair.first(), pair.second()));
            case CxxCodec.OfObject object ->
                CodeBlock.of("$T.object($T::new)", Names.CXX_CODEC, Names.of(object.type()));
            case CxxCodec.OfFunction function -> throw new IllegalStateException(function + " has no bytes");
        };
    }

    // CxxCallbacks.register(PhyNativeHandles.LIBRARY, …)
    static CodeBlock token(CxxCodec.OfFunction function, CodeBlock library, String callback) {
        throw new IllegalStateException("no token for " + function + library + callback);
    }

    private static CodeBlock call(String factory, List<CxxCodec> codecs) {
        return CodeBlock.of(
                "$T.$L($L)",
                Names.CXX_CODEC,
                factory,
                codecs.stream().map(CxxCodecs::of).collect(CodeBlock.joining(", ")));
    }
}
