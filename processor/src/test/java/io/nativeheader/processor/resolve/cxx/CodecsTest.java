package io.nativeheader.processor.resolve.cxx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CLocation;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CPrimitive.Kind;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxClass.Access;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.CxxType.Family;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.jmodel.cxx.CxxCodec;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.resolve.type.StubNames;
import io.nativeheader.processor.resolve.type.TypeMapper;
import io.nativeheader.processor.resolve.type.TypeNames;
import io.nativeheader.processor.resolve.type.TypeRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodecsTest {

    private static final CSource SOURCE =
            new CSource(new CLocation("/include/shapes.hpp", "shapes.hpp", 1, 1), DocComment.NONE);

    private static final CxxType INT = plain(Kind.INT, 4, "int");
    private static final CxxType BYTE = plain(Kind.UNSIGNED_CHAR, 1, "unsigned char");
    private static final CxxType UNSIGNED = plain(Kind.UNSIGNED_INT, 4, "unsigned int");
    private static final CxxType FLOAT = plain(Kind.FLOAT, 4, "float");
    private static final CxxType BOOL = plain(Kind.BOOL, 1, "bool");
    private static final CxxType TEXT = standard(Family.STRING, "std::string");
    private static final CxxType SHAPE = new CxxType.OfClass(new DeclId("Shape"), "shapes::Shape");
    private static final CxxType MUTEX = new CxxType.OfClass(new DeclId("Mutex"), "shapes::Mutex");
    private static final CxxType HIDDEN = new CxxType.OfClass(new DeclId("Hidden"), "shapes::Hidden");
    private static final CxxType SHAPE_POINTER = new CxxType.Pointer(SHAPE, false, "shapes::Shape *");

    @Test
    void mapsSequencesOfNumbersToArrays() {
        assertEquals("int[]", passed(vector(INT)));
        assertEquals("boolean[]", passed(vector(BOOL)));
        assertEquals("byte[]", passed(vector(BYTE)));
        assertEquals("long[]", passed(vector(UNSIGNED)));
        assertEquals("int[]", passed(standard(Family.SPAN, "std::span<const int>", INT)));
        assertEquals(
                3,
                ((CxxCodec.OfArray) codec(
                                new CxxType.Standard(Family.ARRAY, List.of(INT), 3, "std::array<int, 3>"),
                                Crossing.PASSED))
                        .length());
    }

    @Test
    void mapsOtherContainersToCollections() {
        assertEquals("List<String>", passed(vector(TEXT)));
        assertEquals("List<int[]>", passed(vector(vector(INT))));
        assertEquals("List<Integer>", passed(standard(Family.LIST, "std::list<int>", INT)));
        assertEquals("Set<Long>", passed(standard(Family.SET, "std::set<unsigned int>", UNSIGNED)));
        assertEquals(
                "Map<String, Integer>",
                passed(standard(Family.MAP, "std::map<std::string, unsigned char>", TEXT, BYTE)));
        assertEquals(
                "List<CxxPair<Integer, String>>",
                passed(vector(standard(Family.PAIR, "std::pair<int, std::string>", INT, TEXT))));
        assertEquals("Integer", passed(standard(Family.OPTIONAL, "std::optional<int>", INT)));
    }

    @Test
    void mapsOtherValuesToTheirCounterparts() {
        assertEquals("String", passed(standard(Family.WIDE_STRING, "std::wstring")));
        assertEquals(
                "CxxPair<Integer, String>", passed(standard(Family.TUPLE, "std::tuple<int, std::string>", INT, TEXT)));
        assertEquals(
                "CxxTuple3<Integer, String, Boolean>",
                passed(standard(Family.TUPLE, "std::tuple<int, std::string, bool>", INT, TEXT, BOOL)));
        assertEquals("Object", passed(standard(Family.VARIANT, "std::variant<int, std::string>", INT, TEXT)));
        assertEquals(
                "List<CxxPair<Integer, String>>",
                passed(standard(Family.MULTIMAP, "std::multimap<int, std::string>", INT, TEXT)));
        assertEquals("List<Integer>", passed(standard(Family.LIST, "std::multiset<int>", INT)));
        assertEquals("CxxComplex", passed(standard(Family.COMPLEX, "std::complex<float>", FLOAT)));
        assertEquals("BitSet", passed(standard(Family.BITSET, "std::bitset<8>")));
        assertEquals("List<String>", passed(standard(Family.INITIALIZER_LIST, "std::initializer_list<…>", TEXT)));
        assertEquals("Instant", passed(standard(Family.TIME_POINT, "std::chrono::time_point<…>", INT)));
        assertEquals(
                "Shape", passed(standard(Family.REFERENCE_WRAPPER, "std::reference_wrapper<shapes::Shape>", SHAPE)));
        assertEquals("Shape", passed(standard(Family.WEAK_PTR, "std::weak_ptr<shapes::Shape>", SHAPE)));
    }

    @Test
    void receivesChangesInListsOnly() {
        assertEquals("List<Integer>", type(vector(INT), Crossing.CHANGED));
        assertEquals(
                "which Java passes by value",
                type(standard(Family.OPTIONAL, "std::optional<int>", INT), Crossing.CHANGED));
        assertEquals("which contains objects of shapes::Shape", type(vector(SHAPE), Crossing.CHANGED));
    }

    @Test
    void ownsCopiesOfObjectsAndBorrowsPointers() {
        assertEquals(CxxCodec.Holding.VALUE, holding(vector(SHAPE), Crossing.RETURNED));
        assertEquals(CxxCodec.Holding.POINTER, holding(vector(SHAPE_POINTER), Crossing.RETURNED));
        CxxType unique = vector(standard(Family.UNIQUE_PTR, "std::unique_ptr<shapes::Shape>", SHAPE));
        assertEquals(CxxCodec.Holding.UNIQUE, holding(unique, Crossing.RETURNED));
        assertEquals(CxxCodec.Holding.POINTER, holding(unique, Crossing.COPIED));
    }

    @Test
    void tellsWhyThereIsNoCodec() {
        assertEquals("which contains shapes::Mutex, which cannot be copied", passed(vector(MUTEX)));
        assertEquals("List<Mutex>", type(vector(MUTEX), Crossing.RETURNED));
        assertEquals(
                "which contains pointers to shapes::Hidden, which is only declared",
                passed(vector(new CxxType.Pointer(HIDDEN, false, "shapes::Hidden *"))));
        assertEquals("which has 1 value", passed(standard(Family.TUPLE, "std::tuple<int>", INT)));
        assertEquals(
                "which contains a view of wide characters",
                passed(vector(standard(Family.WIDE_STRING_VIEW, "std::wstring_view"))));
        assertEquals(
                "whose alternatives int and int have the same Java class",
                passed(standard(Family.VARIANT, "std::variant<int, int>", INT, INT)));
        assertEquals(
                "whose alternatives std::optional<int> and shapes::Shape * may both be null in Java",
                passed(standard(
                        Family.VARIANT,
                        "std::variant<std::optional<int>, shapes::Shape *>",
                        standard(Family.OPTIONAL, "std::optional<int>", INT),
                        SHAPE_POINTER)));
        assertEquals(
                "which contains a std::unique_ptr with a deleter of its own",
                passed(vector(standard(Family.UNIQUE_PTR, "std::unique_ptr<shapes::Shape, Free>", SHAPE))));
    }

    private static String passed(CxxType type) {
        return type(type, Crossing.PASSED);
    }

    private static CxxCodec.Holding holding(CxxType type, Crossing crossing) {
        return ((CxxCodec.OfObject) ((CxxCodec.OfCollection) codec(type, crossing)).element()).holding();
    }

    private static CxxCodec codec(CxxType type, Crossing crossing) {
        return ((Lowering.Possible<CxxCodec>) lower(type, crossing)).value();
    }

    private static String type(CxxType type, Crossing crossing) {
        return switch (lower(type, crossing)) {
            case Lowering.Possible<CxxCodec>(CxxCodec codec) -> codec.type().display();
            case Lowering.Impossible<CxxCodec>(String reason) -> reason;
        };
    }

    private static Lowering<CxxCodec> lower(CxxType type, Crossing crossing) {
        CHeader header = new CHeader(
                List.of(new Target(OperatingSystem.LINUX, Architecture.X86_64)),
                TargetSet.first(1),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Map.of(new DeclId("Shape"), tag("Shape"), new DeclId("Mutex"), tag("Mutex")),
                List.of());
        TypeRegistry types =
                new TypeRegistry("p", List.of(header), new TypeNames("p", List.of(header), Set.of(), Set.of()));
        CxxHeader cxx = new CxxHeader(
                List.of(declaration("Shape", true), declaration("Mutex", false)),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of());
        CxxClasses classes = new CxxClasses(cxx, header, types, new Stubs(new StubNames(), TargetSet.first(1)));
        return new Codecs(new TypeMapper(header, types), classes, crossing).of((CxxType.Standard) type);
    }

    private static CRecord tag(String name) {
        return new CRecord(
                new DeclId(name),
                CRecord.Kind.STRUCT,
                name,
                "",
                Optional.empty(),
                true,
                false,
                SOURCE,
                "shapes::" + name);
    }

    private static CxxClass declaration(String name, boolean copyable) {
        return new CxxClass(
                new DeclId(name),
                name,
                "shapes::" + name,
                "shapes::" + name,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new CxxClass.Inherited(List.of(), List.of(), List.of(), false),
                Access.PUBLIC,
                true,
                false,
                false,
                copyable,
                false,
                false,
                false,
                8,
                8,
                SOURCE);
    }

    private static CxxType plain(Kind kind, long size, String spelling) {
        return new CxxType.Plain(new CPrimitive(kind, size), spelling);
    }

    private static CxxType vector(CxxType element) {
        return standard(Family.VECTOR, "std::vector<" + element.spelling() + ">", element);
    }

    private static CxxType standard(Family family, String spelling, CxxType... arguments) {
        return new CxxType.Standard(family, List.of(arguments), 0, spelling);
    }
}
