package io.nativeheader.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Converts the model's types to those of JavaPoet. */
final class Names {

    /** Simple names of all classes that generated code uses: those of java.lang, and those that the constants below add. */
    private static final Set<String> SIMPLE_NAMES = new HashSet<>(List.of(
            "Byte",
            "Short",
            "Integer",
            "Long",
            "String",
            "Object",
            "Math",
            "Override",
            "Deprecated",
            "SuppressWarnings",
            "Throwable"));

    static final ClassName ARENA = foreign("Arena");
    static final ClassName FUNCTION_DESCRIPTOR = foreign("FunctionDescriptor");
    static final ClassName GROUP_LAYOUT = foreign("GroupLayout");
    static final ClassName MEMORY_LAYOUT = foreign("MemoryLayout");
    static final ClassName MEMORY_SEGMENT = foreign("MemorySegment");
    static final ClassName SEGMENT_ALLOCATOR = foreign("SegmentAllocator");
    static final ClassName VALUE_LAYOUT = foreign("ValueLayout");
    static final ClassName METHOD_HANDLE = name("java.lang.invoke", "MethodHandle");
    static final ClassName METHOD_HANDLES = name("java.lang.invoke", "MethodHandles");
    static final ClassName CHARSET = name("java.nio.charset", "Charset");
    static final ClassName LIST = name("java.util", "List");
    static final ClassName OBJECTS = name("java.util", "Objects");

    static final ClassName FUNCTION_POINTER = name("io.nativeheader", "FunctionPointer");
    static final ClassName NATIVE_HANDLE = name("io.nativeheader", "NativeHandle");
    static final ClassName STATUS_EXCEPTION = name("io.nativeheader", "StatusException");
    static final ClassName BY_VALUE = runtime("ByValue");
    static final ClassName UPCALLS = runtime("Upcalls");
    static final ClassName UPCALL = runtime("Upcall");
    static final ClassName PENDING_EXCEPTION = runtime("PendingException");
    static final ClassName UPCALL_STUB = runtime("UpcallStub");
    static final ClassName CALLBACK_LINK = runtime("CallbackLink");
    static final ClassName VARIADIC_FUNCTION = runtime("VariadicFunction");
    static final ClassName BIT_FIELDS = runtime("BitFields");
    static final ClassName BUFFERS = runtime("Buffers");
    static final ClassName C_LAYOUTS = runtime("CLayouts");
    static final ClassName CHAR_ARRAYS = runtime("CharArrays");
    static final ClassName DOWNCALLS = runtime("Downcalls");
    static final ClassName ENCODINGS = runtime("Encodings");
    static final ClassName ERRNO = runtime("Errno");
    static final ClassName GENERATED = runtime("Generated");
    static final ClassName ABSENT = runtime("Absent");
    static final ClassName INTEGERS = runtime("Integers");
    static final ClassName LAZY_HANDLE = runtime("LazyHandle");
    static final ClassName NATIVE_LIBRARY = runtime("NativeLibrary");
    static final ClassName OWNERSHIP = runtime("Ownership");
    static final ClassName POINTERS = runtime("Pointers");
    static final ClassName RECORD_LIST = runtime("RecordList");
    static final ClassName RECORD_TEXT = runtime("RecordText");
    static final ClassName RECORDS = runtime("Records");
    static final ClassName USER_OBJECTS = runtime("UserObjects");
    static final ClassName RUNNING_PLATFORM = runtime("RunningPlatform");
    static final ClassName SCRATCH = runtime("Scratch");
    static final ClassName CXX_EXCEPTION = name("io.nativeheader", "CxxException");
    static final ClassName CXX_OBJECT = name("io.nativeheader", "CxxObject");
    static final ClassName CXX_CALLBACKS = runtime("CxxCallbacks");
    static final ClassName CXX_FRAME = runtime("CxxFrame");
    static final ClassName CXX_NOT_OVERRIDDEN = runtime("CxxNotOverridden");
    static final ClassName CXX_FAILURES = runtime("CxxFailures");
    static final ClassName CXX_GIFTS = runtime("CxxGifts");
    static final ClassName CXX_LIFETIME = runtime("CxxLifetime");
    static final ClassName CXX_POINTER = runtime("CxxPointer");
    static final ClassName CXX_STREAM = runtime("CxxStream");
    static final ClassName CXX_TEXT = runtime("CxxText");
    static final ClassName CXX_THROWN = runtime("CxxThrown");
    static final ClassName CXX_FUNCTIONS = runtime("CxxFunctions");
    static final ClassName CXX_FUNCTIONS_3_TO_6 = runtime("CxxFunctions3To6");
    static final ClassName CXX_TUPLES = runtime("CxxTuples");
    static final ClassName CXX_ALTERNATIVE = runtime("CxxAlternative");
    static final ClassName CXX_LIST = runtime("CxxList");
    static final ClassName CXX_MAP = runtime("CxxMap");
    static final ClassName CXX_CODECS = runtime("CxxCodecs");
    static final ClassName ERRNO_EXCEPTION = name("io.nativeheader", "ErrnoException");

