package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.parse.TagReader;
import java.util.Optional;

/** Converts clang's types to the model of C++ types. */
final class CxxTypes {

    private final TagReader tags;
    private final CxxNaming naming;

    CxxTypes(TagReader tags, CxxNaming naming) {
        this.tags = tags;
        this.naming = naming;
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
        Optional<String> spelling = naming.spelling(canonical);
        if (!isC || spelling.isEmpty()) {
            return unsupported(type, "it takes an array or a function that C does not have");
        }
        String pointer = isFunction
                ? spelling.get().replaceFirst("\\(", "(*)(")
                : naming.spelling(target).orElseThrow() + " *";
        return new CxxType.Plain(tags.types().parameter(type), pointer);
    }

    CxxType read(ClangType type) {
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
            case CTypes.LVALUE_REFERENCE, CTypes.RVALUE_REFERENCE -> reference(canonical, spelling.get());
            case CTypes.AUTO -> unsupported(type, "its type is deduced");
            case CTypes.MEMBER_POINTER -> unsupported(type, "it uses a pointer to a member");
            case CTypes.NULLPTR -> unsupported(type, "it uses std::nullptr_t");
            default -> unsupported(type, "it uses " + type.spelling());
        };
    }

    private CxxType reference(ClangType reference, String spelling) {
        ClangType target = reference.pointee();
        CxxType read = read(target);
        return read instanceof CxxType.Unsupported unsupported
                ? new CxxType.Unsupported(spelling, unsupported.reason())
                : new CxxType.Reference(read, target.isConst(), reference.kind() == CTypes.RVALUE_REFERENCE, spelling);
    }

    private static CxxType unsupported(ClangType type, String reason) {
        return new CxxType.Unsupported(type.canonical().spelling(), reason);
    }
}
