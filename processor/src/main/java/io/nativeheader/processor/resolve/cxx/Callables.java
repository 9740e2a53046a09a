package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxFunction.CxxParameter;
import io.nativeheader.processor.cmodel.cxx.CxxFunction.TemplateArgument;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.jmodel.cxx.CxxStub.ObjectType;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import io.nativeheader.processor.resolve.type.Documentations;
import java.util.List;
import java.util.Optional;

/** Creates the calls of functions and constructors, and of what every class has. */
final class Callables {

    /** Why a function with C's {@code ...} is not bound. */
    static final String VARIADIC = "it accepts any arguments, which a C++ stub cannot forward";

    private final CxxClasses classes;
    private final Documentations documentations;

    Callables(CxxClasses classes, Documentations documentations) {
        this.classes = classes;
        this.documentations = documentations;
    }

    /** Returns the call of a function outside of classes. */
    Callable function(CxxFunction function, String javaName) {
        return new Callable(
                javaName,
                function.fullName(),
                javaName,
                function.kind() == CxxFunction.Kind.FRIEND
                        ? new CxxTarget.Friend(function.name())
                        : new CxxTarget.Function(function.fullName()),
                Optional.empty(),
                CharMemory.parameters(function.parameters()),
                Optional.of(CharMemory.result(function)),
                Optional.empty(),
                function.isNoexcept(),
                documentations.of(function.source(), function.declaration(), List.of()));
    }

    Callable method(CxxClass type, CxxFunction method, String javaName) {
        return new Callable(
                javaName,
                method.fullName(),
                type.name() + "_" + javaName,
                target(type, method),
                method.isStatic() ? Optional.empty() : Optional.of(type),
                CharMemory.parameters(method.parameters()),
                Optional.of(CharMemory.result(method)),
                Optional.empty(),
                method.isNoexcept(),
                documentations.of(method.source(), method.declaration(), List.of()));
    }

    private CxxTarget target(CxxClass type, CxxFunction method) {
        ObjectType object = classes.objectType(type);
        String name = method.name() + TemplateArgument.list(method.templateArguments());
        if (method.isStatic()) {
            return new CxxTarget.Function(object.scope() + "::" + name);
        }
        return method.kind() == CxxFunction.Kind.TRUTH
                ? new CxxTarget.Truth(object, method.isConst())
                : new CxxTarget.Member(object, name, method.isConst(), method.isRvalue());
    }

    Callable constructor(CxxClass type, CxxFunction constructor) {
        return new Callable(
                "create",
                constructor.qualifiedName(),
                type.name() + "_create",
                new CxxTarget.New(classes.objectType(type)),
                Optional.empty(),
                CharMemory.parameters(constructor.parameters()),
                Optional.empty(),
                Optional.of(type),
                constructor.isNoexcept(),
                documentations.of(constructor.source(), constructor.declaration(), List.of()));
    }

    /** Returns the creation of an object whose virtual functions Java overrides. */
    Callable subclass(CxxClass type, List<CxxParameter> parameters, CxxTarget.NewSubclass target, CSource source) {
        return new Callable(
                "subclass",
                type.qualifiedName() + "::subclass",
                type.name() + "_subclass",
                target,
                Optional.empty(),
                parameters,
                Optional.empty(),
                Optional.of(type),
                false,
                documentations.of(
                        new CSource(
                                source.location(),
                                DocComment.ofParagraphs(
                                                List.of("Creates an object whose virtual functions Java overrides."))
                                        .withParameters(source.comment().parameters())),
                        "",
                        List.of()));
    }

    Callable copy(CxxClass type) {
        return new Callable(
                "copy",
                type.qualifiedName() + "::copy",
                type.name() + "_copy",
                new CxxTarget.Copy(classes.objectType(type)),
                Optional.of(type),
                List.of(),
                Optional.empty(),
                Optional.of(type),
                false,
                documentations.of(commented(type.source(), "Creates a copy of this object."), "", List.of()));
    }

    /** Returns {@code Shape own()}, which makes Java the owner of an object that something else returned; empty if Java cannot destroy it. */
    Optional<MethodDeclaration> own(CxxClass type) {
        JavaClass java = classes.type(type.id());
        String comment = "Takes over this object, which nothing else deletes: closing the result deletes it.";
        return classes.destructor(type.id())
                .map(destructor -> new MethodDeclaration(
                        "own",
                        false,
                        List.of(),
                        java,
                        new ResultConversion.TakenOver(java),
                        Nullness.NONNULL,
                        new ErrorConvention.None(),
                        destructor,
                        documentations.of(commented(type.source(), comment), "", List.of())));
    }

    Callable upcast(CxxClass type, CxxClass base) {
        String name = "as" + Character.toUpperCase(base.name().charAt(0))
                + base.name().substring(1);
        return new Callable(
                name,
                type.qualifiedName() + "::" + name,
                type.name() + "_" + name,
                new CxxTarget.Upcast(classes.objectType(type), classes.objectType(base)),
                Optional.of(type),
                List.of(),
                Optional.of(pointer(base)),
                Optional.empty(),
                true,
                documentations.of(commented(type.source(), "Returns this object as its base class."), "", List.of()));
    }

    /** Returns the cast of an object to one of its classes: {@code static Circle from(Shape object)}. */
    Callable downcast(CxxClass type, CxxClass base) {
        return new Callable(
                "from",
                type.qualifiedName() + "::from",
                type.name() + "_from",
                new CxxTarget.Downcast(classes.objectType(base), classes.objectType(type)),
                Optional.empty(),
                List.of(new CxxParameter("object", pointer(base), false, false)),
                Optional.of(pointer(type)),
                Optional.empty(),
                true,
                documentations.of(
                        commented(type.source(), "Returns the object as this class; null if it has another class."),
                        "",
                        List.of()));
    }

    /** Returns the elements of a range: {@code Iterator<Integer> iterator()}. */
    Callable iterator(CxxClass type, CxxType element) {
        return new Callable(
                "iterator",
                type.qualifiedName() + "::begin",
                type.name() + "_iterator",
                new CxxTarget.Elements(classes.objectType(type), element.spelling(), Ranges.lends(element)),
                Optional.of(type),
                List.of(),
                Optional.of(element),
                Optional.empty(),
                false,
                documentations.of(
                        commented(type.source(), "Returns the elements that a loop in C++ visits."), "", List.of()));
    }

    /** Returns what {@code operator<<} writes for an object: {@code String text()}. */
    Callable text(CxxClass type) {
        return new Callable(
                "text",
                type.qualifiedName() + "::operator<<",
                type.name() + "_text",
                new CxxTarget.Printed(classes.objectType(type)),
                Optional.of(type),
                List.of(),
                Optional.of(new CxxType.Standard(CxxType.Family.STRING, List.of(), 0, "std::string")),
                Optional.empty(),
                false,
                documentations.of(
                        commented(type.source(), "Returns what C++ writes to a stream for this object."),
                        "",
                        List.of()));
    }

    private static CxxType pointer(CxxClass type) {
        return new CxxType.Pointer(new CxxType.OfClass(type.id(), type.spelling()), false, type.spelling() + " *");
    }

    /** Returns the place of a class, with the comment of a method that the class does not declare. */
    private static CSource commented(CSource source, String comment) {
        return new CSource(source.location(), DocComment.ofParagraphs(List.of(comment)));
    }
}
