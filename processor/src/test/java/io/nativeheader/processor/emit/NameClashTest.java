package io.nativeheader.processor.emit;

import static io.nativeheader.processor.emit.Models.ADDRESS;
import static io.nativeheader.processor.emit.Models.AS_IS;
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
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import io.nativeheader.processor.jmodel.ResultConversion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever C calls its things, the Java compiles. */
class NameClashTest {

    /** What generated code names: classes, packages, variables, constants. */
    private static final List<String> NAMES = List.of(
            ("Arena FunctionDescriptor GroupLayout MemoryLayout MemorySegment SegmentAllocator ValueLayout MethodHandle Objects"
                            + " CharArrays Downcalls Errno NativeLibrary Pointers Records Scratch ErrnoException"
                            + " java io p lang foreign nativeheader Phy PhyHeader PhyNative PhyList"
                            + " LIBRARY HANDLE LAYOUT OFFSET_x JAVA_INT JAVA_LONG ADDRESS"
                            + " segment value pointer index index2 array count allocator"
                            + " scratch errno result failure aPointer bSegment sPointer cBits"
                            + " f_downcall f_downcall_errno thing of values ordinal at allocate")
                    .split(" "));

    /** A generated type cannot have the name of the user's interface, or of a class made for it: resolve sees to that. */
    static Stream<String> typeNames() {
        return NAMES.stream().filter(name -> !name.startsWith("Phy"));
    }

    static Stream<String> names() {
        return NAMES.stream();
    }

    /** A method with a parameter of every conversion, of which the one of that number bears the name. */
    private static MethodDeclaration everyArgument(String name, int number) {
        String[] names = {"a", "b", "c", "d", "s"};
        names[number] = name;
        return headerWide(
                capturingErrno(downcall("f", ADDRESS, ADDRESS, intStructLayout("thing"), INT, INT, ADDRESS)),
                type("thing"),
                new ResultConversion.RecordPointer(type("thing"), 4),
                pointer(names[0], type("thing")),
                new Parameter(names[1], type("thing"), new ArgumentConversion.RecordValue(), true),
                new Parameter(
                        names[2],
                        JavaPrimitive.LONG,
                        new ArgumentConversion.Narrowed(JavaPrimitive.LONG, Carrier.INT),
                        true),
                new Parameter(names[3], type("state"), new ArgumentConversion.EnumValue(Carrier.INT), true),
                string(names[4]));
    }

