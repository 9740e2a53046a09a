package io.nativeheader.processor.emit;

import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.ConstantDeclaration;
import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.jmodel.Encoding;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.FieldAccess;
import io.nativeheader.processor.jmodel.FieldDeclaration;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.LibraryDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.MethodDeclaration.Link;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.MethodDeclaration.Role;
import io.nativeheader.processor.jmodel.MethodDeclaration.Route;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Creates models for tests, in package {@code p}. */
final class Models {

    static final Documentation NO_DOCUMENTATION = new Documentation(DocComment.NONE, "", "", List.of());
    static final NativeLayout INT = NativeLayout.Scalar.natural(Carrier.INT);
    static final NativeLayout ADDRESS = NativeLayout.Scalar.natural(Carrier.ADDRESS);
    static final ResultConversion AS_IS = new ResultConversion.AsIs();

    private Models() {}

    static JavaClass type(String name) {
        return new JavaClass("p", name);
    }

    static NativeLayout.Scalar scalar(Carrier carrier) {
        return NativeLayout.Scalar.natural(carrier);
    }

    static Documentation declared(String declaration, String location) {
        return new Documentation(DocComment.NONE, declaration, location, List.of());
    }

    /** A parameter that is passed as it is. */
    static Parameter plain(String name, JavaType type) {
        return new Parameter(name, type, new ArgumentConversion.AsIs(), Role.PASSED);
    }

    static Parameter string(String name) {
        return new Parameter(
                name, JavaClass.STRING, new ArgumentConversion.StringCopy(Encoding.UTF_8, false), Role.PASSED);
    }

    static Parameter pointer(String name, JavaClass record) {
        return new Parameter(name, record, new ArgumentConversion.RecordPointer(), Role.PASSED);
    }

    static Call downcall(String function, NativeLayout result, NativeLayout... arguments) {
        return call(function, Route.DOWNCALL, function + "_downcall", result, arguments);
    }

    static Call call(String function, Route route, String handle, NativeLayout result, NativeLayout... arguments) {
        Link link = new Link(function, route, result, List.of(arguments), -1, List.of());
        return new Call(function, handle, false, false, false, PerTarget.same(link));
    }

    static Call capturingErrno(Call call) {
        return new Call(call.function(), call.handle() + "_errno", true, false, false, call.links());
    }

    /** A method that the user's interface declares. */
    static MethodDeclaration method(
            Call call, JavaType result, ResultConversion conversion, ErrorConvention errors, Parameter... parameters) {
        return new MethodDeclaration(
                call.function(),
                true,
                List.of(parameters),
                result,
                conversion,
                Nullness.UNSPECIFIED,
                errors,
                call,
                NO_DOCUMENTATION);
    }

    /** One that it inherits from the header interface. */
    static MethodDeclaration headerWide(
            Call call, JavaType result, ResultConversion conversion, Parameter... parameters) {
        return new MethodDeclaration(
                call.function(),
                false,
                List.of(parameters),
                result,
                conversion,
                Nullness.UNSPECIFIED,
                new ErrorConvention.None(),
                call,
                NO_DOCUMENTATION);
    }

    /** {@code interface Phy} over libc, with these methods. */
    static InterfaceDeclaration phy(MethodDeclaration... methods) {
        return phy(List.of(), methods);
    }

    static InterfaceDeclaration phy(List<ConstantDeclaration> constants, MethodDeclaration... methods) {
        return new InterfaceDeclaration(
                type("Phy"),
                type("PhyHeader"),
                type("PhyNative"),
                TargetSet.ALL,
                true,
                new LibraryDeclaration("phy.h", PerTarget.same(""), PerTarget.same(""), ""),
                constants,
                List.of(methods),
                List.of(),
                false,
                false,
                false,
                Set.of(),
                List.of(),
                PerTarget.same(Optional.empty()));
    }

    static ConstantDeclaration constant(String name, ConstantDeclaration.Literal value) {
        return new ConstantDeclaration(name, "int", PerTarget.same(value), NO_DOCUMENTATION);
    }

    static ConstantDeclaration constant(String name, int value) {
        return constant(name, new ConstantDeclaration.Literal.OfInt(value));
    }

    static FieldDeclaration field(String name, long offset, FieldAccess access) {
        return new FieldDeclaration(name, "OFFSET_" + name, PerTarget.same(offset), access, true, NO_DOCUMENTATION);
    }

    static FieldAccess scalarAccess(Carrier carrier) {
        return new FieldAccess.OfScalar(scalar(carrier));
    }

    static NativeLayout.Group struct(String name, long size, long alignment, NativeLayout.Member... members) {
        return new NativeLayout.Group(false, List.of(members), size, alignment, name);
    }

    static NativeLayout.Member member(String name, NativeLayout layout) {
        return new NativeLayout.Member(name, layout);
    }

    static RecordDeclaration record(String name, NativeLayout.Group layout, FieldDeclaration... fields) {
        return new RecordDeclaration(
                type(name),
                layout.name(),
                PerTarget.same(layout),
                List.of(fields),
                Optional.empty(),
                true,
                false,
                NO_DOCUMENTATION);
    }

    /** {@code typedef struct { int quot; int rem; } div_t;} */
    static RecordDeclaration divT() {
        return record(
                "div_t",
                struct("div_t", 8, 4, member("quot", INT), member("rem", INT)),
                field("quot", 0, scalarAccess(Carrier.INT)),
                field("rem", 4, scalarAccess(Carrier.INT)));
    }

    static NativeLayout.Reference divTLayout() {
        return new NativeLayout.Reference(type("div_t"), 8, 4);
    }

    /** A struct of one int, under any name. */
    static RecordDeclaration intStruct(String name) {
        return record(name, struct("struct " + name, 4, 4, member("x", INT)), field("x", 0, scalarAccess(Carrier.INT)));
    }

    static NativeLayout.Reference intStructLayout(String name) {
        return new NativeLayout.Reference(type(name), 4, 4);
    }

    static List<GeneratedJava> all(List<GeneratedJava> some, GeneratedJava... more) {
        List<GeneratedJava> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
