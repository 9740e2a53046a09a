package io.nativeheader.processor.clang;

import io.nativeheader.processor.clang.ClangFunctions.Shape;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;

/** A {@code CXCursor}: a declaration, an expression, a macro definition or an inclusion. */
public final class Cursor {

    /** Values of {@code enum CX_StorageClass}. */
    public static final int EXTERN = 2;

    public static final int STATIC = 3;

    /** Values of {@code enum CXLinkageKind}. Declarations within a function have no linkage. */
    public static final int NO_LINKAGE = 1;

    public static final int INTERNAL_LINKAGE = 2;

    private final TranslationUnit unit;
    private final MemorySegment memory;
    private String spelling;
    private String usr;
    private String includedFile;

    Cursor(TranslationUnit unit, MemorySegment memory) {
        this.unit = unit;
        this.memory = memory;
    }

    public int kind() {
        return memory.get(ValueLayout.JAVA_INT, 0);
    }

    /** Returns the children of the given kinds, in order. */
    public List<Cursor> children(int... kinds) {
        return CursorVisitor.children(unit, memory, kinds);
    }

    /** Returns all children, in order. */
    public List<Cursor> children() {
        return CursorVisitor.children(unit, memory);
    }

    /** Returns all fields of a record declaration, including unnamed ones. */
    public List<Cursor> fields() {
        return CursorVisitor.fields(unit, type().memory());
    }

    /** Returns the name; empty if there is none. */
    public String spelling() {
        if (spelling == null) {
            spelling = string("clang_getCursorSpelling");
        }
        return spelling;
    }

    /** Returns {@code clang_getCursorUSR}, which is equal for all declarations of one entity. */
    public String usr() {
        if (usr == null) {
            usr = string("clang_getCursorUSR");
        }
        return usr;
    }

