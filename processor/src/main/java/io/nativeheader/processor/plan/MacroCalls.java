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

/** Which function-like macros the declared methods call, and with which C types: {@code int MAJOR(long dev)}. */
public final class MacroCalls {

    private final CHeader header;

    public MacroCalls(CHeader header) {
        this.header = header;
    }

    /** The calls to ask clang about, each once. */
    public List<CMacroCall> of(InterfaceRequest request) {
        return request.methods().stream()
                .filter(method -> macro(method).isPresent())
                .flatMap(method -> call(method).stream())
                .distinct()
                .toList();
    }

    /** The macro that a method calls, function-like or another name of what is; empty where it names a function. */
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

    /** {@code #define ALIAS SQUARE} may be, where {@code SQUARE} is a macro of whatever header, or a variable that points to a function. */
    private static boolean mayBeCalled(CMacro macro) {
        return macro.isFunctionLike() || macro.body().matches("[A-Za-z_$][\\w$]*");
    }

    /** The method as a call of a macro; empty where the C type of a parameter cannot be told. */
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

    /** The C type of a macro's argument: that of {@code @CType}, else the one that the Java type stands for. */
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

    /** A generated type's name leads back to the record, which macros take by pointer, or the enum. */
    private Optional<String> tag(String javaName) {
        return TagByJavaName.find(javaName, header)
                .map(tag -> tag.keyword().equals("enum") ? tag.spelling() : tag.spelling() + " *");
    }
}
