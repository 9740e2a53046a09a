package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxClass.CxxField;
import io.nativeheader.processor.cmodel.cxx.CxxFunction.CxxParameter;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.CxxVariable;
import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import io.nativeheader.processor.naming.JavaNames;
import io.nativeheader.processor.resolve.type.Documentations;
import java.util.List;
import java.util.Optional;

/** Creates the calls that read and set fields and variables. */
final class FieldCallables {

    private static final CxxType VOID = new CxxType.Plain(new CVoid(), "void");

    private static final CxxParameter INDEX = new CxxParameter(
            "index", new CxxType.Plain(new CPrimitive(CPrimitive.Kind.LONG_LONG, 8), "long long"), false, false);

    private static final DocComment.Parameter INDEX_COMMENT = new DocComment.Parameter(
            "index",
            DocComment.Direction.UNSPECIFIED,
            List.of(DocBlock.paragraph("the element's index; not checked if C++ does not declare the array's length")));

    private final CxxClasses classes;
    private final Documentations documentations;

    FieldCallables(CxxClasses classes, Documentations documentations) {
        this.classes = classes;
        this.documentations = documentations;
    }

    Callable getter(CxxClass type, CxxField field) {
        CxxTarget target = field.isStatic()
                ? new CxxTarget.Variable(classes.objectType(type).scope() + "::" + field.name())
                : field.length() == 0
                        ? new CxxTarget.Field(classes.objectType(type), field.name())
                        : new CxxTarget.Element(classes.objectType(type), field.name(), field.length());
        return field(type, field, target, field.length() == 0 ? List.of() : List.of(INDEX), viewed(field.type()));
    }

    /**
     * Returns the call {@code Mesh meshes(long index)} for a field {@code Mesh **meshes} or {@code Vertex *vertices}, an array of unknown
     * length. A pointer to an object counts as an array if its name looks like a plural.
     */
    Optional<Callable> element(CxxClass type, CxxField field) {
        if (field.isStatic()
                || field.length() > 0
                || !(field.type() instanceof CxxType.Pointer(CxxType target, boolean isConst, String _))) {
            return Optional.empty();
        }
        Optional<CxxType> element = switch (target) {
            case CxxType.Pointer pointer when pointer.target() instanceof CxxType.OfClass -> Optional.of(pointer);
            case CxxType.OfClass object
            when field.name().matches(PLURAL) && classes.find(object.id()).isPresent() ->
                Optional.of(new CxxType.Reference(object, isConst, false, object.spelling() + " &"));
            case CxxType.Pointer _,
                    CxxType.OfClass _,
                    CxxType.Plain _,
                    CxxType.Reference _,
                    CxxType.Standard _,
                    CxxType.Unsupported _ -> Optional.empty();
        };
        CxxTarget call = new CxxTarget.Element(classes.objectType(type), field.name(), 0);
        return element.map(result -> field(type, field, call, List.of(INDEX), result));
    }

    private static final String PLURAL = ".*[a-z]s_?";

    /** Returns the type as which a field is read: an object is not copied. */
    private static CxxType viewed(CxxType type) {
        return switch (type) {
            case CxxType.OfClass object -> new CxxType.Reference(object, false, false, object.spelling() + " &");
            case CxxType.Standard value ->
                new CxxType.Reference(value, true, false, "const " + value.spelling() + " &");
            case CxxType.Reference reference ->
                new CxxType.Reference(reference.target(), reference.isConst(), false, reference.spelling());
            case CxxType.Plain _, CxxType.Pointer _, CxxType.Unsupported _ -> type;
        };
    }

    Callable setter(CxxClass type, CxxField field) {
        CxxTarget target = field.isStatic()
                ? new CxxTarget.VariableAssignment(classes.objectType(type).scope() + "::" + field.name())
                : new CxxTarget.FieldAssignment(classes.objectType(type), field.name(), field.bitWidth());
        return field(
                type,
                field,
                target,
                List.of(new CxxParameter("value", CharMemory.kept(field.type()), false, false)),
                VOID);
    }

    private Callable field(
            CxxClass type, CxxField field, CxxTarget target, List<CxxParameter> parameters, CxxType result) {
        boolean isSet = result.equals(VOID);
        return new Callable(
                JavaNames.method(field.name()),
                type.qualifiedName() + "::" + field.name(),
                type.name() + "_" + (isSet ? "set_" : "") + field.name(),
                target,
                field.isStatic() ? Optional.empty() : Optional.of(type),
                parameters,
                Optional.of(result),
                Optional.empty(),
                field.length() == 0 && isAccessNoexcept(field.type(), isSet),
                documentations.of(ofValue(field.source(), parameters), field.declaration(), List.of()));
    }

    /** Returns whether reading or setting a value cannot throw, because no object is copied. */
    private static boolean isAccessNoexcept(CxxType type, boolean isSet) {
        return switch (type) {
            case CxxType.Plain _ -> true;
            case CxxType.Pointer pointer -> pointer.target() instanceof CxxType.OfClass;
            case CxxType.OfClass _ -> !isSet;
            case CxxType.Reference _, CxxType.Standard _, CxxType.Unsupported _ -> false;
        };
    }

    Callable getter(CxxVariable variable, String javaName) {
        return variable(
                variable,
                javaName,
                new CxxTarget.Variable(variable.qualifiedName()),
                List.of(),
                viewed(variable.type()));
    }

    Callable setter(CxxVariable variable, String javaName) {
        return variable(
                variable,
                javaName,
                new CxxTarget.VariableAssignment(variable.qualifiedName()),
                List.of(new CxxParameter("value", CharMemory.kept(variable.type()), false, false)),
                VOID);
    }

    private Callable variable(
            CxxVariable variable, String javaName, CxxTarget target, List<CxxParameter> parameters, CxxType result) {
        return new Callable(
                javaName,
                variable.qualifiedName(),
                (parameters.isEmpty() ? "" : "set_") + javaName,
                target,
                Optional.empty(),
                parameters,
                Optional.of(result),
                Optional.empty(),
                isAccessNoexcept(variable.type(), !parameters.isEmpty()),
                documentations.of(ofValue(variable.source(), parameters), variable.declaration(), List.of()));
    }

    /** Returns the place of a field or variable with the comment of the method that returns its value, or sets it if it has parameters. */
    private static CSource ofValue(CSource source, List<CxxParameter> parameters) {
        DocComment comment = source.comment();
        boolean isElement = parameters.equals(List.of(INDEX));
        DocComment described = parameters.isEmpty() || isElement
                ? new DocComment(
                        comment.description(),
                        isElement ? List.of(INDEX_COMMENT) : List.of(),
                        List.of(DocBlock.paragraph("the value")),
                        comment.see(),
                        comment.deprecated())
                : comment.withParameters(List.of(new DocComment.Parameter(
                        "value", DocComment.Direction.UNSPECIFIED, List.of(DocBlock.paragraph("the new value")))));
        return new CSource(source.location(), described);
    }
}
