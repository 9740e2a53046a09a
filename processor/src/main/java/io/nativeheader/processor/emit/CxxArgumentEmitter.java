package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.cxx.CxxArgument;
import java.util.Optional;

/** Prints an argument of the call in a C++ stub. */
final class CxxArgumentEmitter {

    private CxxArgumentEmitter() {}

    /**
     * Returns the argument as an expression.
     *
     * @param index which argument of the call it is
     */
    static String expression(CxxArgument argument, int index) {
        return switch (argument) {
            case CxxArgument.Value value -> "(" + value.type() + ") " + value.parameter();
            case CxxArgument.Dereferenced dereferenced -> dereferenced(dereferenced);
            case CxxArgument.Object object -> object(object);
            case CxxArgument.Text text -> text(text);
            case CxxArgument.StringObject string ->
                (string.isPointer() ? "" : "*") + "static_cast<std::string *>(" + string.parameter() + ")";
            case CxxArgument.Stream stream ->
                (stream.isPointer() ? "" : "*") + "java_streams::" + (stream.isInput() ? "input" : "output") + "::at("
                        + stream.parameter() + ")";
            case CxxArgument.Converted converted ->
                CxxCasts.value(converted.type(), expression(converted.from(), index));
            case CxxArgument.Encoded encoded -> encoded(encoded, index);
            case CxxArgument.Callback callback -> "std::move(" + variable(callback) + ")";
            case CxxArgument.OwningPointer owning ->
                owning.type() + "(" + CxxCasts.object(owning.object(), owning.parameter()) + ")";
        };
    }

    /**
     * Returns the declaration of the variable that the expression names, if it needs one: a function takes over its token before anything
     * else may throw. For a stream, returns a variable that ends the call's use of it.
     */
    static Optional<String> declaration(CxxArgument argument) {
        if (argument instanceof CxxArgument.Stream stream) {
            return Optional.of("const java_streams::call " + stream.parameter() + "_call(" + stream.parameter() + ");");
        }
        if (!(argument instanceof CxxArgument.Callback callback)) {
            return Optional.empty();
        }
        String function = callback.isPointer() ? "java_pointer<" : "java_callback<";
        return Optional.of((callback.isPointer() ? "auto " : callback.type() + " ") + variable(callback) + " = "
                + function + callback.type() + ">(" + callback.parameter() + ");");
    }

    private static String variable(CxxArgument.Callback callback) {
        return callback.parameter() + "_function";
    }

    /** Returns whether the argument is an object that the call's end destroys, and that a result may refer to. */
    static boolean isTemporary(CxxArgument argument) {
        return switch (argument) {
            case CxxArgument.Value _,
                    CxxArgument.Dereferenced _,
                    CxxArgument.Object _,
                    CxxArgument.StringObject _,
                    CxxArgument.Stream _ -> false;
            case CxxArgument.Text text -> !text.type().contains("string_view");
            case CxxArgument.Converted _, CxxArgument.Encoded _, CxxArgument.Callback _, CxxArgument.OwningPointer _ ->
                true;
        };
    }

    // std::move(*(int *) arg0)
    private static String dereferenced(CxxArgument.Dereferenced argument) {
        String object = "*(" + CxxNames.pointerTo(argument.type()) + ") " + argument.parameter();
        return argument.isRvalue() ? "std::move(" + object + ")" : object;
    }

    private static String object(CxxArgument.Object argument) {
        String pointer = CxxCasts.object(argument.type(), argument.parameter());
        String constPointer = CxxCasts.constObject(argument.type(), argument.parameter());
        return switch (argument.passing()) {
            case POINTER -> pointer;
            case CONST_POINTER -> constPointer;
            case REFERENCE -> "*" + pointer;
            case CONST_REFERENCE -> "*" + constPointer;
            case RVALUE -> "std::move(*" + pointer + ")";
        };
    }

    /** Returns the text. A path has no constructor that takes a size, but one that takes a range. */
    private static String text(CxxArgument.Text text) {
        String end =
                text.type().endsWith("::path") ? text.parameter() + " + " + text.sizeParameter() : text.sizeParameter();
        return text.type() + "(" + text.parameter() + ", " + end + ")";
    }

    // java_wire::argument<std::vector<int>, 0>(arg0).value()
    private static String encoded(CxxArgument.Encoded encoded, int index) {
        return "java_wire::argument<" + encoded.type() + ", " + index + ">(" + encoded.parameter() + ")."
                + (encoded.isLvalue() ? "lvalue()" : "value()");
    }
}
