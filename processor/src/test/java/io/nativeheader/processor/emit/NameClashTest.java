package io.nativeheader.processor.emit;

import static io.nativeheader.processor.emit.Models.ADDRESS;
import static io.nativeheader.processor.emit.Models.INT;
import static io.nativeheader.processor.emit.Models.all;
import static io.nativeheader.processor.emit.Models.capturingErrno;
import static io.nativeheader.processor.emit.Models.constant;
import static io.nativeheader.processor.emit.Models.downcall;
import static io.nativeheader.processor.emit.Models.field;
import static io.nativeheader.processor.emit.Models.headerWide;
import static io.nativeheader.processor.emit.Models.intStruct;
import static io.nativeheader.processor.emit.Models.intStructLayout;
import static io.nativeheader.processor.emit.Models.member;
import static io.nativeheader.processor.emit.Models.phy;
import static io.nativeheader.processor.emit.Models.plain;
import static io.nativeheader.processor.emit.Models.pointer;
import static io.nativeheader.processor.emit.Models.record;
import static io.nativeheader.processor.emit.Models.scalar;
import static io.nativeheader.processor.emit.Models.scalarAccess;
import static io.nativeheader.processor.emit.Models.string;
import static io.nativeheader.processor.emit.Models.struct;
import static io.nativeheader.processor.emit.Models.type;

import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.ConstantDeclaration;
import io.nativeheader.processor.jmodel.EnumDeclaration;
import io.nativeheader.processor.jmodel.EnumDeclaration.EnumConstant;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.FieldAccess;
import io.nativeheader.processor.jmodel.FieldDeclaration;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.MethodDeclaration.Role;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles the Java generated for C names that clash with names of Java or of generated code. */
class NameClashTest {

    /** What generated code names: classes, packages, variables, constants. */
    private static final List<String> NAMES =
            List.of(("Arena FunctionDescriptor GroupLayout MemoryLayout MemorySegment SegmentAllocator ValueLayout"
                            + " MethodHandle Objects CharArrays Downcalls Errno NativeLibrary Pointers Records Scratch"
                            + " ErrnoException java io p lang foreign nativeheader Phy PhyHeader PhyNative PhyList LIBRARY HANDLE"
                            + " LAYOUT OFFSET_x JAVA_INT JAVA_LONG ADDRESS segment value pointer index index2 array count"
                            + " allocator scratch errno result failure aPointer bSegment sPointer cBits f_downcall"
                            + " f_downcall_errno PhyNativeHandles thing of values ordinal at allocate"
                            + " List RecordList RecordText list copyFrom other that memory to from")
                    .split(" "));

    /** Resolve keeps types from having the name of the user's interface, or of a class made for it. */
    static Stream<String> typeNames() {
        return NAMES.stream().filter(name -> !name.startsWith("Phy"));
    }

    static Stream<String> names() {
        return NAMES.stream();
    }

    /** Returns a method with a parameter of every conversion. The parameter with the given index has the given name. */
    private static MethodDeclaration everyArgument(String function, String name, int number) {
        String[] names = {"a", "b", "c", "d", "s"};
        names[number] = name;
        return headerWide(
                capturingErrno(downcall(function, ADDRESS, ADDRESS, intStructLayout("thing"), INT, INT, ADDRESS)),
                type("thing"),
                new ResultConversion.RecordPointer(type("thing"), PerTarget.same(4L)),
                pointer(names[0], type("thing")),
                new Parameter(names[1], type("thing"), new ArgumentConversion.RecordValue(), Role.PASSED),
                new Parameter(
                        names[2],
                        JavaPrimitive.LONG,
                        new ArgumentConversion.Narrowed(JavaPrimitive.LONG, Carrier.INT, true),
                        Role.PASSED),
                new Parameter(names[3], type("state"), new ArgumentConversion.EnumValue(Carrier.INT), Role.PASSED),
                string(names[4]));
    }

