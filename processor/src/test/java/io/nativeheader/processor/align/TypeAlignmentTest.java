package io.nativeheader.processor.align;

import static io.nativeheader.processor.align.TargetTexts.BOTH;
import static io.nativeheader.processor.align.TargetTexts.function;
import static io.nativeheader.processor.align.TargetTexts.linux;
import static io.nativeheader.processor.align.TargetTexts.pair;
import static io.nativeheader.processor.align.TargetTexts.same;
import static io.nativeheader.processor.align.TargetTexts.typedef;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CPrimitive.Kind;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.platform.PerTarget;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypeAlignmentTest {

    private static final CType INT = new CPrimitive(Kind.INT, 4);
    private static final CType LONGS = varying(new CPrimitive(Kind.LONG, 8), new CPrimitive(Kind.LONG, 4));

    private static CType varying(CType first, CType second) {
        return new CVarying(new PerTarget<>(BOTH, List.of(first, second)));
    }

    /** Returns the aligned type {@code t} of a typedef that differs. */
    private static CType type(String linux, String windows) {
        return typedef(pair(linux, windows), "t");
    }

    @Test
    void equalTypesAreTheSameAsOnOneTarget() {
        String text = "typedef unsigned u; struct s { int a; }; typedef const struct s *(*t)(u, int[3], struct s);";
        assertEquals(
                TargetTexts.of()
                        .text(TargetTexts.LINUX, text)
                        .header(0)
                        .declarations()
                        .get(1)
                        .name(),
                "s");
        assertEquals(typedef(TargetTexts.of().text(TargetTexts.LINUX, text).align(), "t"), typedef(same(text), "t"));
    }

    @Test
    void aLongVariesInWidth() {
        assertEquals(LONGS, typedef(same("typedef long t;"), "t"));
    }

    @Test
    void plainCharVariesInSign() {
        assertEquals(
                varying(new CPrimitive(Kind.CHAR_SIGNED, 1), new CPrimitive(Kind.CHAR_UNSIGNED, 1)),
                typedef(linux("typedef char t;", "typedef char t;"), "t"));
    }

    @Test
    void aLongDoubleVariesInSize() {
        assertEquals(
                varying(new CPrimitive(Kind.LONG_DOUBLE, 16), new CPrimitive(Kind.LONG_DOUBLE, 8)),
                typedef(same("typedef long double t;"), "t"));
    }

    @Test
    void aTypedefNameStaysOverWhatDiffers() {
        assertEquals(new CTypedefType("word", LONGS), typedef(same("typedef long word; typedef word t;"), "t"));
    }

    @Test
    void aTypedefNameThatOneTargetLacksIsDropped() {
        assertEquals(INT, type("typedef int word; typedef word t;", "typedef int t;"));
        assertEquals(INT, type("typedef int word; typedef word t;", "typedef int other; typedef other t;"));
    }

    @Test
    void aTypedefNameBelowAnotherIsFound() {
        assertEquals(
                new CTypedefType("word", INT),
                type("typedef int word; typedef word t;", "typedef int word; typedef word word2; typedef word2 t;"));
    }

    @Test
    void qualifiersStayIfAllTargetsHaveThem() {
        assertEquals(
                new CPointer(new CQualified(LONGS, true, false, false)),
                type("typedef const volatile long *t;", "typedef const long *t;"));
        assertEquals(new CPointer(INT), type("typedef const int *t;", "typedef int *t;"));
    }

    @Test
    void aPointerToAnIntegerOfAnotherWidthKeepsThePointee() {
        assertEquals(new CPointer(LONGS), typedef(same("typedef long *t;"), "t"));
    }

    @Test
    void pointersToDifferentKindsAreVoidPointers() {
        assertEquals(new CPointer(new CVoid()), type("struct s { int a; }; typedef struct s *t;", "typedef void *t;"));
        assertEquals(
                new CPointer(new CQualified(new CVoid(), true, false, false)),
                type("typedef const void *t;", "typedef const char *t;"));
        assertEquals(
                new CPointer(new CVoid()),
                type("typedef struct { int a; } lock; typedef lock *t;", "typedef long lock; typedef lock *t;"));
        assertEquals(new CPointer(new CVoid()), type("typedef void (*t)(int);", "typedef void (*t)(int, int);"));
    }

    @Test
    void arraysHaveALengthPerTarget() {
        assertEquals(
                new CArray(INT, Optional.of(new PerTarget<>(BOTH, List.of(3L, 4L)))),
                type("typedef int t[3];", "typedef int t[4];"));
        assertEquals(new CArray(LONGS, Optional.of(PerTarget.same(3L))), typedef(same("typedef long t[3];"), "t"));
    }

    @Test
    void anArrayWithALengthOnOneTargetVaries() {
        assertInstanceOf(CVarying.class, type("typedef int t[];", "typedef int t[4];"));
    }

    @Test
    void functionTypesDifferInTheirParametersOnly() {
        CFunctionType type = assertInstanceOf(
                CFunctionType.class,
                assertInstanceOf(CPointer.class, typedef(same("typedef int (*t)(long size, int);"), "t"))
                        .pointee());
        assertEquals(INT, type.result());
        assertEquals(List.of(LONGS, INT), type.parameters());
        assertEquals(List.of("size", ""), type.declarator().orElseThrow().parameters());
    }

    @Test
    void functionTypesOfDifferentShapeVary() {
        assertInstanceOf(CVarying.class, type("typedef void t(int);", "typedef void t(int, ...);"));
    }

    @Test
    void recordAgainstIntegerVaries() {
        CVarying varying = assertInstanceOf(CVarying.class, type("typedef struct { int a; } t;", "typedef int t;"));
        assertInstanceOf(CRecordType.class, varying.types().at(0));
        assertEquals(INT, varying.types().at(1));
    }

    @Test
    void aVaListStaysATypedef() {
        CFunction function = function(same("typedef __builtin_va_list va_list; int f(va_list list);"), "f");
        CTypedefType type = assertInstanceOf(
                CTypedefType.class, function.parameters().getFirst().type());
        assertEquals("va_list", type.name());
        assertInstanceOf(CVarying.class, type.canonical());
    }

    @Test
    void aTypeThatOneTargetOfThreeHasInAnotherWidthNamesAllTargets() {
        String text = "typedef long t;";
        AlignedHeader aligned = TargetTexts.of()
                .text(TargetTexts.LINUX, text)
                .text(TargetTexts.ARM, text)
                .text(TargetTexts.WINDOWS, text)
                .align();
        CVarying varying = assertInstanceOf(CVarying.class, typedef(aligned, "t"));
        assertEquals(
                List.of(8L, 8L, 4L),
                varying.types().values().stream()
                        .map(type -> ((CPrimitive) type).size())
                        .toList());
    }
}
