package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.cxx.CxxClass.Access;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Properties of classes that follow from their members and bases. libclang does not show the members that the compiler adds. */
final class ClassTraits {

    /** Classes of the standard library without a copy constructor. */
    private static final Set<String> MOVE_ONLY = Set.of(
            "unique_ptr",
            "thread",
            "jthread",
            "mutex",
            "recursive_mutex",
            "timed_mutex",
            "shared_mutex",
            "recursive_timed_mutex",
            "shared_timed_mutex",
            "lock_guard",
            "unique_lock",
            "shared_lock",
            "condition_variable",
            "condition_variable_any",
            "once_flag",
            "future",
            "promise",
            "packaged_task",
            "atomic",
            "atomic_flag",
            "basic_ios",
            "basic_istream",
            "basic_ostream",
            "basic_iostream",
            "basic_ifstream",
            "basic_ofstream",
            "basic_fstream",
            "basic_istringstream",
            "basic_ostringstream",
            "basic_stringstream",
            "random_device");

    /** Classes of the standard library that own no memory. */
    private static final Set<String> TRIVIAL = Set.of(
            "basic_string_view",
            "span",
            "duration",
            "time_point",
            "initializer_list",
            "complex",
            "bitset",
            "reference_wrapper",
            "atomic",
            "atomic_flag",
            "monostate",
            "error_code",
            "error_condition");

    /** Classes of the standard library that are as trivial as their template arguments. */
    private static final Set<String> HOLDERS = Set.of("pair", "tuple", "array", "optional", "variant");

    /** Classes of the standard library that a copy shares. */
    private static final Set<String> SHARED = Set.of("shared_ptr", "weak_ptr", "function");

    private final Map<String, Boolean> copyable = new HashMap<>();

    static Access access(Cursor member) {
        return switch (member.access()) {
            case 2 -> Access.PROTECTED;
            case 3 -> Access.PRIVATE;
            default -> Access.PUBLIC;
        };
    }

    private static List<Cursor> bases(Cursor definition) {
        return Instances.bases(definition).stream()
                .map(base -> base.type().canonical().declaration().definition())
                .filter(base -> !base.isNull())
                .toList();
    }

    /** Returns the classes of the fields that hold objects. */
    private static List<Cursor> fieldClasses(Cursor definition) {
        return fieldClasses(definition, _ -> true);
    }

    private static List<Cursor> fieldClasses(Cursor definition, Predicate<Cursor> fields) {
        return definition.fields().stream()
                .filter(fields)
                .map(field -> element(field.type().canonical()))
                .filter(type -> type.kind() == CTypes.RECORD)
                .map(type -> type.declaration().definition())
                .filter(record -> !record.isNull())
                .toList();
    }

    private static ClangType element(ClangType type) {
        return type.kind() == CTypes.CONSTANT_ARRAY ? element(type.element().canonical()) : type;
    }

    static boolean isStandard(Cursor declaration) {
        Cursor parent = declaration.semanticParent();
        String outermost = "";
        while (parent.kind() == CursorKind.NAMESPACE || CursorKind.isRecord(parent.kind())) {
            outermost = parent.spelling();
            parent = parent.semanticParent();
        }
        return outermost.equals("std") || outermost.equals("__gnu_cxx");
    }

    boolean isPolymorphic(Cursor definition) {
        return Instances.members(definition)
                        .children(CursorKind.METHOD, CursorKind.DESTRUCTOR, CursorKind.CONVERSION_FUNCTION)
                        .stream()
                        .anyMatch(Cursor::isVirtualMethod)
                || bases(definition).stream().anyMatch(this::isPolymorphic);
    }

    boolean hasVirtualDestructor(Cursor definition) {
        return Instances.members(definition).children(CursorKind.DESTRUCTOR).stream()
                        .anyMatch(Cursor::isVirtualMethod)
                || bases(definition).stream().anyMatch(this::hasVirtualDestructor);
    }

    /** Returns whether a class or a virtual function is final. */
    static boolean isFinal(Cursor definition) {
        return !Instances.members(definition)
                .children(CursorKind.FINAL_ATTRIBUTE)
                .isEmpty();
    }

    /** Returns who can use the destructor. An implicit destructor is deleted if it could not destroy a base or a field. */
    Access destructor(Cursor definition) {
        if (isStandard(definition)) {
            return Access.PUBLIC; // libstdc++'s pair has a base with a private destructor and makes it a friend
        }
        List<Cursor> declared = Instances.members(definition).children(CursorKind.DESTRUCTOR);
        if (!declared.isEmpty()) {
            return declared.getFirst().isUnavailable() ? Access.DELETED : access(declared.getFirst());
        }
        boolean deleted = bases(definition).stream()
                        .map(this::destructor)
                        .anyMatch(access -> access == Access.PRIVATE || access == Access.DELETED)
                || fieldClasses(definition).stream()
                        .filter(field -> !field.isAnonymousRecord())
                        .anyMatch(field -> destructor(field) != Access.PUBLIC);
        return deleted ? Access.DELETED : Access.PUBLIC;
    }