    private static EnumDeclaration state(String constant) {
        return new EnumDeclaration(
                type("state"),
                "enum state",
                Carrier.INT,
                List.of(new EnumConstant(constant, 1, Models.NO_DOCUMENTATION)),
                Models.NO_DOCUMENTATION);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aParameterMayHaveAnyName(String name) throws Exception {
        JavaEmitter emitter = new JavaEmitter();
        for (int number = 0; number < 5; number++) {
            CompiledJava.of(
                    all(
                            emitter.emit(phy(everyArgument(name, number), failing(name))),
                            emitter.emit(intStruct("thing")),
                            emitter.emit(state("A"))),
                    "");
        }
    }

    private static MethodDeclaration failing(String parameter) {
        return new MethodDeclaration(
                "g",
                false,
                List.of(plain(parameter, JavaPrimitive.INT)),
                type("thing"),
                new ResultConversion.RecordValue(type("thing"), ""),
                ErrorConvention.NONE,
                downcall("g", intStructLayout("thing"), INT),
                Models.NO_DOCUMENTATION);
    }

    @ParameterizedTest
    @MethodSource("typeNames")
    void aTypeMayHaveAnyName(String name) throws Exception {
        JavaEmitter emitter = new JavaEmitter();
        MethodDeclaration byPointer = headerWide(
                downcall("f", ADDRESS, ADDRESS),
                type(name),
                new ResultConversion.RecordPointer(type(name), 4),
                pointer(name, type(name)));
        MethodDeclaration byValue = headerWide(
                capturingErrno(downcall("f", intStructLayout(name), intStructLayout(name), ADDRESS)),
                type(name),
                new ResultConversion.RecordValue(type(name), "allocator"),
                new Parameter("allocator", JavaClass.SEGMENT_ALLOCATOR, new ArgumentConversion.AsIs(), false),
                new Parameter("b", type(name), new ArgumentConversion.RecordValue(), true),
                string("s"));
        CompiledJava.of(
                all(emitter.emit(phy(byPointer, byValue)), emitter.emit(intStruct(name)), emitter.emit(outer(name))),
                "");
    }

    /** A struct that has one of that type in every way. */
    private static RecordDeclaration outer(String name) {
        NativeLayout.Reference layout = intStructLayout(name);
        FieldAccess pointer = new FieldAccess.OfRecordPointer(scalar(Carrier.ADDRESS), type(name), 4);
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
                field("pointers", 8, new FieldAccess.OfArray(List.of(2L), pointer, 8)),
                field("value", 24, new FieldAccess.OfRecord(layout)),
                field("values", 28, new FieldAccess.OfArray(List.of(2L), new FieldAccess.OfRecord(layout), 4)),
                field("x", 36, scalarAccess(Carrier.INT)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aConstantMayHaveAnyName(String name) throws Exception {
        if (name.startsWith("f_downcall")) {
            return; // a holder class, which resolve names
        }
        JavaEmitter emitter = new JavaEmitter();
        List<ConstantDeclaration> constants = List.of(constant(name, 1));
        CompiledJava.of(
                all(
                        emitter.emit(phy(constants, everyArgument("x", 0), failing("y"))),
                        emitter.emit(intStruct("thing")),
                        emitter.emit(state("A"))),
                "");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFieldMayHaveAnyNameButThoseOfARecordsOwnMembers(String name) throws Exception {
        if (List.of("segment", "LAYOUT", "allocate", "at").contains(name)) {
            return; // resolve gives these an underscore
        }
        RecordDeclaration inner = intStruct("inner");
        NativeLayout.Reference layout = intStructLayout("inner");
        RecordDeclaration outer = record(
                "outer",
                struct("struct outer", 8, 4, member(name, layout), member("y", INT)),
                field(name, 0, new FieldAccess.OfRecord(layout)),
                field("y", 4, scalarAccess(Carrier.INT)));
        CompiledJava.of(List.of(new JavaEmitter().emit(inner), new JavaEmitter().emit(outer)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void anEnumeratorMayHaveAnyName(String name) throws Exception {
        CompiledJava.of(List.of(new JavaEmitter().emit(state(name))));
    }

    @Test
    void theUnnamedPackageWillDo() throws Exception {
        JavaClass thing = new JavaClass("", "thing");
        RecordDeclaration record = new RecordDeclaration(
                thing,
                "struct thing",
                struct("struct thing", 8, 8, member("next", ADDRESS)),
                List.of(field("next", 0, new FieldAccess.OfRecordPointer(scalar(Carrier.ADDRESS), thing, 8))),
                Models.NO_DOCUMENTATION);
        CompiledJava.of(List.of(new JavaEmitter().emit(record)));
    }

    @Test
    void anErrorConventionsVariablesGiveWayToParameters() throws Exception {
        MethodDeclaration method = new MethodDeclaration(
                "f",
                false,
                Stream.of("result", "errno", "failure", "Errno", "ErrnoException")
                        .map(name -> plain(name, JavaPrimitive.INT))
                        .toList(),
                JavaPrimitive.INT,
                AS_IS,
                ErrorConvention.SETS_ERRNO_ON_MINUS_ONE,
                capturingErrno(downcall("f", INT, INT, INT, INT, INT, INT)),
                Models.NO_DOCUMENTATION);
        CompiledJava.of(new JavaEmitter().emit(phy(method)), "");
    }
}
