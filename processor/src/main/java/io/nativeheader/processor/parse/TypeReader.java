package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CAtomic;
import io.nativeheader.processor.cmodel.CDeclarator;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CExtendedType;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CPrimitive.Kind;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Converts clang types to the C model. It does not interpret a type's spelling, which differs between versions. */
public final class TypeReader {

    private final TagReader tags;
    private final SourceReader sources;
    private final TagNaming naming;
    private final Map<Long, CType> read = new HashMap<>();

    TypeReader(TagReader tags, SourceReader sources, TagNaming naming) {
        this.tags = tags;
        this.sources = sources;
        this.naming = naming;
    }

    /** Returns a type with the parameter names of its declarator, which clang's function types lack. */
    CType declared(CType type, Cursor declarator) {
        return switch (type) {
            case CFunctionType function -> declared(function, declarator);
            case CPointer pointer -> {
                CType pointee = declared(pointer.pointee(), declarator);
                yield pointee == pointer.pointee() ? pointer : new CPointer(pointee);
            }
            case CArray array -> {
                CType element = declared(array.element(), declarator);
                yield element == array.element() ? array : new CArray(element, array.length());
            }
            case CQualified qualified -> {
                CType inner = declared(qualified.type(), declarator);
                yield inner == qualified.type()
                        ? qualified
                        : new CQualified(inner, qualified.isConst(), qualified.isVolatile(), qualified.isRestrict());
            }
            case CVoid _,
                    CPrimitive _,
                    CTypedefType _,
                    CRecordType _,
                    CEnumType _,
                    CAtomic _,
                    CExtendedType _,
                    CVarying _ -> type;
        };
    }

    /**
     * Returns the result type of a function. A function pointer gets no parameter names, because the parameters below the cursor are the
     * function's own.
     */
    CType result(ClangType result, CSource source) {
        return read(result) instanceof CPointer(CFunctionType function)
                ? new CPointer(function.declared(
                        function.parameters(),
                        new CDeclarator(
                                Collections.nCopies(function.parameters().size(), ""),
                                new CSource(source.location(), DocComment.NONE))))
                : read(result);
    }

    /**
     * Adds the parameter names of a declarator. If a function returns a function pointer, the cursor has the parameters of both; then no
     * parameter gets a name.
     */
    private CFunctionType declared(CFunctionType function, Cursor declarator) {
        List<Cursor> cursors = declarator.children(CursorKind.PARM_DECL);
        List<CType> parameters = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<DocComment.Parameter> described = new ArrayList<>();
        boolean named = cursors.size() == function.parameters().size();
        for (CType parameter : function.parameters()) {
            int index = parameters.size();
            parameters.add(named ? declared(parameter, cursors.get(index)) : parameter);
            String name = named ? cursors.get(index).spelling() : "";
            DocComment comment = named ? sources.comments().ofParameter(cursors.get(index)) : DocComment.NONE;
            names.add(named && name.isEmpty() ? ParameterDocs.name(comment).orElse("") : name);
            ParameterDocs.of(index, names.getLast(), comment).ifPresent(described::add);
        }
        CSource source = sources.source(declarator);
        return function.declared(
                parameters,
                new CDeclarator(
                        names,
                        new CSource(
                                source.location(), source.comment().withParameters(described), source.deprecated())));
    }

    public CType read(ClangType type) {
        CType known = read.get(type.identity());
        if (known == null) {
            known = convert(type);
            read.put(type.identity(), known);
        }
        return known;
    }

    private CType convert(ClangType type) {
        CType unqualified = unqualified(type);
        boolean isConst = type.isConst();
        boolean isVolatile = type.isVolatile();
        boolean isRestrict = type.isRestrict();
        return isConst || isVolatile || isRestrict
                ? new CQualified(unqualified, isConst, isVolatile, isRestrict)
                : unqualified;
    }

    /** Returns a parameter's type, with arrays and functions adjusted to pointers (C17 6.7.6.3). {@code va_list} stays as declared. */
    public CType parameter(ClangType type) {
        CType read = read(type);
        return switch (read) {
            case CTypedefType typedef when isVaList(typedef) -> typedef;
            case CArray array -> new CPointer(array.element());
            case CFunctionType function -> new CPointer(function);
            case CTypedefType typedef when typedef.canonical() instanceof CArray array -> new CPointer(array.element());
            case CTypedefType typedef when typedef.canonical() instanceof CFunctionType -> new CPointer(typedef);
            default -> read;
        };
    }

    private static boolean isVaList(CTypedefType typedef) {
        return typedef.name().equals("__builtin_va_list")
                || typedef.underlying() instanceof CTypedefType underlying && isVaList(underlying);
    }