    /** A method with variables for its result and its error. */
    private static MethodDeclaration failing(String function, String parameter) {
        return new MethodDeclaration(
                function,
                false,
                List.of(plain(parameter, JavaPrimitive.INT)),
                type("state"),
                new ResultConversion.EnumOf(type("state"), Optional.empty()),
                Nullness.UNSPECIFIED,
                new ErrorConvention.MinusOneSetsErrno(),
                capturingErrno(downcall(function, INT, INT)),
                Models.NO_DOCUMENTATION);
    }

    /** A method with a variable for its allocator. */
    private static MethodDeclaration allocating(String function, String parameter) {
        return headerWide(
                downcall(function, intStructLayout("thing"), INT),
                type("thing"),
                new ResultConversion.RecordValue(type("thing"), ""),
                plain(parameter, JavaPrimitive.INT));
    }

    private static EnumDeclaration state(String... constants) {
        return new EnumDeclaration(
                type("state"),
                "enum state",
                Carrier.INT,
                IntStream.range(0, constants.length)
                        .mapToObj(
                                i -> new EnumConstant(constants[i], PerTarget.same((long) i), Models.NO_DOCUMENTATION))
                        .toList(),
                Models.NO_DOCUMENTATION);
    }

    @Test
    void allowsAnyParameterName() throws Exception {
        List<MethodDeclaration> methods = new ArrayList<>();
        for (String name : NAMES) {
            for (int number = 0; number < 5; number++) {
                methods.add(everyArgument("f" + methods.size(), name, number));
            }
            methods.add(failing("f" + methods.size(), name));
            methods.add(allocating("f" + methods.size(), name));
        }
        methods.add(failing("f", "f_downcall_errno"));
        methods.add(allocating("g", "g_downcall"));
        JavaEmitter emitter = new JavaEmitter(List.of("linux-x86_64"), false);
        CompiledJava.of(
                all(
                        emitter.emit(phy(methods.toArray(MethodDeclaration[]::new)), List.of()),
                        emitter.emit(intStruct("thing")),
                        emitter.emit(state("A"))),
                "");
    }

    @ParameterizedTest
    @MethodSource("typeNames")
    void allowsAnyTypeName(String name) throws Exception {
        JavaEmitter emitter = new JavaEmitter(List.of("linux-x86_64"), false);
        MethodDeclaration byPointer = headerWide(
                downcall("f", ADDRESS, ADDRESS),
                type(name),
                new ResultConversion.RecordPointer(type(name), PerTarget.same(4L)),
                pointer(name, type(name)));
        MethodDeclaration byValue = headerWide(
                capturingErrno(downcall("f", intStructLayout(name), intStructLayout(name), ADDRESS)),
                type(name),
                new ResultConversion.RecordValue(type(name), "allocator"),
                new Parameter("allocator", JavaClass.SEGMENT_ALLOCATOR, new ArgumentConversion.AsIs(), Role.ONLY_JAVA),
                new Parameter("b", type(name), new ArgumentConversion.RecordValue(), Role.PASSED),
                string("s"));
        CompiledJava.of(
                all(
                        emitter.emit(phy(byPointer, byValue), List.of()),
                        emitter.emit(intStruct(name)),
                        emitter.emit(outer(name))),
                "");
    }