    /** Returns whether destroying an object cannot throw. Without {@code noexcept}, a destructor throws if that of a base or a field does. */
    boolean isNothrowDestructible(Cursor definition) {
        if (isStandard(definition)) {
            return !HOLDERS.contains(definition.spelling())
                    || templateArguments(definition).stream().allMatch(this::isNothrowDestructible);
        }
        List<Cursor> declared = Instances.members(definition).children(CursorKind.DESTRUCTOR);
        if (!declared.isEmpty() && !declared.getFirst().type().hasImplicitExceptionSpecification()) {
            return CxxFunctions.isNoexcept(declared.getFirst().type());
        }
        return bases(definition).stream().allMatch(this::isNothrowDestructible)
                && fieldClasses(definition).stream().allMatch(this::isNothrowDestructible);
    }

    private static List<Cursor> templateArguments(Cursor definition) {
        ClangType type = definition.type();
        return IntStream.range(0, Math.max(0, type.templateArgumentCount()))
                .mapToObj(i -> element(type.templateArgument(i).canonical()))
                .filter(argument -> argument.kind() == CTypes.RECORD)
                .map(argument -> argument.declaration().definition())
                .filter(argument -> !argument.isNull())
                .toList();
    }

    /** Returns whether the destructors of a class, its bases and its fields do nothing. */
    boolean isTriviallyDestructible(Cursor definition) {
        if (isStandard(definition)) {
            return isStandardTrivial(definition);
        }
        return Instances.members(definition).children(CursorKind.DESTRUCTOR).stream()
                        .allMatch(destructor -> destructor.isDefaulted() && !destructor.isVirtualMethod())
                && bases(definition).stream().allMatch(this::isTriviallyDestructible)
                && fieldClasses(definition).stream().allMatch(this::isTriviallyDestructible);
    }

    /** Returns whether the objects of a class refer to others and own no memory, such as an iterator or {@code std::string_view}. */
    boolean isView(Cursor definition) {
        return isTriviallyDestructible(definition) && hasPointer(definition);
    }

    private static boolean hasPointer(Cursor definition) {
        return definition.fields().stream()
                        .map(field -> element(field.type().canonical()))
                        .anyMatch(ClassTraits::isDataPointer)
                || bases(definition).stream().anyMatch(ClassTraits::hasPointer)
                || fieldClasses(definition).stream().anyMatch(ClassTraits::hasPointer);
    }

    private static boolean isDataPointer(ClangType type) {
        return type.kind() == CTypes.LVALUE_REFERENCE
                || type.kind() == CTypes.POINTER && type.pointee().canonical().kind() != CTypes.FUNCTION;
    }

    /** Returns whether a class of libstdc++ or libc++ is an iterator: {@code _Rb_tree_iterator}. */
    private static boolean isIterator(String name) {
        return name.endsWith("iterator") || name.equals("__wrap_iter");
    }

    private boolean isStandardTrivial(Cursor definition) {
        String name = definition.spelling();
        if (TRIVIAL.contains(name) || isIterator(name)) {
            return true;
        }
        ClangType type = definition.type();
        boolean trivial = HOLDERS.contains(name);
        for (int i = 0; trivial && i < type.templateArgumentCount(); i++) {
            ClangType argument = element(type.templateArgument(i).canonical());
            if (argument.kind() == CTypes.RECORD) {
                Cursor element = argument.declaration().definition();
                trivial = !element.isNull() && isTriviallyDestructible(element);
            }
        }
        return trivial;
    }

    /** Returns whether code outside of a class can copy its objects, as far as the declarations show. */
    boolean isCopyable(Cursor definition) {
        return copyable(definition, access -> access == Access.PUBLIC);
    }

    private boolean copyable(Cursor definition, Predicate<Access> accessible) {
        String key = definition.usr() + accessible.test(Access.PROTECTED);
        Boolean known = copyable.get(key);
        if (known == null) {
            copyable.put(key, true);
            known = checkCopyable(definition, accessible);
            copyable.put(key, known);
        }
        return known;
    }

    private boolean checkCopyable(Cursor definition, Predicate<Access> accessible) {
        if (isStandard(definition)) {
            return isStandardCopyable(definition);
        }
        List<Cursor> constructors = Instances.members(definition).children(CursorKind.CONSTRUCTOR);
        List<Cursor> copying =
                constructors.stream().filter(Cursor::isCopyConstructor).toList();
        if (!copying.isEmpty()) {
            return copying.stream()
                    .anyMatch(one -> !one.isUnavailable() && accessible.test(access(one)) && takesConst(one));
        }
        boolean moves = constructors.stream().anyMatch(Cursor::isMoveConstructor)
                || Instances.members(definition).children(CursorKind.METHOD).stream()
                        .anyMatch(ClassTraits::isMoveAssignment);
        return !moves
                && definition.fields().stream()
                        .noneMatch(field -> field.type().canonical().kind() == CTypes.RVALUE_REFERENCE)
                && bases(definition).stream()
                        .allMatch(
                                base -> copyable(base, access -> access == Access.PUBLIC || access == Access.PROTECTED))
                && fieldClasses(definition).stream().allMatch(this::isCopyable);
    }

