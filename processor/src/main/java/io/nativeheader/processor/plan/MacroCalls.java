package io.nativeheader.processor.plan;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.cmodel.CSpelling;
import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.naming.CallbackByJavaName;
import io.nativeheader.processor.naming.TagByJavaName;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.request.PrototypeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Determines the function-like macros that declared methods call, and the C types of the arguments: {@code int MAJOR(long dev)}. */
public final class MacroCalls {

    private final CHeader header;

    public MacroCalls(CHeader header) {
        this.header = header;
    }

    /** Returns the distinct macro calls that clang has to check. */
    public List<CMacroCall> of(InterfaceRequest request) {
        return request.methods().stream()
                .filter(method -> macro(method).isPresent())
                .flatMap(method -> call(method).stream())
                .distinct()
                .toList();
    }

    /** Returns the macro that a method calls, or an object-like macro that may be an alias of one; empty if the method names a function. */
    public Optional<CMacro> macro(MethodRequest method) {
        boolean isFunction = Stream.concat(header.declarations().stream(), header.others().stream())
                .anyMatch(declaration ->
                        declaration instanceof CFunction && declaration.name().equals(method.cName()));
        return isFunction
                ? Optional.empty()
                : header.macros().stream()
                        .filter(macro -> macro.name().equals(method.cName()) && mayBeCalled(macro))
                        .findFirst();
    }

    /**
     * Returns whether a macro may be callable. An object-like macro may be if its body is one identifier: {@code #define ALIAS SQUARE} is
     * callable if {@code SQUARE} is a function-like macro of any header, or a variable of function pointer type.
     */
    private static boolean mayBeCalled(CMacro macro) {
        return macro.isFunctionLike() || macro.body().matches("[A-Za-z_$][\\w$]*");
    }

    /** Returns the macro call of a method; empty if the C type of a parameter is unknown. */
    public Optional<CMacroCall> call(MethodRequest method) {
        if (method.prototype().isPresent()) {
            return Optional.of(new CMacroCall(
                    method.cName(),
                    List.of(),
                    Optional.empty(),
                    method.prototype().map(PrototypeRequest::text)));
        }
        List<String> types = new ArrayList<>();
        for (ParameterRequest parameter : method.parameters()) {
            if (parameter.isAllocator()) {
                continue;
            }
            Optional<String> type = cType(parameter);
            if (type.isEmpty()) {
                return Optional.empty();
            }
            types.add(type.get());
        }
        return Optional.of(
                new CMacroCall(method.cName(), types, method.resultRequest().cType(), Optional.empty()));
    }

    /** Returns the C type of a macro's argument: the one in {@code @CType}, otherwise the counterpart of the Java type. */
    public Optional<String> cType(ParameterRequest parameter) {
        return parameter.annotations().cType().or(() -> cType(parameter.type()));
    }

    private Optional<String> cType(JavaType type) {
        return switch (type) {
            case JavaPrimitive primitive -> cType(primitive);
            case JavaArray array
            when array.component() instanceof JavaPrimitive primitive ->
                cType(primitive).map(element -> element + " *");
            case JavaGeneric generic -> callback(generic);
            case JavaArray _ -> Optional.empty();
            case JavaClass name when name.equals(JavaClass.STRING) -> Optional.of("const char *");
            case JavaClass name when name.equals(JavaClass.MEMORY_SEGMENT) -> Optional.of("void *");
            case JavaClass name -> tag(name.simpleName()).or(() -> callback(name));
        };
    }

    private static Optional<String> cType(JavaPrimitive primitive) {
        return switch (primitive) {
            case BOOLEAN -> Optional.of("_Bool");
            case BYTE -> Optional.of("signed char");
            case SHORT -> Optional.of("short");
            case CHAR -> Optional.of("unsigned short");
            case INT -> Optional.of("int");
            case LONG -> Optional.of("long long");
            case FLOAT -> Optional.of("float");
            case DOUBLE -> Optional.of("double");
            case VOID -> Optional.empty();
        };
    }

    private Optional<String> callback(JavaType type) {
        return CallbackByJavaName.find(type, header).map(new CSpelling(header)::type);
    }

    /** Returns the C type of a generated Java type. Macros take records by pointer. */
    private Optional<String> tag(String javaName) {
        return TagByJavaName.find(javaName, header)
                .map(tag -> tag.keyword().equals("enum") ? tag.spelling() : tag.spelling() + " *");
    }
}
