package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.cxx.CxxClass.Access;
import io.nativeheader.processor.cmodel.cxx.CxxClass.CxxField;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.CxxVariable;
import io.nativeheader.processor.parse.SourceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the fields of classes. */
final class CxxFields {

    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private final CxxTypes types;
    private final SourceReader sources;
    private final CxxVariables variables;

    CxxFields(CxxTypes types, SourceReader sources, CxxVariables variables) {
        this.types = types;
        this.sources = sources;
        this.variables = variables;
    }

    /**
     * Returns the public fields of a class.
     *
     * @param members the members that libclang shows; those of an instance come from its probe
     * @param isOwn whether the class belongs to the header, so that its constants are bound
     */
    List<CxxField> read(Cursor definition, List<Cursor> members, boolean isOwn) {
        List<CxxField> fields = new ArrayList<>();
        if (Instances.isInstance(definition)) {
            instanceFields(definition, members, isOwn, fields);
        } else {
            fields(definition, isOwn, fields);
        }
        Instances.bases(definition).stream()
                .filter(base -> ClassTraits.access(base) == Access.PUBLIC)
                .forEach(base -> pairFields(base, fields));
        return fields;
    }

    /** Adds public fields, also those of records without names. */
    private void fields(Cursor record, boolean isOwn, List<CxxField> fields) {
        for (Cursor member : record.children(
                CursorKind.FIELD_DECL,
                CursorKind.VAR_DECL,
                CursorKind.STRUCT_DECL,
                CursorKind.UNION_DECL,
                CursorKind.CLASS_DECL)) {
            if (ClassTraits.access(member) != Access.PUBLIC) {
                continue;
            }
            switch (member.kind()) {
                case CursorKind.FIELD_DECL -> {
                    if (IDENTIFIER.matcher(member.spelling()).matches()) {
                        fields.add(field(member));
                    }
                }
                case CursorKind.VAR_DECL -> addStatic(member, isOwn, fields);
                default -> {
                    if (member.isAnonymousRecord()) {
                        fields(member, isOwn, fields);
                    }
                }
            }
        }
    }

    /** Adds the fields that a class inherits from {@code std::pair}, which is not a class of its own in Java. */
    private void pairFields(Cursor base, List<CxxField> fields) {
        ClangType type = base.type().canonical();
        Cursor pair = type.declaration();
        if (!pair.spelling().equals("pair") || !ClassTraits.isStandard(pair) || type.templateArgumentCount() != 2) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            ClangType element = type.templateArgument(i);
            CxxType read = types.read(element);
            String name = i == 0 ? "first" : "second";
            fields.add(new CxxField(
                    name,
                    read,
                    0,
                    false,
                    isConst(element, read),
                    OptionalInt.empty(),
                    Declarations.variable(element.spelling(), name),
                    sources.source(base)));
        }
    }

    private void instanceFields(Cursor instance, List<Cursor> members, boolean isOwn, List<CxxField> fields) {
        instanceFields(instance, fields);
        members.stream()
                .filter(member -> member.kind() == CursorKind.VAR_DECL)
                .forEach(member -> addStatic(member, isOwn, fields));
    }

    /** Adds the public fields of an instance or of a record without a name in one. */
    private void instanceFields(Cursor record, List<CxxField> fields) {
        for (Cursor field : record.fields()) {
            if (ClassTraits.access(field) != Access.PUBLIC) {
                continue;
            }
            Cursor type = field.type().canonical().declaration();
            if (IDENTIFIER.matcher(field.spelling()).matches()) {
                fields.add(field(field));
            } else if (type.isAnonymousRecord()) {
                instanceFields(type, fields);
            }
        }
    }

    CxxField field(Cursor member) {
        ClangType canonical = member.type().canonical();
        CxxType type = types.read(member.type());
        boolean isArrayOfObjects = type instanceof CxxType.Unsupported
                && canonical.kind() == CTypes.CONSTANT_ARRAY
                && canonical.element().canonical().kind() == CTypes.RECORD;
        if (isArrayOfObjects) {
            type = types.read(canonical.element());
        }
        return new CxxField(
                member.spelling(),
                type,
                isArrayOfObjects ? canonical.arraySize() : 0,
                false,
                isConst(member.type(), type),
                member.isBitField() ? OptionalInt.of(member.bitWidth()) : OptionalInt.empty(),
                Declarations.variable(member),
                sources.source(member));
    }

    /** Adds a static field, unless it is a constant, which is a variable. */
    void addStatic(Cursor member, boolean isOwn, List<CxxField> fields) {
        CxxVariable variable = variables.read(member);
        if (variable.value().isPresent()) {
            if (isOwn) {
                variables.add(variable);
            }
        } else {
            fields.add(new CxxField(
                    member.spelling(),
                    variable.type(),
                    0,
                    true,
                    isConst(member.type(), variable.type()),
                    OptionalInt.empty(),
                    "static " + variable.declaration(),
                    variable.source()));
        }
    }

    static boolean isConst(ClangType type, CxxType read) {
        ClangType canonical = type.canonical();
        return canonical.isConst()
                || read instanceof CxxType.Reference
                || canonical.kind() == CTypes.CONSTANT_ARRAY
                        && canonical.element().isConst();
    }
}
