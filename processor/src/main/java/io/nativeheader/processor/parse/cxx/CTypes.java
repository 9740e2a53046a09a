package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import java.util.HashMap;
import java.util.Map;

/** Decides which types of C++ C can express. */
final class CTypes {

    /** Values of {@code enum CXTypeKind}. */
    static final int VOID = 2;

    static final int LONG_DOUBLE = 23;
    static final int NULLPTR = 24;
    static final int FLOAT128 = 30;
    static final int FLOAT16 = 32;
    static final int COMPLEX = 100;
    static final int POINTER = 101;
    static final int LVALUE_REFERENCE = 103;
    static final int RVALUE_REFERENCE = 104;
    static final int RECORD = 105;
    static final int ENUM = 106;
    static final int FUNCTION = 111;
    static final int CONSTANT_ARRAY = 112;
    static final int INCOMPLETE_ARRAY = 114;
    static final int MEMBER_POINTER = 117;
    static final int AUTO = 118;

    /** {@code CX_CXXPublic}. */
    static final int PUBLIC = 1;

    private static final int[] MEMBERS_OF_CLASSES = {
        CursorKind.METHOD,
        CursorKind.CONSTRUCTOR,
        CursorKind.DESTRUCTOR,
        CursorKind.CONVERSION_FUNCTION,
        CursorKind.FUNCTION_TEMPLATE,
        CursorKind.BASE_SPECIFIER,
        CursorKind.VAR_DECL,
        CursorKind.USING_DECLARATION,
        CursorKind.FRIEND
    };

    private final Map<String, Boolean> plain = new HashMap<>();

    /** Returns whether C has the type. Pointers may point to any class, because C can leave it incomplete. */
    boolean isC(ClangType type) {
        return isC(type, true);
    }

    /** Returns whether C has the type, and it involves no class. */
    boolean isPlain(ClangType type) {
        return isC(type, false);
    }

    private boolean isC(ClangType type, boolean classPointers) {
        ClangType canonical = type.canonical();
        return switch (canonical.kind()) {
            case VOID, FLOAT128, FLOAT16, COMPLEX -> true;
            case POINTER -> isPointer(canonical.pointee().canonical(), classPointers);
            case RECORD -> isPlainRecord(canonical.declaration().definition());
            case ENUM -> isNameable(canonical.declaration());
            case CONSTANT_ARRAY, INCOMPLETE_ARRAY -> isC(canonical.element(), classPointers);
            default -> canonical.kind() > VOID && canonical.kind() <= LONG_DOUBLE;
        };
    }

    /** Returns whether code outside of classes can name a type: neither it nor a class around it is private or protected. */
    static boolean isNameable(Cursor declaration) {
        Cursor member = declaration;
        while (CursorKind.isRecord(member.semanticParent().kind())) {
            if (member.access() > PUBLIC) {
                return false;
            }
            member = member.semanticParent();
        }
        return areArgumentsNameable(declaration);
    }

    private static boolean areArgumentsNameable(Cursor declaration) {
        if (!CxxNaming.hasTemplateArguments(declaration)) {
            return true;
        }
        ClangType type = declaration.type();
        for (int i = 0; i < type.templateArgumentCount(); i++) {
            ClangType argument = type.templateArgument(i).canonical();
            while (argument.kind() == POINTER || argument.kind() == LVALUE_REFERENCE) {
                argument = argument.pointee();
            }
            boolean isTag = argument.kind() == RECORD || argument.kind() == ENUM;
            if (isTag && !isNameable(argument.declaration())) {
                return false;
            }
        }
        return true;
    }

    private boolean isPointer(ClangType pointee, boolean classPointers) {
        return switch (pointee.kind()) {
            case RECORD -> classPointers || isPlainRecord(pointee.declaration().definition());
            case FUNCTION -> isCFunction(pointee);
            default -> isC(pointee, classPointers);
        };
    }

    /** Returns whether C has the result and all parameters of a function type. Their pointers may point to classes. */
    boolean isCFunction(ClangType function) {
        for (int i = 0; i < function.argumentCount(); i++) {
            if (!isC(function.argument(i))) {
                return false;
            }
        }
        return isC(function.result());
    }

    /** Returns whether a complete record is a struct or union as C knows it: only public fields of C's types, no members of C++. */
    boolean isPlainRecord(Cursor definition) {
        if (definition.isNull()) {
            return false;
        }
        String key = definition.usr() + definition.identity();
        Boolean known = plain.get(key);
        if (known == null) {
            plain.put(key, true); // of a record that contains itself behind a pointer
            known = checkRecord(definition);
            plain.put(key, known);
        }
        return known;
    }

    private boolean checkRecord(Cursor definition) {
        if (CxxNaming.hasTemplateArguments(definition)
                || !isNameable(definition)
                || !definition.children(MEMBERS_OF_CLASSES).isEmpty()
                || !definition.type().isPlainOldData()) {
            return false;
        }
        var fields = definition.fields();
        return !fields.isEmpty() && fields.stream().allMatch(field -> field.access() == PUBLIC && isC(field.type()));
    }
}
