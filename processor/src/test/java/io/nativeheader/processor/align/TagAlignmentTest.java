package io.nativeheader.processor.align;

import static io.nativeheader.processor.align.TargetTexts.BOTH;
import static io.nativeheader.processor.align.TargetTexts.FIRST;
import static io.nativeheader.processor.align.TargetTexts.SECOND;
import static io.nativeheader.processor.align.TargetTexts.enums;
import static io.nativeheader.processor.align.TargetTexts.find;
import static io.nativeheader.processor.align.TargetTexts.linux;
import static io.nativeheader.processor.align.TargetTexts.pair;
import static io.nativeheader.processor.align.TargetTexts.record;
import static io.nativeheader.processor.align.TargetTexts.same;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CField;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TagAlignmentTest {

    private static List<CField> fields(AlignedHeader aligned, String name) {
        return record(aligned, name).layout().orElseThrow().fields();
    }

    private static List<String> names(List<CField> fields) {
        return fields.stream().map(CField::name).toList();
    }

    private static Map<String, PerTarget<Long>> values(CEnum enumeration) {
        return enumeration.enumerators().stream().collect(Collectors.toMap(one -> one.name(), one -> one.value()));
    }

    @Test
    void aRecordThatAgreesEqualsThatOfOneTarget() {
        String text = """
                typedef struct s { int a : 3; union { int b; struct { short c; } d; }; struct s *next; } s_t;
                enum { A, B = -1 }; enum e { C = 1 };
                typedef struct { s_t s; enum e e; void (*call)(struct s *self); } u;
                int f(struct local { int x; } *p); struct opaque;
                """;
        AlignedHeader one = TargetTexts.of().text(TargetTexts.LINUX, text).align();
        AlignedHeader two = linux(text, text);
        assertEquals(one.header().tags(), two.header().tags());
        assertEquals(one.header().declarations(), two.header().declarations());
        assertEquals(Map.of(), two.differing());
    }

    @Test
    void layoutsHaveValuesPerTarget() {
        AlignedHeader aligned = same("struct s { char a; long b; int c; };");
        CRecord record = record(aligned, "s");
        assertEquals(
                new PerTarget<>(BOTH, List.of(24L, 12L)),
                record.layout().orElseThrow().size());
        assertEquals(
                new PerTarget<>(BOTH, List.of(8L, 4L)),
                record.layout().orElseThrow().alignment());
        List<CField> fields = fields(aligned, "s");
        assertEquals(PerTarget.same(0L), fields.get(0).bitOffset());
        assertEquals(new PerTarget<>(BOTH, List.of(64L, 32L)), fields.get(1).bitOffset());
        assertInstanceOf(CVarying.class, fields.get(1).type());
        assertEquals(TargetSet.ALL, fields.get(1).source().targets());
    }

    @Test
    void fieldsOfOneTargetFollowTheirPredecessors() {
        AlignedHeader aligned = linux(
                "struct s { int a; int only_first; int b; };", "struct s { int first; int a; int b; int last; };");
        List<CField> fields = fields(aligned, "s");
        assertEquals(List.of("first", "a", "only_first", "b", "last"), names(fields));
        assertEquals(
                List.of(SECOND, TargetSet.ALL, FIRST, TargetSet.ALL, SECOND),
                fields.stream().map(field -> field.source().targets()).toList());
        assertEquals(PerTarget.same(SECOND, 0L), fields.get(0).bitOffset());
        assertEquals(new PerTarget<>(BOTH, List.of(0L, 32L)), fields.get(1).bitOffset());
    }

    @Test
    void unnamedMembersMatchByKindAndOrder() {
        AlignedHeader aligned = linux(
                "struct s { union { int a; int b; }; int : 3; union { int c; }; };",
                "struct s { struct { int x; }; union { int a; }; union { int c; int d; }; int : 3; };");
        List<CField> fields = fields(aligned, "s");
        assertEquals(
                List.of("struct", "union", "bits", "union"),
                fields.stream()
                        .map(field -> field.type() instanceof CRecordType(var id)
                                ? aligned.header().tag(id).keyword()
                                : "bits")
                        .toList());
        CRecord second = aligned.header().record((CRecordType) fields.get(3).type());
        assertEquals(List.of("c", "d"), names(second.layout().orElseThrow().fields()));
        assertEquals(TargetSet.ALL, second.source().targets());
    }

    @Test
    void aRecordOfOneTargetNamesIt() {
        AlignedHeader aligned = pair("struct a { int x; };", "struct b { int x; };");
        assertEquals(FIRST, record(aligned, "a").source().targets());
        assertEquals(
                PerTarget.same(SECOND, 4L),
                record(aligned, "b").layout().orElseThrow().size());
    }

    @Test
    void aRecordMayBeCompleteOnSomeTargetsOnly() {
        AlignedHeader aligned = pair("struct s;", "struct s { int x; };");
        CRecord record = record(aligned, "s");
        assertEquals(TargetSet.ALL, record.source().targets());
        assertEquals(PerTarget.same(SECOND, 4L), record.layout().orElseThrow().size());
    }

    @Test
    void recordsBehindOneTypedefAreTheSame() {
        AlignedHeader aligned = pair(
                "typedef struct { int a; } s_t; s_t *f(void);",
                "struct s { int a; int b; }; typedef struct s s_t; s_t *f(void);");
        CRecord record = record(aligned, "s_t");
        assertEquals("", record.tag());
        assertEquals(
                new PerTarget<>(BOTH, List.of(4L, 8L)),
                record.layout().orElseThrow().size());
        assertEquals(1, aligned.header().tags().size());
    }

    @Test
    void aTypedefOfATypedefNamesARecord() {
        AlignedHeader aligned = linux(
                "typedef struct { long a; } __set_t; typedef __set_t set_t; int f(set_t *set);",
                "typedef struct __set_t { int b; } set_t; int f(set_t *set);");
        CRecord record = record(aligned, "set_t");
        assertEquals("set_t", record.spelling());
        assertEquals(TargetSet.ALL, record.source().targets());
        assertEquals(
                new PerTarget<>(BOTH, List.of(8L, 4L)),
                record.layout().orElseThrow().size());
    }

    @Test
    void recordsWithoutACommonNameStayTwo() {
        AlignedHeader aligned = pair(
                "struct a { int x; }; struct a *f(void); struct a g(void);",
                "struct b { int x; }; struct b *f(void); struct b g(void);");
        assertEquals(2, aligned.header().tags().size());
        assertEquals(
                new CPointer(new CVoid()), TargetTexts.function(aligned, "f").result());
        assertInstanceOf(CVarying.class, TargetTexts.function(aligned, "g").result());
    }

    @Test
    void paddingBitFieldsOfAnotherWidthAreIgnored() {
        assertEquals(
                Map.of(),
                linux("struct s { int : 3; int a; };", "struct s { int : 4; int a; };")
                        .differing());
    }

    @Test
    void aStructAndAUnionBehindOneTypedefStayTwo() {
        AlignedHeader aligned = pair("typedef struct { int a; } t;", "typedef union { int a; } t;");
        assertEquals(2, aligned.header().tags().size());
        assertInstanceOf(CVarying.class, TargetTexts.typedef(aligned, "t"));
    }

    @Test
    void localRecordsMatchByParameter() {
        AlignedHeader aligned = pair(
                "int f(struct p { int a; } *x); int g(struct p { int b; } *x);",
                "int g(struct p { int b; long c; } *x); int f(struct p { int a; } *x);");
        assertEquals(2, aligned.header().tags().size());
        assertTrue(aligned.header().tags().values().stream()
                .allMatch(tag -> tag.source().targets() == TargetSet.ALL));
    }

    @Test
    void unnamedTagsOfOneTargetDoNotCollide() {
        AlignedHeader aligned =
                linux("struct a { struct { int x; } m; };", "struct a { int m; }; struct b { struct { int y; } m; };");
        assertEquals(4, aligned.header().tags().size());
        CRecordType inB = (CRecordType) fields(aligned, "b").getFirst().type();
        assertEquals(
                "y",
                aligned.header()
                        .record(inB)
                        .layout()
                        .orElseThrow()
                        .fields()
                        .getFirst()
                        .name());
    }

    @Test
    void anonymousEnumsMatchByEnumerator() {
        List<CEnum> enums = enums(pair("enum { X, A, B };", "enum { Y = 5, B = 1 };"));
        assertEquals(1, enums.size());
        assertEquals(
                List.of("Y", "X", "A", "B"),
                enums.getFirst().enumerators().stream().map(one -> one.name()).toList());
        assertEquals(
                new PerTarget<>(BOTH, List.of(2L, 1L)), values(enums.getFirst()).get("B"));
        assertEquals(PerTarget.same(FIRST, 1L), values(enums.getFirst()).get("A"));
    }

    @Test
    void anUnsignedEnumHasTheSameBitsWhereItIsSigned() {
        CEnum enumeration = enums(same("enum e { BIG = 0xffffffff };")).getFirst();
        assertEquals(PerTarget.same(0xffffffffL), values(enumeration).get("BIG"));
        assertEquals(TargetSet.ALL, enumeration.source().targets());
    }

    @Test
    void enumsOfDifferentSizesStayTwo() {
        AlignedHeader aligned =
                linux("enum e { A = 1 }; enum e f(void);", "enum e { A = 1 } __attribute__((packed)); enum e f(void);");
        assertEquals(2, enums(aligned).size());
        assertInstanceOf(CVarying.class, TargetTexts.function(aligned, "f").result());
    }

    @Test
    void aMacroGivesAnEnumeratorItsValueOnOtherTargets() {
        AlignedHeader aligned = pair("enum { A = 1, B };", "#define A 3\n");
        assertEquals(
                new PerTarget<>(BOTH, List.of(1L, 3L)),
                values(enums(aligned).getFirst()).get("A"));
        assertEquals(
                TargetSet.ALL,
                enums(aligned).getFirst().enumerators().getFirst().source().targets());
        assertEquals(List.of(), aligned.evaluation().constants());
    }

    @Test
    void aBitFieldOfAnotherWidthIsReported() {
        AlignedHeader aligned = linux("struct s { int a : 3; };", "struct s { int a : 4; };");
        assertEquals(
                Map.of("s.a", "it is a bit-field of 3 bits on linux-x86_64 and a bit-field of 4 bits on linux-aarch64"),
                aligned.differing());
        assertEquals(PerTarget.same(FIRST, 0L), fields(aligned, "s").getFirst().bitOffset());
    }

    @Test
    void aTypedefNameThatOneTargetLacksDoesNotNameTheRecord() {
        AlignedHeader aligned = pair("typedef struct s { int a; } s_t;", "struct s { int a; };");
        assertEquals("struct s", record(aligned, "s").spelling());
        assertTrue(find(aligned, "s_t").isPresent());
    }
}
