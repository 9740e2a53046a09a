package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CParameter;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CPrimitive.Kind;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.request.MethodRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces {@code long double} with {@code double} where a declared method uses {@code double}: {@code double sqrtl(double x)} for {@code
 * long double sqrtl(long double x)}. C converts the values, because Java has no type of that width.
 */
final class LongDoubles {

    private static final CPrimitive DOUBLE = new CPrimitive(Kind.DOUBLE, 8);

    private LongDoubles() {}

    /** Returns the function with the replaced types, which only a helper stub can call; the same function if nothing changes. */
    static CFunction asDeclared(MethodRequest method, ArgumentMapping mapping, CFunction function) {
        List<CParameter> parameters = new ArrayList<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            CParameter parameter = function.parameters().get(i);
            CType type = converted(parameter.type(), mapping.javaType(i));
            parameters.add(parameter.as(type));
        }
        CType result = converted(function.result(), method.result());
        if (result == function.result() && parameters.equals(function.parameters())) {
            return function;
        }
        return function.with(
                result,
                parameters,
                function.linkage() == CFunction.Linkage.EXTERNAL ? CFunction.Linkage.CONVERTED : function.linkage());
    }

    private static CType converted(CType type, JavaType java) {
        boolean isLongDouble = type.canonical() instanceof CPrimitive primitive && primitive.kind() == Kind.LONG_DOUBLE;
        return isLongDouble && java == JavaPrimitive.DOUBLE ? DOUBLE : type;
    }
}
