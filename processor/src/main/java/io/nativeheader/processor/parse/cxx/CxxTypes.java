package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.parse.TagReader;
import java.util.Optional;
import java.util.function.Consumer;

/** Converts clang's types to the model of C++ types. */
final class CxxTypes {

    private final TagReader tags;
    private final CxxNaming naming;
    private final Consumer<Cursor> used;
    private final StandardTypes standard;

    /**
     * Creates a reader.
     *
     * @param used receives the declarations of classes that types refer to
     */
    CxxTypes(TagReader tags, CxxNaming naming, Consumer<Cursor> used) {
        this.tags = tags;
        this.naming = naming;
        this.used = used;
        this.standard = new StandardTypes(this, naming);
    }

    /** Returns a parameter's type, with arrays and functions adjusted to pointers. */
    CxxType parameter(ClangType type) {
        ClangType canonical = type.canonical();
        return switch (canonical.kind()) {
            case CTypes.CONSTANT_ARRAY, CTypes.INCOMPLETE_ARRAY, CTypes.FUNCTION -> adjusted(type, canonical);
            default -> read(type);
        };
    }

    private CxxType adjusted(ClangType type, ClangType canonical) {
        boolean isFunction = canonical.kind() == CTypes.FUNCTION;
        ClangType target = isFunction ? canonical : canonical.element();
        boolean isC = isFunction
                ? naming.types().isCFunction(canonical)
                : naming.types().isPlain(target);
        Optional<String> spelling = naming.spelling(isFunction ? canonical : target);
        if (!isC && !isFunction && target.canonical().kind() != CTypes.CONSTANT_ARRAY) {
            return pointers(target);
        }
        if (!isC || spelling.isEmpty() || target.kind() == CTypes.CONSTANT_ARRAY) {
            return unsupported(type, "it takes an array or a function that C does not have");
        }
        String pointer = isFunction
                ? spelling.get().replaceFirst("\\(", "(*)(")
                : ((target.isConst() || canonical.isConst()) && !spelling.get().startsWith("const ") ? "const " : "")
                        + spelling.get() + " *";
        return new CxxType.Plain(tags.types().parameter(type), pointer);
    }

    /** Returns the type of a parameter that is an array of pointers or objects: {@code const Arg *const args[]}. */
    private CxxType pointers(ClangType element) {
        String spelling = naming.spelling(element.canonical()).orElse("");
        CxxType read = target(element);
        return spelling.isEmpty() || read instanceof CxxType.Unsupported
                ? read
                : new CxxType.Pointer(read, element.isConst(), spelling + (spelling.endsWith("*") ? "*" : " *"));
    }

    /** Returns the type of a value. Its class has to be complete. */
    CxxType read(ClangType type) {
        CxxType read = target(type);
        if (!(read instanceof CxxType.OfClass)) {
            return read;
        }
        Cursor declaration = type.canonical().declaration();
        if (ClassTraits.isStandard(declaration)) {
            return unsupported(type, "it uses " + standardName(type) + ", which has no Java counterpart");
        }
        return declaration.definition().isNull()
                ? unsupported(type, "it uses an object of the incomplete class " + unqualified(type.spelling()))
                : read;
    }

    /** Returns the name of a type of the standard library: an alias of the standard library, otherwise the class. */
    private static String standardName(ClangType type) {
        String name = unqualified(type.spelling());
        return name.startsWith("std::") ? name : unqualified(type.canonical().spelling());
    }

    /** Returns a type that may be an incomplete class. */
    CxxType target(ClangType type) {
        ClangType canonical = type.canonical();
        Optional<String> spelling = naming.spelling(canonical);
        if (spelling.isEmpty()) {
            return unsupported(type, "it uses a type without a name");
        }
        if (spelling.get().contains("__va_list_tag")) {
            return unsupported(type, "it takes va_list");
        }
        if (naming.types().isPlain(canonical)) {
            return new CxxType.Plain(tags.types().read(type), spelling.get());
        }
        return switch (canonical.kind()) {
            case CTypes.RECORD -> record(type, canonical, spelling.get());
            case CTypes.POINTER -> pointer(canonical, spelling.get());
            case CTypes.LVALUE_REFERENCE, CTypes.RVALUE_REFERENCE -> reference(canonical, spelling.get());
            case CTypes.AUTO -> unsupported(type, "its type is deduced");
            case CTypes.MEMBER_POINTER -> unsupported(type, "it uses a pointer to a member");
            case CTypes.NULLPTR -> unsupported(type, "it uses std::nullptr_t");
            case CTypes.ENUM -> unsupported(type, "it uses the private type " + type.spelling());
            default -> unsupported(type, "it uses " + type.spelling());
        };
    }

    private CxxType record(ClangType type, ClangType canonical, String spelling) {
        Cursor declaration = canonical.declaration();
        if (!CTypes.isNameable(declaration)) {
            return unsupported(type, "it uses the private type " + type.spelling());
        }
        if (ClassTraits.isStandard(declaration)) {
            var known = standard.read(canonical, declaration, unqualified(spelling));
            if (known.isPresent()) {
                return known.get();
            }
        }
        used.accept(declaration);
        return new CxxType.OfClass(tags.reach(declaration), unqualified(spelling));
    }

    /** Returns a type's spelling without {@code const} and {@code volatile} of its own. */
    static String unqualified(String spelling) {
        return spelling.replaceFirst("^(?:const |volatile )+", "");
    }

    private CxxType pointer(ClangType pointer, String spelling) {
        ClangType target = pointer.pointee();
        if (target.canonical().kind() == CTypes.FUNCTION) {
            return standard.functionPointer(target.canonical(), spelling);
        }
        CxxType read = target(target);
        return read instanceof CxxType.Unsupported unsupported
                ? new CxxType.Unsupported(spelling, unsupported.reason())
                : new CxxType.Pointer(read, target.isConst(), spelling);
    }

    private CxxType reference(ClangType reference, String spelling) {
        ClangType target = reference.pointee();
        if (target.canonical().kind() == CTypes.FUNCTION || target.canonical().kind() == CTypes.CONSTANT_ARRAY) {
            return new CxxType.Unsupported(spelling, "it uses a reference to a function or an array");
        }
        CxxType read = target(target);
        return read instanceof CxxType.Unsupported unsupported
                ? new CxxType.Unsupported(spelling, unsupported.reason())
                : new CxxType.Reference(read, target.isConst(), reference.kind() == CTypes.RVALUE_REFERENCE, spelling);
    }

    private static CxxType unsupported(ClangType type, String reason) {
        return new CxxType.Unsupported(type.canonical().spelling(), reason);
    }
}