    static final ClassName NON_NULL = name("org.jspecify.annotations", "NonNull");
    static final ClassName NULLABLE = name("org.jspecify.annotations", "Nullable");

    private Names() {}

    private static ClassName name(String packageName, String name) {
        SIMPLE_NAMES.add(name);
        return ClassName.get(packageName, name);
    }

    /**
     * Returns the names in scope that clash with a class that generated code names. Such a class needs its qualified name: a variable
     * obscures it before a dot (JLS 6.4.2), and a member type shadows it everywhere (JLS 6.4.1).
     *
     * @param inScope names of variables and inherited member types
     */
    static String[] obscured(Set<String> inScope) {
        return SIMPLE_NAMES.stream().filter(inScope::contains).sorted().toArray(String[]::new);
    }

    private static ClassName foreign(String name) {
        return name("java.lang.foreign", name);
    }

    private static ClassName runtime(String name) {
        return name("io.nativeheader.runtime", name);
    }

    static TypeName of(JavaType type) {
        return switch (type) {
            case JavaPrimitive primitive -> of(primitive);
            case JavaClass named -> of(named);
            case JavaArray array -> ArrayTypeName.of(of(array.component()));
            case JavaGeneric generic ->
                ParameterizedTypeName.get(
                        of(generic.raw()),
                        generic.arguments().stream().map(Names::of).toArray(TypeName[]::new));
        };
    }

    private static TypeName of(JavaPrimitive primitive) {
        return switch (primitive) {
            case VOID -> TypeName.VOID;
            case BOOLEAN -> TypeName.BOOLEAN;
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case CHAR -> TypeName.CHAR;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
        };
    }

    static ClassName of(JavaClass type) {
        String[] names = type.name().split("\\.");
        ClassName name = ClassName.get(type.packageName(), names[0]);
        for (int i = 1; i < names.length; i++) {
            name = name.nestedClass(names[i]);
        }
        return name;
    }

    /**
     * Returns the name of a generated type for use before a dot: {@code phy_device} in {@code phy_device.LAYOUT}. The name is qualified if
     * a variable of the same name would obscure it (JLS 6.4.2).
     *
     * @param variables names of the variables in scope, without those of {@code ValueLayout}
     */
    static CodeBlock qualifier(JavaClass type, Set<String> variables) {
        return variables.contains(type.name()) || LayoutEmitter.isValueLayout(type.name())
                ? CodeBlock.of("$L", type.qualifiedName())
                : CodeBlock.of("$T", of(type));
    }

    /** Returns whether generated code may import another class of this name, so that the name does not mean a type of the package. */
    static boolean isImported(String simpleName) {
        return SIMPLE_NAMES.contains(simpleName);
    }
}