    /** Returns whether a copy constructor accepts a const object. One that does not moves the object, as {@code auto_ptr} does. */
    static boolean takesConst(Cursor constructor) {
        return constructor.argument(0).type().canonical().pointee().isConst();
    }

    private boolean isStandardCopyable(Cursor definition) {
        String name = definition.spelling();
        if (MOVE_ONLY.contains(name)) {
            return false;
        }
        boolean copiesElements = !SHARED.contains(name) && !isIterator(name);
        ClangType type = definition.type();
        for (int i = 0; copiesElements && i < type.templateArgumentCount(); i++) {
            ClangType argument = type.templateArgument(i).canonical();
            if (argument.kind() == CTypes.RECORD) {
                Cursor element = argument.declaration().definition();
                boolean isIncomplete = element.isNull()
                        && !isStandard(argument.declaration())
                        && !Instances.isInstance(argument.declaration());
                if (isIncomplete || !element.isNull() && !isCopyable(element)) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean isMoveAssignment(Cursor method) {
        return isAssignment(method) && method.argument(0).type().canonical().kind() == CTypes.RVALUE_REFERENCE;
    }

    /** Returns whether a method assigns an object of its own class. */
    static boolean isAssignment(Cursor method) {
        if (!method.spelling().equals("operator=") || method.argumentCount() != 1) {
            return false;
        }
        ClangType parameter = method.argument(0).type().canonical();
        ClangType value = switch (parameter.kind()) {
            case CTypes.LVALUE_REFERENCE, CTypes.RVALUE_REFERENCE -> parameter.pointee();
            default -> parameter;
        };
        return value.kind() == CTypes.RECORD
                && value.declaration().usr().equals(method.semanticParent().usr());
    }

    /** Returns whether the compiler adds a default constructor that works, as far as the declarations show. */
    boolean hasImplicitDefaultConstructor(Cursor definition) {
        boolean declares =
                !Instances.members(definition).children(CursorKind.CONSTRUCTOR).isEmpty()
                        || hasConstructorTemplate(definition);
        return !declares
                && Instances.members(definition).children(CursorKind.FIELD_DECL).stream()
                        .allMatch(ClassTraits::isInitialized)
                && bases(definition).stream().allMatch(base -> isDefaultConstructible(base, true))
                && fieldClasses(definition, field -> !hasInitializer(field)).stream()
                        .allMatch(field -> isDefaultConstructible(field, false));
    }

    static boolean hasConstructorTemplate(Cursor definition) {
        String name = definition.spelling();
        return Instances.members(definition).children(CursorKind.FUNCTION_TEMPLATE).stream()
                .anyMatch(template ->
                        CxxNaming.withoutArguments(template.spelling()).equals(name));
    }

    /** Returns whether a template has a public default constructor, which no using declaration of a probe leads to. */
    static boolean hasDefaultConstructor(Cursor instance) {
        return Instances.members(instance).children(CursorKind.CONSTRUCTOR).stream()
                .anyMatch(one -> one.isDefaultConstructor()
                        && one.argumentCount() == 0
                        && access(one) == Access.PUBLIC
                        && !one.isUnavailable());
    }

    private boolean isDefaultConstructible(Cursor definition, boolean asBase) {
        return isStandard(definition)
                || hasImplicitDefaultConstructor(definition)
                || hasConstructorTemplate(definition)
                || Instances.members(definition).children(CursorKind.CONSTRUCTOR).stream()
                        .filter(constructor -> !constructor.isUnavailable())
                        .filter(constructor -> constructor.isDefaultConstructor() || hasDefaults(constructor))
                        .map(ClassTraits::access)
                        .anyMatch(access -> access == Access.PUBLIC || asBase && access == Access.PROTECTED);
    }

    private static boolean hasDefaults(Cursor constructor) {
        for (int i = 0; i < constructor.argumentCount(); i++) {
            if (!constructor.argument(i).declarationText().contains("=")) {
                return false;
            }
        }
        return true;
    }

    /** Returns false for a reference or a constant number without an initializer, which a constructor would have to initialize. */
    private static boolean isInitialized(Cursor field) {
        int kind = field.type().canonical().kind();
        boolean needsValue = kind == CTypes.LVALUE_REFERENCE
                || kind == CTypes.RVALUE_REFERENCE
                || field.type().canonical().isConst() && kind != CTypes.RECORD;
        return !needsValue || hasInitializer(field);
    }

    private static boolean hasInitializer(Cursor field) {
        String text = field.declarationText();
        return text.contains("=") || text.contains("{");
    }
}