    /** Converts a type without its qualifiers. The numbers are {@code enum CXTypeKind}. */
    private CType unqualified(ClangType type) {
        return switch (type.kind()) {
            case 2 -> new CVoid();
            case 3 -> primitive(Kind.BOOL, type);
            case 4 -> primitive(Kind.CHAR_UNSIGNED, type);
            case 5 -> primitive(Kind.UNSIGNED_CHAR, type);
            case 6, 8 -> primitive(Kind.UNSIGNED_SHORT, type);
            case 7, 9 -> primitive(Kind.UNSIGNED_INT, type);
            case 10 -> primitive(Kind.UNSIGNED_LONG, type);
            case 11 -> primitive(Kind.UNSIGNED_LONG_LONG, type);
            case 12 -> primitive(Kind.UNSIGNED_INT128, type);
            case 13 -> primitive(Kind.CHAR_SIGNED, type);
            case 14 -> primitive(Kind.SIGNED_CHAR, type);
            case 16 -> primitive(Kind.SHORT, type);
            case 15, 17 -> primitive(Kind.INT, type);
            case 18 -> primitive(Kind.LONG, type);
            case 19 -> primitive(Kind.LONG_LONG, type);
            case 20 -> primitive(Kind.INT128, type);
            case 21 -> primitive(Kind.FLOAT, type);
            case 22 -> primitive(Kind.DOUBLE, type);
            case 23 -> primitive(Kind.LONG_DOUBLE, type);
            case 30 -> primitive(Kind.FLOAT128, type);
            case 32 -> primitive(Kind.FLOAT16, type);
            case 100 -> extended(CExtendedType.Kind.COMPLEX, type);
            case 101 -> new CPointer(read(type.pointee()));
            case 102 -> extended(CExtendedType.Kind.BLOCK, type);
            case 105 -> new CRecordType(tags.reach(type.declaration()));
            case 106 -> new CEnumType(tags.reach(type.declaration()));
            case 107 -> typedef(type);
            case 110, 111 -> function(type);
            case 112 -> new CArray(read(type.element()), Optional.of(PerTarget.same(type.arraySize())));
            case 114, 115 -> new CArray(read(type.element()), Optional.empty());
            case 113, 176 -> extended(CExtendedType.Kind.VECTOR, type);
            case 119 -> read(type.named());
            case 163 -> attributed(type);
            case 177 -> new CAtomic(read(type.value()), type.size(), type.alignment());
            default -> canonical(type);
        };
    }

    private static CPrimitive primitive(Kind kind, ClangType type) {
        return new CPrimitive(kind, type.size());
    }

    private static CExtendedType extended(CExtendedType.Kind kind, ClangType type) {
        return new CExtendedType(kind, type.canonical().spelling(), type.size(), type.alignment());
    }

    private CType typedef(ClangType type) {
        Cursor declaration = type.declaration();
        Optional<String> gccType = GccTypes.originalName(declaration.spelling());
        if (gccType.isPresent()) {
            return new CExtendedType(CExtendedType.Kind.NAMED, gccType.get(), type.size(), type.alignment());
        }
        if (!naming.keepsTypedef(declaration)) {
            return read(declaration.underlyingType());
        }
        return new CTypedefType(declaration.spelling(), declared(read(declaration.underlyingType()), declaration));
    }

    /**
     * Converts an attributed type. For functions this uses the attributed type itself, because an attribute such as ms_abi changes the
     * calling convention.
     */
    private CType attributed(ClangType type) {
        return isFunction(type.canonical()) ? function(type) : read(type.modified());
    }

    /** Resolves parentheses, {@code typeof} and other sugar. A function keeps the typedef names of its parameters. */
    private CType canonical(ClangType type) {
        ClangType canonical = type.canonical();
        if (isFunction(canonical)) {
            return function(type);
        }
        return canonical.kind() == type.kind() ? extended(CExtendedType.Kind.NAMED, type) : unqualified(canonical);
    }

    private static boolean isFunction(ClangType type) {
        return type.kind() == 110 || type.kind() == 111;
    }

    private CFunctionType function(ClangType type) {
        List<CType> parameters = new ArrayList<>();
        for (int i = 0; i < Math.max(0, type.argumentCount()); i++) {
            parameters.add(parameter(type.argument(i)));
        }
        boolean prototype = type.canonical().kind() == 111;
        return new CFunctionType(
                read(type.result()),
                parameters,
                prototype && type.isVariadic(),
                prototype,
                convention(type),
                Optional.empty());
    }

    /**
     * Returns the calling convention in the spelling of clang's attributes; empty for the platform's default. The numbers are {@code enum
     * CXCallingConv}.
     */
    static String convention(ClangType type) {
        return switch (type.callingConvention()) {
            case 0, 1, 100, 200 -> "";
            case 2 -> "stdcall";
            case 3 -> "fastcall";
            case 4 -> "thiscall";
            case 5 -> "pascal";
            case 6 -> "pcs(\"aapcs\")";
            case 7 -> "pcs(\"aapcs-vfp\")";
            case 8 -> "regcall";
            case 9 -> "intel_ocl_bicc";
            case 10 -> "ms_abi";
            case 11 -> "sysv_abi";
            case 12 -> "vectorcall";
            default -> "calling convention " + type.callingConvention() + " of libclang";
        };
    }
}
