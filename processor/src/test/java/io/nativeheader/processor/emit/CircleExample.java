package io.nativeheader.processor.emit;

import static io.nativeheader.processor.emit.Models.ADDRESS;
import static io.nativeheader.processor.emit.Models.AS_IS;
import static io.nativeheader.processor.emit.Models.INT;
import static io.nativeheader.processor.emit.Models.declared;
import static io.nativeheader.processor.emit.Models.plain;
import static io.nativeheader.processor.emit.Models.scalar;
import static io.nativeheader.processor.emit.Models.type;

import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.jmodel.Encoding;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.LibraryDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.MethodDeclaration.Role;
import io.nativeheader.processor.jmodel.MethodDeclaration.Route;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.jmodel.ResultConversion.ObjectOwner;
import io.nativeheader.processor.jmodel.cxx.CxxClassDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxClassDeclaration.Member;
import io.nativeheader.processor.jmodel.cxx.CxxCodec;
import io.nativeheader.processor.jmodel.cxx.CxxDeclarations;
import io.nativeheader.processor.jmodel.cxx.CxxExceptionDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxStub.ObjectType;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The models of a small C++ header, {@link #HEADER}. */
final class CircleExample {

    static final LibraryDeclaration LIBRARY =
            new LibraryDeclaration("shapes.hpp", PerTarget.same("shapes"), PerTarget.same(""), "p.Phy");

    static final String HEADER = """
            namespace shapes {
            class Shape {
            public:
                virtual ~Shape();
                virtual double area() const;
                [[deprecated]] virtual void resize(double factor);
                std::string name() const;
                Shape *parent() const noexcept;
            };
            class Circle : public Shape {
            public:
                explicit Circle(double radius);
                double area() const override;
                void resize(double factor) override;
                void absorb(Circle &&other);
                void describe(std::string &text) const;
            };
            class Error { int line() const noexcept; };
            class ParseError : public Error {};
            Circle largest(const std::string &group);
            }
            """;

    static final JavaClass SHAPE = type("Shape");
    static final JavaClass CIRCLE = type("Circle");

    private CircleExample() {}

    static InterfaceDeclaration shapes() {
        return shapes(
                List.of(shape(), circle(), error("Error", Optional.empty()), parseError()),
                method(
                        "largest",
                        CIRCLE,
                        ResultConversion.OwnedObject.of(CIRCLE, destructor("Circle"), false),
                        new ErrorConvention.ThrowsCxxException(),
                        call("largest", ADDRESS, ADDRESS, scalar(Carrier.LONG)),
                        text("group"),
                        size("group")));
    }

    static InterfaceDeclaration shapes(List<CxxClassDeclaration> classes, MethodDeclaration... functions) {
        return new InterfaceDeclaration(
                        type("Phy"),
                        type("PhyHeader"),
                        type("PhyNative"),
                        TargetSet.ALL,
                        true,
                        LIBRARY,
                        List.of(),
                        List.of(functions),
                        List.of(),
                        false,
                        false,
                        false,
                        Set.of(),
                        List.of(),
                        PerTarget.same(Optional.empty()))
                .with(new CxxDeclarations(
                        true,
                        classes,
                        Stream.of(
                                        exception("ParseError", Optional.of(type("ErrorException"))),
                                        exception("Error", Optional.empty()))
                                .filter(exception -> classes.stream()
                                        .anyMatch(one -> one.type().equals(exception.object())))
                                .toList()));
    }

    static List<GeneratedJava> all() {
        return emit(shapes());
    }

    static List<GeneratedJava> emit(InterfaceDeclaration declaration) {
        return new JavaEmitter(List.of("linux-x86_64"), false).emit(declaration, List.of());
    }

    private static CxxClassDeclaration shape() {
        return new CxxClassDeclaration(
                SHAPE,
                "shapes::Shape",
                Optional.empty(),
                List.of(
                        area("Shape"),
                        resize("Shape", Optional.of("")),
                        member(
                                "name",
                                JavaClass.STRING,
                                new ResultConversion.SizedText(false),
                                new ErrorConvention.ThrowsCxxException(),
                                call("Shape_name", ADDRESS, ADDRESS),
                                self()),
                        member(
                                "parent",
                                SHAPE,
                                new ResultConversion.BorrowedObject(SHAPE, new ObjectOwner.OfThis(), true),
                                new ErrorConvention.None(),
                                call("Shape_parent", ADDRESS, ADDRESS),
                                self())),
                declared("class Shape", "shapes.hpp:2"));
    }

    private static CxxClassDeclaration circle() {
        return new CxxClassDeclaration(
                CIRCLE,
                "shapes::Circle",
                Optional.of(SHAPE),
                List.of(
                        new Member(
                                true,
                                method(
                                        "create",
                                        CIRCLE,
                                        ResultConversion.OwnedObject.of(CIRCLE, destructor("Circle"), false),
                                        new ErrorConvention.ThrowsCxxException(),
                                        call("Circle_create", ADDRESS, scalar(Carrier.DOUBLE)),
                                        plain("radius", JavaPrimitive.DOUBLE))),
                        area("Circle"),
                        resize("Circle", Optional.empty()),
                        member(
                                "absorb",
                                JavaPrimitive.VOID,
                                new ResultConversion.Nothing(),
                                new ErrorConvention.ThrowsCxxException(),
                                call("Circle_absorb", null, ADDRESS, ADDRESS),
                                self(),
                                new Parameter("other", CIRCLE, new ArgumentConversion.MovedObject(), Role.PASSED)),
                        member(
                                "describe",
                                JavaPrimitive.VOID,
                                new ResultConversion.Nothing(),
                                new ErrorConvention.ThrowsCxxException(),
                                call("Circle_describe", null, ADDRESS, ADDRESS),
                                self(),
                                new Parameter(
                                        "text",
                                        JavaClass.CXX_STRING,
                                        new ArgumentConversion.StringObject(false),
                                        Role.PASSED,
                                        Nullness.NONNULL,
                                        "text"))),
                declared("class Circle : public Shape", "shapes.hpp:10"));
    }

    private static CxxClassDeclaration error(String name, Optional<JavaClass> base, Member... members) {
        return new CxxClassDeclaration(
                type(name), "shapes::" + name, base, List.of(members), declared("class " + name, "shapes.hpp:17"));
    }

    private static CxxClassDeclaration parseError() {
        return error(
                "ParseError",
                Optional.of(type("Error")),
                member(
                        "line",
                        JavaPrimitive.INT,
                        AS_IS,
                        new ErrorConvention.None(),
                        call("Error_line", INT, ADDRESS),
                        self()));
    }

    private static CxxExceptionDeclaration exception(String name, Optional<JavaClass> base) {
        return new CxxExceptionDeclaration(
                type(name + "Exception"),
                "shapes::" + name,
                type(name),
                new ObjectType("shapes::" + name, "shapes::Error"),
                base,
                true);
    }

    private static Member area(String owner) {
        return member(
                "area",
                JavaPrimitive.DOUBLE,
                AS_IS,
                new ErrorConvention.ThrowsCxxException(),
                call(owner + "_area", scalar(Carrier.DOUBLE), ADDRESS),
                self());
    }

    private static Member resize(String owner, Optional<String> deprecated) {
        MethodDeclaration resize = member(
                        "resize",
                        JavaPrimitive.VOID,
                        new ResultConversion.Nothing(),
                        new ErrorConvention.ThrowsCxxException(),
                        call(owner + "_resize", null, ADDRESS, scalar(Carrier.DOUBLE)),
                        self(),
                        plain("factor", JavaPrimitive.DOUBLE))
                .method();
        Documentation plain = resize.documentation();
        return new Member(
                false,
                resize.with(new Documentation(
                        plain.comment(),
                        plain.declaration(),
                        plain.location(),
                        plain.notes(),
                        deprecated,
                        plain.targets())));
    }

    static Member member(
            String name,
            JavaType result,
            ResultConversion conversion,
            ErrorConvention errors,
            Call call,
            Parameter... parameters) {
        return new Member(false, method(name, result, conversion, errors, call, parameters));
    }

    static MethodDeclaration method(
            String name,
            JavaType result,
            ResultConversion conversion,
            ErrorConvention errors,
            Call call,
            Parameter... parameters) {
        return new MethodDeclaration(
                name,
                false,
                List.of(parameters),
                result,
                conversion,
                Nullness.UNSPECIFIED,
                errors,
                call,
                declared(call.function() + "()", "shapes.hpp:5"));
    }

    static Call call(String stub, NativeLayout result, NativeLayout... arguments) {
        return Models.call(stub, Route.HELPER, stub + "_helper", result, arguments);
    }

    private static Call destructor(String name) {
        return call(name + "_destroy", null, ADDRESS);
    }

    /** The object of a member function. */
    static Parameter self() {
        return new Parameter("self", SHAPE, new ArgumentConversion.ThisObject(), Role.ONLY_C);
    }

    private static Parameter text(String name) {
        return new Parameter(
                name,
                JavaClass.STRING,
                new ArgumentConversion.StringCopy(Encoding.UTF_8, false),
                Role.PASSED,
                Nullness.NONNULL,
                name);
    }

    private static Parameter size(String array) {
        return new Parameter(
                array + "_size",
                JavaPrimitive.LONG,
                new ArgumentConversion.LengthOf(array, PerTarget.same(1L), 1, Carrier.LONG, true),
                Role.ONLY_C);
    }

    /** Returns {@code static void on(std::function<…> listener)}. */
    static MethodDeclaration taking(CxxCodec.OfFunction function) {
        return method(
                "on",
                JavaPrimitive.VOID,
                new ResultConversion.Nothing(),
                new ErrorConvention.ThrowsCxxException(),
                call("on_" + function.shape().type().name(), null, scalar(Carrier.LONG)),
                new Parameter("listener", function.type(), new ArgumentConversion.KeptCallback(function), Role.PASSED));
    }

    /** Returns a class with static methods. */
    static CxxClassDeclaration withMembers(String name, Optional<JavaClass> base, MethodDeclaration... methods) {
        return new CxxClassDeclaration(
                type(name),
                "shapes::" + name,
                base,
                Stream.of(methods).map(method -> new Member(true, method)).toList(),
                declared("class " + name, "shapes.hpp:2"));
    }

    /** Many functions of the namespace. */
    static MethodDeclaration[] functions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> method(
                        "value" + i,
                        JavaPrimitive.INT,
                        AS_IS,
                        new ErrorConvention.ThrowsCxxException(),
                        call("value" + i, INT)))
                .toArray(MethodDeclaration[]::new);
    }

    /** A class with many members. */
    static CxxClassDeclaration large(int count) {
        List<Member> members = IntStream.range(0, count)
                .mapToObj(i -> member(
                        "value" + i,
                        JavaPrimitive.INT,
                        AS_IS,
                        new ErrorConvention.ThrowsCxxException(),
                        call("Shape_value" + i, INT, ADDRESS),
                        self()))
                .toList();
        return new CxxClassDeclaration(
                SHAPE, "shapes::Shape", Optional.empty(), members, declared("class Shape", "shapes.hpp:2"));
    }
}
