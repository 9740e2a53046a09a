package io.nativeheader.processor.resolve;

import static io.nativeheader.processor.resolve.Fixture.DOUBLE;
import static io.nativeheader.processor.resolve.Fixture.INT;
import static io.nativeheader.processor.resolve.Fixture.LONG;
import static io.nativeheader.processor.resolve.Fixture.LONG_DOUBLE;
import static io.nativeheader.processor.resolve.Fixture.STRING;
import static io.nativeheader.processor.resolve.Fixture.field;
import static io.nativeheader.processor.resolve.Fixture.function;
import static io.nativeheader.processor.resolve.Fixture.method;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import io.nativeheader.processor.jmodel.FieldAccess;
import io.nativeheader.processor.jmodel.FieldDeclaration;
import io.nativeheader.processor.jmodel.HandleDeclaration;
import io.nativeheader.processor.jmodel.HelperSource.Helper;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import io.nativeheader.processor.jmodel.TypeDeclaration;
import io.nativeheader.processor.platform.PerTarget;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BindingResolverTest {

    private final Fixture c = new Fixture();

    private static List<String> signatures(ResolvedPackage resolved) {
        return resolved.interfaces().getFirst().declaration().methods().stream()
                .map(JavaSignature::of)
                .toList();
    }

    private static RecordDeclaration record(ResolvedPackage resolved, String name) {
        return (RecordDeclaration) type(resolved, name);
    }

    private static TypeDeclaration type(ResolvedPackage resolved, String name) {
        return resolved.types().stream()
                .filter(type -> type.type().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theHeaderWideInterfaceHasEachFunctionAndAnOverloadForStrings() {
        c.with(function("plain", INT, LONG, DOUBLE), function("open", INT, STRING, new CPointer(new CVoid())));
        assertEquals(
                List.of(
                        "int plain(long p0, double p1)",
                        "int open(String p0, MemorySegment p1)",
                        "int open(MemorySegment p0, MemorySegment p1)"),
                signatures(c.resolve(c.parsed("Api", true))));
    }

    @Test
    void aDeclaredMethodTakesThePlaceOfTheHeadersThatNullCouldMean() {
        c.with(function("open", INT, STRING), function("close", INT, INT));
        ResolvedPackage resolved =
                c.resolve(c.parsed("Api", true, method("open", JavaPrimitive.INT, JavaClass.STRING)));
        assertEquals(List.of("int open(String p0)", "int close(int p0)"), signatures(resolved));
        assertEquals(
                List.of(true, false),
                resolved.interfaces().getFirst().declaration().methods().stream()
                        .map(MethodDeclaration::overridesDeclared)
                        .toList());
    }

    @Test
    void otherMethodsOfItsNameStayBesideADeclaredOne() {
        c.with(function("lengthen", INT, new CPrimitive(CPrimitive.Kind.UNSIGNED_INT, 4)));
        assertEquals(
                List.of("int lengthen(long p0)", "int lengthen(int p0)"),
                signatures(
                        c.resolve(c.parsed("Api", true, method("lengthen", JavaPrimitive.INT, JavaPrimitive.LONG)))));
    }

    @Test
    void withoutTheHeaderOnlyDeclaredMethodsAndTheirTypesAreBound() {
        c.with(
                        function("used", INT, new CPointer(Fixture.type("a"))),
                        function("unused", INT, new CPointer(Fixture.type("b"))))
                .struct("a", 4, 4, field("x", INT, 0))
                .struct("b", 4, 4, field("x", INT, 0));
        ResolvedPackage resolved =
                c.resolve(c.parsed("Api", false, method("used", JavaPrimitive.INT, new JavaClass("p", "a"))));
        assertEquals(List.of("int used(a p0)"), signatures(resolved));
        assertEquals(1, resolved.types().size());
    }

    @Test
    void typesThatFieldsReachAreGeneratedToo() {
        c.with(function("f", INT, new CPointer(Fixture.type("outer"))))
                .struct(
                        "outer",
                        16,
                        8,
                        field("in", Fixture.type("inner"), 0),
                        field("next", new CPointer(Fixture.type("far")), 8))
                .struct("inner", 4, 4, field("x", INT, 0))
                .incomplete("far");
        ResolvedPackage resolved = c.resolve(c.parsed("Api", true));
        assertEquals(
                List.of("outer", "inner", "far"),
                resolved.types().stream().map(type -> type.type().name()).toList());
        assertInstanceOf(HandleDeclaration.class, type(resolved, "far"));
        assertInstanceOf(
                FieldAccess.OfRecord.class,
                record(resolved, "outer").fields().getFirst().access());
    }

    @Test
    void paddingStandsWhereCLeavesBytesOut() {
        c.with(function("f", INT, new CPointer(Fixture.type("s"))))
                .struct("s", 24, 8, field("a", INT, 0), field("b", DOUBLE, 8), field("c", INT, 16));
        NativeLayout.Group layout =
                record(c.resolve(c.parsed("Api", true)), "s").layout().first();
        assertEquals(
                List.of("a", "", "b", "c", ""),
                layout.members().stream().map(NativeLayout.Member::name).toList());
        assertEquals(new NativeLayout.Padding(4), layout.members().get(1).layout());
        assertEquals(new NativeLayout.Padding(4), layout.members().get(4).layout());
    }

    @Test
    void aPackedFieldIsReadUnaligned() {
        c.with(function("f", INT, new CPointer(Fixture.type("s"))))
                .struct("s", 9, 1, field("a", Fixture.CHAR, 0), field("b", DOUBLE, 1));
        FieldDeclaration b =
                record(c.resolve(c.parsed("Api", true)), "s").fields().get(1);
        FieldAccess.OfScalar access = assertInstanceOf(FieldAccess.OfScalar.class, b.access());
        assertEquals(1, access.layout().first().alignment());
        assertEquals(PerTarget.same(1L), b.offset());
    }

    @Test
    void arraysKeepTheirRankAndCharactersAreText() {
        c.with(function("f", INT, new CPointer(Fixture.type("s"))))
                .struct("s", 40, 4, field("m", array(2, array(3, INT)), 0), field("name", array(16, Fixture.CHAR), 24));
        RecordDeclaration s = record(c.resolve(c.parsed("Api", true)), "s");
        FieldAccess.OfArray matrix =
                assertInstanceOf(FieldAccess.OfArray.class, s.fields().get(0).access());
        assertEquals(List.of(PerTarget.same(2L), PerTarget.same(3L)), matrix.dimensions());
        assertEquals(
                new FieldAccess.OfCharArray(Optional.of(PerTarget.same(16L)), "name_segment"),
                s.fields().get(1).access());
    }

    private static CArray array(long length, CType element) {
        return new CArray(element, Optional.of(PerTarget.same(length)));
    }

    @Test
    void whatTheLinkerCannotPassGoesThroughAStubThatTakesItsAddress() {
        c.with(function("wide", LONG_DOUBLE), function("fine", INT), function("by_value", INT, Fixture.type("odd")))
                .struct("odd", 32, 16, field("l", LONG_DOUBLE, 0), field("after", INT, 16));
        ResolvedPackage resolved = c.resolve(c.parsed("Api", true));
        assertEquals(
                List.of("MemorySegment wide(SegmentAllocator allocator)", "int fine()", "int by_value(odd p0)"),
                signatures(resolved));
        List<Helper> helpers = resolved.interfaces()
                .getFirst()
                .declaration()
                .helpers()
                .first()
                .orElseThrow()
                .helpers();
        assertEquals(
                List.of("wide", "by_value"), helpers.stream().map(Helper::name).toList());
        assertTrue(helpers.get(0).resultByAddress());
        assertTrue(helpers.get(1).parameters().getFirst().byAddress());
    }

    @Test
    void whatCannotBeBoundIsSkippedWithItsReason() {
        c.with(function("fine", INT), function("by_value", INT, Fixture.type("unknown")))
                .incomplete("unknown");
        ResolvedPackage resolved = c.resolve(c.parsed("Api", true));
        assertEquals(List.of("int fine()"), signatures(resolved));
        List<SkippedEntry> skipped = resolved.interfaces().getFirst().skipped();
        assertEquals(
                List.of(new SkippedEntry("by_value", "function", "struct unknown is incomplete and passed by value")),
                skipped);
    }

    @Test
    void aMisspelledMethodIsAValueWithSuggestions() {
        c.with(function("phy_start", INT));
        c.resolve(c.parsed("Api", false, method("phy_strat", JavaPrimitive.INT)));
        assertEquals(
                List.of(new MethodProblem.NoSuchFunction("phy_strat", "api.h", List.of("phy_start"), "")),
                c.problems());
    }

    @Test
    void aWrongTypeNamesWhatFits() {
        c.with(function("f", INT, LONG));
        c.resolve(c.parsed("Api", false, method("f", JavaPrimitive.INT, JavaPrimitive.INT)));
        MethodProblem.ParameterType problem =
                assertInstanceOf(MethodProblem.ParameterType.class, c.problems().getFirst());
        assertEquals("int", problem.declared());
        assertEquals("long", problem.cType());
        assertEquals(List.of("long"), problem.accepted());
        assertEquals("int f(long p0)   (/include/api.h:3)", problem.declaration());
        assertEquals("int f(long p0)", problem.signature());
    }

    @Test
    void aRecordThatAnotherHeaderCompletesIsComplete() {
        ParsedInterface one = c.with(function("f", INT, new CPointer(Fixture.type("s"))))
                .incomplete("s")
                .parsed("One", true);
        ParsedInterface two = new Fixture()
                .with(function("g", INT, new CPointer(Fixture.type("s"))))
                .struct("s", 4, 4, field("x", INT, 0))
                .parsed("Two", true);
        ResolvedPackage resolved = c.resolve(one, two);
        assertEquals(1, resolved.types().size());
        assertEquals(4, record(resolved, "s").layout().first().size());
        assertEquals(List.of(), c.problems());
    }

    @Test
    void headersThatDisagreeOnATypeAreReported() {
        ParsedInterface one = c.with(function("f", INT, new CPointer(Fixture.type("s"))))
                .struct("s", 4, 4, field("x", INT, 0))
                .parsed("One", true);
        ParsedInterface two = new Fixture()
                .with(function("g", INT, new CPointer(Fixture.type("s"))))
                .struct("s", 8, 8, field("x", LONG, 0))
                .parsed("Two", true);
        c.resolve(one, two);
        assertEquals(List.of(new HeaderProblem.ConflictingTypes("struct s", "One", "Two")), c.problems());
    }

    @Test
    void generatedTypesKeepClearOfTheUsersOwn() {
        c.with(
                        function("f", INT, new CPointer(Fixture.type("Api"))),
                        function("g", INT, new CPointer(Fixture.type("ApiNative"))))
                .struct("Api", 4, 4, field("x", INT, 0))
                .struct("ApiNative", 4, 4, field("x", INT, 0));
        assertEquals(List.of("int f(Api_ p0)", "int g(ApiNative_ p0)"), signatures(c.resolve(c.parsed("Api", true))));
    }

    @Test
    void aFunctionNamedLikeOneOfObjectIsCalledWithAnUnderscore() {
        c.with(function("notify", INT, INT));
        assertEquals(List.of("int notify_(int p0)"), signatures(c.resolve(c.parsed("Api", true))));
        Fixture declared = new Fixture().with(function("notify", INT, INT));
        ResolvedPackage resolved =
                declared.resolve(declared.parsed("Api", true, method("notify_", JavaPrimitive.INT, JavaPrimitive.INT)));
        assertEquals(List.of("int notify_(int p0)"), signatures(resolved));
        assertEquals(List.of(), declared.problems());
    }
}
