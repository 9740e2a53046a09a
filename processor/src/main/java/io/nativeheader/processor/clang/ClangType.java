package io.nativeheader.processor.clang;

import io.nativeheader.processor.clang.ClangFunctions.Shape;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/** A {@code CXType}. Sizes are in bytes; negative ones are errors of {@code enum CXTypeLayoutError}. */
public final class ClangType {

    private final TranslationUnit unit;
    private final MemorySegment memory;

    ClangType(TranslationUnit unit, MemorySegment memory) {
        this.unit = unit;
        this.memory = memory;
    }

    /** {@code CXType_Pointer}. */
    public static final int POINTER = 101;

    /** Returns the pointer by which {@code clang_equalTypes} compares types, unique within the translation unit. */
    public long identity() {
        return memory.get(ValueLayout.JAVA_LONG, 8);
    }

    /** Returns the {@code enum CXTypeKind}. */
    public int kind() {
        return memory.get(ValueLayout.JAVA_INT, 0);
    }

    public String spelling() {
        try {
            return unit.clang.text((MemorySegment)
                    function("clang_getTypeSpelling", Shape.STRING_OF_TYPE).invokeExact(unit.memory.scratch(), memory));
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    public ClangType canonical() {
        return type("clang_getCanonicalType");
    }

    public ClangType pointee() {
        return type("clang_getPointeeType");
    }

    /** Returns the type that an elaborated type names: {@code s} for {@code struct s}. */
    public ClangType named() {
        return type("clang_Type_getNamedType");
    }

    /** Returns the type that an attributed type modifies. */
    public ClangType modified() {
        return type("clang_Type_getModifiedType");
    }

    /** Returns the value type of an atomic type: {@code int} for {@code _Atomic(int)}. */
    public ClangType value() {
        return type("clang_Type_getValueType");
    }

    public List<Cursor> fields() {
        return CursorVisitor.fields(unit, memory);
    }

    /** Returns the base specifiers of a class, also of a template instance; empty if libclang is older than 20. */
    public Optional<List<Cursor>> bases() {
        return CursorVisitor.bases(unit, memory);
    }

    public ClangType element() {
        return type("clang_getArrayElementType");
    }

    public ClangType result() {
        return type("clang_getResultType");
    }

    public long arraySize() {
        return longNumber("clang_getArraySize");
    }

    public int argumentCount() {
        return number("clang_getNumArgTypes");
    }

    public ClangType argument(int index) {
        try {
            return new ClangType(unit, (MemorySegment) function("clang_getArgType", Shape.TYPE_OF_TYPE_INT)
                    .invokeExact((SegmentAllocator) unit.memory, memory, index));
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    public boolean isVariadic() {
        return number("clang_isFunctionTypeVariadic") != 0;
    }

    /** Returns the {@code enum CXCallingConv}. */
    public int callingConvention() {
        return number("clang_getFunctionTypeCallingConv");
    }

    /** Returns whether a destructor has no exception specification of its own. */
    public boolean hasImplicitExceptionSpecification() {
        return switch (exceptionSpecification()) {
            case 0, 6, 7 -> true; // CXCursor_ExceptionSpecificationKind_None, …_Unevaluated, …_Uninstantiated
            default -> false;
        };
    }

    /** Returns the {@code enum CXCursor_ExceptionSpecificationKind} of a function type. */
    public int exceptionSpecification() {
        return number("clang_getExceptionSpecificationType");
    }

    /** Returns the {@code enum CXRefQualifierKind} of a function type. */
    public int referenceQualifier() {
        return number("clang_Type_getCXXRefQualifier");
    }

    /** Returns whether the type is a plain old data type, in the sense of C++11. */
    public boolean isPlainOldData() {
        return number("clang_isPODType") != 0;
    }

    /** Returns the number of template arguments; -1 if the type is not an instance of a class template. */
    public int templateArgumentCount() {
        return number("clang_Type_getNumTemplateArguments");
    }

    /** Returns a template argument; invalid if it is a value. */
    public ClangType templateArgument(int index) {
        try {
            return new ClangType(
                    unit, (MemorySegment) function("clang_Type_getTemplateArgumentAsType", Shape.TYPE_OF_TYPE_INT)
                            .invokeExact((SegmentAllocator) unit.memory, memory, index));
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    public boolean isConst() {
        return number("clang_isConstQualifiedType") != 0;
    }

    public boolean isVolatile() {
        return number("clang_isVolatileQualifiedType") != 0;
    }

    public boolean isRestrict() {
        return number("clang_isRestrictQualifiedType") != 0;
    }

    /** Returns the {@code enum CXTypeNullabilityKind}. */
    public int nullability() {
        return number("clang_Type_getNullability");
    }

    public long size() {
        return longNumber("clang_Type_getSizeOf");
    }

    public long alignment() {
        return longNumber("clang_Type_getAlignOf");
    }

    /** Returns the declaration of a record, enum or typedef. */
    public Cursor declaration() {
        try {
            return new Cursor(unit, (MemorySegment) function("clang_getTypeDeclaration", Shape.CURSOR_OF_TYPE)
                    .invokeExact((SegmentAllocator) unit.memory, memory));
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    MemorySegment memory() {
        return memory;
    }

    private ClangType type(String name) {
        try {
            return new ClangType(unit, (MemorySegment)
                    function(name, Shape.TYPE_OF_TYPE).invokeExact((SegmentAllocator) unit.memory, memory));
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    private int number(String name) {
        try {
            return (int) function(name, Shape.INT_OF_TYPE).invokeExact(memory);
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    private long longNumber(String name) {
        try {
            return (long) function(name, Shape.LONG_OF_TYPE).invokeExact(memory);
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    private MethodHandle function(String name, Shape shape) {
        return unit.clang.functions.get(name, shape);
    }
}