    /** Returns the tree of the documentation comment; its kind is {@link ClangComment.Kind#NULL} if there is no comment. */
    public ClangComment parsedComment() {
        try {
            return new ClangComment(
                    unit, (MemorySegment) function("clang_Cursor_getParsedComment", Shape.COMMENT_OF_CURSOR)
                            .invokeExact((SegmentAllocator) unit.memory, memory));
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    /** Returns the linker symbol of a function or variable. */
    public String mangling() {
        return string("clang_Cursor_getMangling");
    }

    /** Returns a number that identifies this declaration within its translation unit. */
    public long identity() {
        return memory.get(ValueLayout.JAVA_LONG, 8);
    }

    public ClangType type() {
        return type("clang_getCursorType");
    }

    public ClangType resultType() {
        return type("clang_getCursorResultType");
    }

    public ClangType underlyingType() {
        return type("clang_getTypedefDeclUnderlyingType");
    }

    public ClangType enumIntegerType() {
        return type("clang_getEnumDeclIntegerType");
    }

    /** Returns the definition, even if it comes later in the file; a null cursor if there is none. */
    public Cursor definition() {
        return cursor("clang_getCursorDefinition");
    }

    /** Returns the first declaration of what this declares. */
    public Cursor canonical() {
        return cursor("clang_getCanonicalCursor");
    }

    /** Returns the declaration that an expression refers to; a null cursor if there is none. */
    public Cursor referenced() {
        return cursor("clang_getCursorReferenced");
    }

    /** Returns the namespace, class or function that this declaration is a member of, wherever it is written. */
    public Cursor semanticParent() {
        return cursor("clang_getCursorSemanticParent");
    }

    /** Returns the template that this is a specialization or instance of, or a member of; a null cursor if there is none. */
    public Cursor specializedTemplate() {
        return cursor("clang_getSpecializedCursorTemplate");
    }

    /** Returns the {@code enum CX_CXXAccessSpecifier}. */
    public int access() {
        return number("clang_getCXXAccessSpecifier");
    }

    /** Returns whether this is a record without a name whose fields are members of the enclosing record. */
    public boolean isAnonymousRecord() {
        return flag("clang_Cursor_isAnonymousRecordDecl");
    }

    public boolean isInlineNamespace() {
        return flag("clang_Cursor_isInlineNamespace");
    }

    /** Returns whether this is a class with a pure virtual function, also an inherited one. */
    public boolean isAbstractClass() {
        return flag("clang_CXXRecord_isAbstract");
    }

    public boolean isStaticMethod() {
        return flag("clang_CXXMethod_isStatic");
    }

    public boolean isConstMethod() {
        return flag("clang_CXXMethod_isConst");
    }

    public boolean isVirtualMethod() {
        return flag("clang_CXXMethod_isVirtual");
    }

    public boolean isPureVirtualMethod() {
        return flag("clang_CXXMethod_isPureVirtual");
    }

    /** Returns whether a member function is defaulted where it is declared. */
    public boolean isDefaulted() {
        return flag("clang_CXXMethod_isDefaulted");
    }

    public boolean isCopyConstructor() {
        return flag("clang_CXXConstructor_isCopyConstructor");
    }

    public boolean isMoveConstructor() {
        return flag("clang_CXXConstructor_isMoveConstructor");
    }

    public boolean isDefaultConstructor() {
        return flag("clang_CXXConstructor_isDefaultConstructor");
    }

    public boolean isVirtualBase() {
        return flag("clang_isVirtualBase");
    }

    /** Returns whether the availability is {@code CXAvailability_NotAvailable}, as for a deleted function. */
    public boolean isUnavailable() {
        return number("clang_getCursorAvailability") == 2;
    }

    /** Returns whether the availability is {@code CXAvailability_NotAccessible}. */
    public boolean isInaccessible() {
        return number("clang_getCursorAvailability") == 3;
    }

    public boolean isNull() {
        return flag("clang_Cursor_isNull");
    }

    /** Returns the number of declarations that an overloaded reference names. */
    public int overloadCount() {
        return number("clang_getNumOverloadedDecls");
    }

    /** Returns a declaration that an overloaded reference names. */
    public Cursor overload(int index) {
        return cursor("clang_getOverloadedDecl", index);
    }

    public int argumentCount() {
        return number("clang_Cursor_getNumArguments");
    }

    public Cursor argument(int index) {
        return cursor("clang_Cursor_getArgument", index);
    }

    private Cursor cursor(String name, int index) {
        try {
            return new Cursor(unit, (MemorySegment) function(name, Shape.CURSOR_OF_CURSOR_INT)
                    .invokeExact((SegmentAllocator) unit.memory, memory, index));
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    public int storageClass() {
        return number("clang_Cursor_getStorageClass");
    }

    /** Returns the {@code enum CXLinkageKind}. */
    public int linkage() {
        return number("clang_getCursorLinkage");
    }

    public boolean isInlined() {
        return flag("clang_Cursor_isFunctionInlined");
    }

    /** Returns whether this declaration has attributes, or inherits them from an earlier one. */
    public boolean hasAttributes() {
        return flag("clang_Cursor_hasAttrs");
    }

    /** Returns whether the availability is {@code CXAvailability_Deprecated}. */
    public boolean isDeprecated() {
        return number("clang_getCursorAvailability") == 1;
    }

    /** Returns the declaration as clang prints it, with attributes and without a function's body. */
    public String declarationText() {
        try {
            return unit.clang.text(
                    (MemorySegment) function("clang_getCursorPrettyPrinted", Shape.STRING_OF_CURSOR_POINTER)
                            .invokeExact(unit.memory.scratch(), memory, unit.printingPolicy(memory)));
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    public boolean isThreadLocal() {
        return number("clang_getCursorTLSKind") != 0;
    }

    public boolean isMacroFunctionLike() {
        return flag("clang_Cursor_isMacroFunctionLike");
    }

    public boolean isBitField() {
        return flag("clang_Cursor_isBitField");
    }

    public int bitWidth() {
        return number("clang_getFieldDeclBitWidth");
    }

    /** Returns the offset of a field from the start of the record, in bits; negative if clang cannot compute it. */
    public long fieldOffset() {
        return longNumber("clang_Cursor_getOffsetOfField");
    }

    public long enumValue() {
        return longNumber("clang_getEnumConstantDeclValue");
    }

    /** Returns the position of the name. */
    public TranslationUnit.Position position() {
        try {
            return unit.position((MemorySegment) function("clang_getCursorLocation", Shape.LOCATION_OF_CURSOR)
                    .invokeExact(unit.memory.scratch(), memory));
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    /** Returns the position after the last character of the text. */
    public TranslationUnit.Position end() {
        return extent("clang_getRangeEnd");
    }

    /** Returns the position of the first character. */
    public TranslationUnit.Position start() {
        return extent("clang_getRangeStart");
    }

    private TranslationUnit.Position extent(String side) {
        try {
            MemorySegment range = (MemorySegment)
                    function("clang_getCursorExtent", Shape.RANGE_OF_CURSOR).invokeExact(unit.memory.scratch(), memory);
            return unit.position(
                    (MemorySegment) function(side, Shape.LOCATION_OF_RANGE).invokeExact(unit.memory.scratch(), range));
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    /** Returns the file that an inclusion resolves to; empty if it was not found. */
    public String includedFile() {
        if (includedFile == null) {
            try {
                includedFile = unit.fileName((MemorySegment) function("clang_getIncludedFile", Shape.POINTER_OF_CURSOR)
                        .invokeExact(memory));
            } catch (Throwable failure) {
                throw LibClang.rethrow(failure);
            }
        }
        return includedFile;
    }

    /** Returns the value of a variable's initializer; {@link Evaluation.Unknown} if clang cannot evaluate it. */
    public Evaluation evaluate() {
        return Evaluation.of(unit.clang, memory);
    }

    MemorySegment memory() {
        return memory;
    }

    private String string(String name) {
        try {
            return unit.clang.text(
                    (MemorySegment) function(name, Shape.STRING_OF_CURSOR).invokeExact(unit.memory.scratch(), memory));
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    private ClangType type(String name) {
        try {
            return new ClangType(unit, (MemorySegment)
                    function(name, Shape.TYPE_OF_CURSOR).invokeExact((SegmentAllocator) unit.memory, memory));
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    private Cursor cursor(String name) {
        try {
            return new Cursor(unit, (MemorySegment)
                    function(name, Shape.CURSOR_OF_CURSOR).invokeExact((SegmentAllocator) unit.memory, memory));
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    private int number(String name) {
        try {
            return (int) function(name, Shape.INT_OF_CURSOR).invokeExact(memory);
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    private long longNumber(String name) {
        try {
            return (long) function(name, Shape.LONG_OF_CURSOR).invokeExact(memory);
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    private boolean flag(String name) {
        return number(name) != 0;
    }

    private MethodHandle function(String name, Shape shape) {
        return unit.clang.functions.get(name, shape);
    }
}