    /** A struct that has one of that type in every way. */
    private static RecordDeclaration outer(String name) {
        NativeLayout.Reference layout = intStructLayout(name);
        FieldAccess pointer = new FieldAccess.OfRecordPointer(scalar(Carrier.ADDRESS), type(name), PerTarget.same(4L));
        return record(
                "outer",
                struct(
                        "struct outer",
                        40,
                        8,
                        member("pointer", ADDRESS),
                        member("pointers", new NativeLayout.Sequence(2, ADDRESS)),
                        member("value", layout),
                        member("values", new NativeLayout.Sequence(2, layout)),
                        member("x", INT)),
                field("pointer", 0, pointer),
                field("pointers", 8, new FieldAccess.OfArray(List.of(PerTarget.same(2L)), pointer, PerTarget.same(8L))),
                field("value", 24, new FieldAccess.OfRecord(PerTarget.same(layout))),
                field(
                        "values",
                        28,
                        new FieldAccess.OfArray(
                                List.of(PerTarget.same(2L)),
                                new FieldAccess.OfRecord(PerTarget.same(layout)),
                                PerTarget.same(4L))),
                field("x", 36, scalarAccess(Carrier.INT)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void allowsAnyConstantName(String name) throws Exception {
        JavaEmitter emitter = new JavaEmitter(List.of("linux-x86_64"), false);
        List<ConstantDeclaration> constants = List.of(constant(name, 1));
        CompiledJava.of(
                all(
                        emitter.emit(
                                phy(constants, everyArgument("f", "x", 0), failing("g", "y"), allocating("h", "z")),
                                List.of()),
                        emitter.emit(intStruct("thing")),
                        emitter.emit(state("A"))),
                "");
    }

    @Test
    void allowsAnyFieldNameExceptTheRecordsOwnMembers() throws Exception {
        Set<String> own = Set.of("segment", "LAYOUT", "allocate", "at", "copyFrom");
        NativeLayout.Reference layout = intStructLayout("inner");
        List<NativeLayout.Member> members = new ArrayList<>();
        List<FieldDeclaration> fields = new ArrayList<>();
        for (String name : NAMES) {
            if (!own.contains(name)) {
                fields.add(field(name, 4L * members.size(), new FieldAccess.OfRecord(PerTarget.same(layout))));
                members.add(member(name, layout));
            }
        }
        NativeLayout.Group group = new NativeLayout.Group(false, members, 4L * members.size(), 4, "struct outer");
        JavaEmitter emitter = new JavaEmitter(List.of("linux-x86_64"), false);
        CompiledJava.of(List.of(
                emitter.emit(intStruct("inner")),
                emitter.emit(record("outer", group, fields.toArray(FieldDeclaration[]::new)))));
    }

    @Test
    void allowsAnyEnumeratorName() throws Exception {
        CompiledJava.of(
                List.of(new JavaEmitter(List.of("linux-x86_64"), false).emit(state(NAMES.toArray(String[]::new)))));
    }

    @Test
    void allowsTheUnnamedPackage() throws Exception {
        JavaClass thing = new JavaClass("", "thing");
        RecordDeclaration record = new RecordDeclaration(
                thing,
                "struct thing",
                PerTarget.same(struct("struct thing", 8, 8, member("next", ADDRESS))),
                List.of(field(
                        "next",
                        0,
                        new FieldAccess.OfRecordPointer(scalar(Carrier.ADDRESS), thing, PerTarget.same(8L)))),
                Optional.empty(),
                true,
                false,
                Models.NO_DOCUMENTATION);
        CompiledJava.of(List.of(new JavaEmitter(List.of("linux-x86_64"), false).emit(record)));
    }

    @Test
    void allowsANestedInterface() throws Exception {
        InterfaceDeclaration phy = phy(allocating("f", "x"));
        InterfaceDeclaration nested = new InterfaceDeclaration(
                type("Outer.Phy"),
                type("Outer_PhyHeader"),
                type("Outer_PhyNative"),
                phy.targets(),
                false,
                phy.library(),
                phy.constants(),
                phy.methods(),
                phy.unbound(),
                phy.mayCallBack(),
                phy.annotatesNullness(),
                phy.usesDeprecated(),
                phy.inheritedNames(),
                phy.functionLikeMacros(),
                phy.helpers());
        List<GeneratedJava> sources =
                new ArrayList<>(new JavaEmitter(List.of("linux-x86_64"), false).emit(nested, List.of()));
        sources.add(new JavaEmitter(List.of("linux-x86_64"), false).emit(intStruct("thing")));
        sources.add(new GeneratedJava(
                type("Outer"), "package p; class Outer { interface Phy extends Outer_PhyHeader {} }"));
        CompiledJava.of(sources);
    }
}
