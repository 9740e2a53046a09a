package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxFunction.CxxParameter;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells memory from text: a {@code const char *} that comes with its length or end need not end with NUL, and need not be text. Such a
 * pointer becomes a {@code void *}, which is a {@code MemorySegment} in Java.
 */
final class CharMemory {

    private static final Pattern LENGTH = Pattern.compile("(?i)n|.*(len|length|size|count|bytes|_n)");
    private static final Pattern BEGIN = Pattern.compile("(?i)(begin|first|start).*");
    private static final Pattern END = Pattern.compile("(?i)(end|last).*");

    /** Functions that return the content of a buffer or view. */
    private static final Pattern CONTENT = Pattern.compile("c?r?(begin|end)|(const_)?data");

    private CharMemory() {}

    /** Returns the parameters, with the types of pointers to memory. */
    static List<CxxParameter> parameters(List<CxxParameter> parameters) {
        List<CxxParameter> all = new ArrayList<>(parameters);
        for (int i = 0; i + 1 < parameters.size(); i++) {
            CxxParameter pointer = parameters.get(i);
            CxxParameter next = parameters.get(i + 1);
            if (!isCharPointer(pointer.type())) {
                continue;
            }
            if (isRange(pointer, next)) {
                all.set(i, memory(pointer));
                all.set(i + 1, memory(next));
            } else if (isLength(next)) {
                all.set(i, memory(pointer));
            }
        }
        return all;
    }

    /** Returns the type of a function's result. */
    static CxxType result(CxxFunction function) {
        return isCharPointer(function.result())
                        && CONTENT.matcher(function.name()).matches()
                ? memory(function.result())
                : function.result();
    }

    /** Returns the type of a value that C++ keeps: a copy of a string would not live long enough. */
    static CxxType kept(CxxType type) {
        return isCharPointer(type) ? memory(type) : type;
    }

    private static boolean isRange(CxxParameter begin, CxxParameter end) {
        return isCharPointer(end.type())
                && BEGIN.matcher(begin.name()).matches()
                && END.matcher(end.name()).matches();
    }

    /** Returns whether an argument is a length that callers have to pass. A text without one ends with NUL. */
    private static boolean isLength(CxxParameter parameter) {
        return !parameter.hasDefault()
                && parameter.type() instanceof CxxType.Plain plain
                && plain.type().canonical() instanceof CPrimitive primitive
                && primitive.isInteger()
                && primitive.kind() != CPrimitive.Kind.BOOL
                && LENGTH.matcher(parameter.name()).matches();
    }

    private static boolean isCharPointer(CxxType type) {
        return type instanceof CxxType.Plain plain
                && plain.spelling().equals("const char *")
                && plain.type().canonical() instanceof CPointer;
    }

    private static CxxParameter memory(CxxParameter parameter) {
        return new CxxParameter(
                parameter.name(), memory(parameter.type()), parameter.hasDefault(), parameter.isNonnull());
    }

    private static CxxType memory(CxxType type) {
        return new CxxType.Plain(new CPointer(new CVoid()), type.spelling());
    }
}
