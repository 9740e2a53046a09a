package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.cmodel.cxx.CxxFunction.CxxParameter;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.StandardStream;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ArgumentConversion.Keeping;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.cxx.CxxArgument;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import java.util.Optional;
import java.util.regex.Pattern;

/** The C++ streams for which Java can pass a stream of its own: {@code std::ostream &}, {@code std::istream *}. */
final class JavaStreams {

    /** Names of functions that tell an object or a library which stream to use from now on. */
    private static final Pattern SETTER =
            Pattern.compile("(?:set|add|attach|redirect|switch|use|tie|bind|install)(?:[A-Z_].*)?", Pattern.DOTALL);

    private static final CxxType VOID = new CxxType.Plain(new CVoid(), "void");
    private static final CxxType BOOL = new CxxType.Plain(new CPrimitive(CPrimitive.Kind.BOOL, 1), "bool");

    private JavaStreams() {}

    /** Returns whether a call takes a stream. A field or variable must not keep one, because nothing tells how long it does. */
    static boolean isIn(Callable callable) {
        return !(callable.target() instanceof CxxTarget.FieldAssignment)
                && !(callable.target() instanceof CxxTarget.VariableAssignment)
                && callable.parameters().stream().map(CxxParameter::type).anyMatch(JavaStreams::isStream);
    }

    /** Returns how long C++ may use the streams that a call takes. */
    static Keeping keeping(Callable callable) {
        if (callable.created().isPresent() || isOwned(callable.result().orElseThrow())) {
            return Keeping.OBJECT;
        }
        String name = callable.name().substring(callable.name().lastIndexOf(':') + 1);
        return SETTER.matcher(name).matches() ? Keeping.FOREVER : Keeping.CALL;
    }

    private static boolean isOwned(CxxType result) {
        return result instanceof CxxType.OfClass
                || result instanceof CxxType.Standard standard && standard.family() == CxxType.Family.UNIQUE_PTR;
    }

    /**
     * Returns the result of a call that takes Java streams and returns one of them: nothing for a {@code std::ostream &}; for a
     * {@code std::istream &}, whether C++ read what it wanted.
     */
    static CxxType result(CxxType result) {
        if (!isStream(result)) {
            return result;
        }
        return result instanceof CxxType.Reference && isInput(result) ? BOOL : VOID;
    }

    /** Lowers a parameter that takes a stream; empty if it takes something else. */
    static Optional<Lowering<LoweredArgument>> argument(CxxType type, ArgumentLowering.Named name, Keeping keeping) {
        if (!isStream(type)) {
            return Optional.empty();
        }
        boolean isInput = isInput(type);
        boolean isPointer = type instanceof CxxType.Pointer;
        return Optional.of(ArgumentLowering.one(
                ArgumentLowering.parameter(
                        name,
                        new ConversionMatcher.Argument(
                                isInput ? JavaClass.INPUT_STREAM : JavaClass.OUTPUT_STREAM,
                                new ArgumentConversion.JavaStream(isInput, keeping)),
                        !isPointer || name.isNonnull()),
                Stubs.ADDRESS,
                CTypes.POINTER,
                name,
                new CxxArgument.Stream(name.stub(), isInput, isPointer)));
    }

    private static boolean isStream(CxxType type) {
        return StandardStream.of(type).isPresent();
    }

    private static boolean isInput(CxxType type) {
        return StandardStream.of(type).orElseThrow() == StandardStream.INPUT;
    }
}
