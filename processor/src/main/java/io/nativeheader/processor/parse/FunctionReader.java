package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CNullness;
import io.nativeheader.processor.cmodel.CParameter;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.parse.TopLevel.Located;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.Target;
import java.util.ArrayList;
import java.util.List;

/** Reads functions, combining all declarations of each. */
public final class FunctionReader {

    /** {@code CXType_FunctionNoProto}. */
    private static final int NO_PROTOTYPE = 110;

    private final TypeReader types;
    private final SourceReader sources;
    private final Target target;

    FunctionReader(TypeReader types, SourceReader sources, Target target) {
        this.types = types;
        this.sources = sources;
        this.target = target;
    }

    /**
     * Returns a function that is declared once or more. The last declaration has the complete type; any declaration may have parameter
     * names or a comment.
     */
    CFunction read(List<Located> declarations) {
        Cursor last = declarations.getLast().cursor();
        ClangType type = last.type();
        AttributeReader.FunctionAttributes attributes = AttributeReader.of(last);
        CSource source = source(declarations);
        return new CFunction(
                last.spelling(),
                symbol(last),
                types.result(last.resultType(), source),
                parameters(declarations, last, attributes),
                type.isVariadic() && type.canonical().kind() != NO_PROTOTYPE,
                type.canonical().kind() != NO_PROTOTYPE,
                TypeReader.convention(type),
                linkage(declarations),
                attributes.attributes(),
                source);
    }

    private List<CParameter> parameters(
            List<Located> declarations, Cursor last, AttributeReader.FunctionAttributes attributes) {
        List<CParameter> parameters = new ArrayList<>();
        for (int i = 0; i < last.argumentCount(); i++) {
            Cursor argument = last.argument(i);
            CType type = types.declared(types.parameter(argument.type()), argument);
            boolean nonnull = type.canonical() instanceof CPointer && attributes.isNonnull(i);
            parameters.add(new CParameter(
                    parameterName(declarations, i),
                    type,
                    nonnull ? CNullness.NONNULL : AttributeReader.ofParameter(argument),
                    types.read(argument.type()).canonical() instanceof CArray array
                            ? array.length().map(PerTarget::first).orElse(0L)
                            : 0));
        }
        return parameters;
    }

    /** Returns the first name that a declaration gives a parameter, or the name in its comment; empty if there is none. */
    public String parameterName(List<Located> declarations, int index) {
        for (Located declaration : declarations) {
            if (index < declaration.cursor().argumentCount()) {
                String name = declaration.cursor().argument(index).spelling();
                if (!name.isEmpty()) {
                    return name;
                }
            }
        }
        return ParameterDocs.name(parameterComment(declarations, index)).orElse("");
    }

    /** Returns the first comment between the parentheses that describes a parameter. */
    private DocComment parameterComment(List<Located> declarations, int index) {
        return declarations.stream()
                .filter(declaration -> index < declaration.cursor().argumentCount())
                .map(declaration ->
                        sources.comments().ofParameter(declaration.cursor().argument(index)))
                .filter(comment -> !comment.isEmpty())
                .findFirst()
                .orElse(DocComment.NONE);
    }

    private List<DocComment.Parameter> parameterComments(List<Located> declarations) {
        List<DocComment.Parameter> described = new ArrayList<>();
        for (int i = 0; i < declarations.getLast().cursor().argumentCount(); i++) {
            ParameterDocs.of(i, parameterName(declarations, i), parameterComment(declarations, i))
                    .ifPresent(described::add);
        }
        return described;
    }

    /** Returns the linkage. A function that is static, or inline in all its declarations, has no symbol to rely on. */
    private static CFunction.Linkage linkage(List<Located> declarations) {
        boolean isStatic = declarations.stream()
                .anyMatch(declaration -> declaration.cursor().storageClass() == Cursor.STATIC);
        boolean inline = declarations.stream()
                .allMatch(declaration -> declaration.cursor().isInlined());
        if (isStatic) {
            return CFunction.Linkage.STATIC;
        }
        return inline ? CFunction.Linkage.INLINE : CFunction.Linkage.EXTERNAL;
    }

    /**
     * Returns the location of the first declaration, the first comment, and the deprecation of the last declaration, which inherits earlier
     * ones.
     */
    public CSource source(List<Located> declarations) {
        Located first = declarations.getFirst();
        Cursor last = declarations.getLast().cursor();
        DocComment comment = declarations.stream()
                .map(declaration -> sources.comments().of(declaration.cursor(), declaration.position()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(DocComment.NONE);
        return new CSource(
                sources.location(first.position()),
                comment.withParameters(parameterComments(declarations)),
                AttributeReader.deprecated(last));
    }

    /** Returns the linker symbol. clang marks an asm label with a leading {@code \1}. */
    public String symbol(Cursor cursor) {
        String mangled = cursor.mangling();
        if (mangled.isEmpty()) {
            return cursor.spelling();
        }
        String name = mangled.charAt(0) == '\1' ? mangled.substring(1) : mangled;
        boolean underscored = target.os() == Target.OperatingSystem.MACOS && name.startsWith("_");
        return underscored ? name.substring(1) : name;
    }
}
