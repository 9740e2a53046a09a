package io.nativeheader.processor.align;

import static io.nativeheader.processor.align.TargetTexts.BOTH;
import static io.nativeheader.processor.align.TargetTexts.FIRST;
import static io.nativeheader.processor.align.TargetTexts.find;
import static io.nativeheader.processor.align.TargetTexts.function;
import static io.nativeheader.processor.align.TargetTexts.linux;
import static io.nativeheader.processor.align.TargetTexts.pair;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunction.Link;
import io.nativeheader.processor.cmodel.CFunction.Linkage;
import io.nativeheader.processor.cmodel.CNullness;
import io.nativeheader.processor.cmodel.CParameter;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclarationAlignmentTest {

    private static List<String> names(AlignedHeader aligned) {
        return aligned.header().declarations().stream().map(CDeclaration::name).toList();
    }

    @Test
    void declarationsOfLaterTargetsFollowTheirPredecessors() {
        AlignedHeader aligned = TargetTexts.of()
                .text(TargetTexts.LINUX, "int a(void); int b(void); int c(void);")
                .text(TargetTexts.ARM, "int z(void); int a(void); int d(void); int c(void);")
                .text(TargetTexts.WINDOWS, "int a(void); int e(void); int d(void); int f(void);")
                .align();
        assertEquals(List.of("z", "a", "e", "d", "f", "b", "c"), names(aligned));
        assertEquals(TargetSet.ALL, function(aligned, "a").source().targets());
        assertEquals(new TargetSet(0b110), function(aligned, "d").source().targets());
        assertEquals(
                List.of(TargetTexts.LINUX, TargetTexts.ARM, TargetTexts.WINDOWS),
                aligned.header().targets());
    }

    @Test
    void indicesAreThoseOfTheBinding() {
        AlignedHeader aligned = TargetTexts.of()
                .unbound(TargetTexts.WINDOWS)
                .text(TargetTexts.LINUX, "int a(void); int b(void);")
                .text(TargetTexts.ARM, "int a(void);")
                .align();
        assertEquals(TargetSet.ALL, function(aligned, "a").source().targets());
        assertEquals(TargetSet.of(1), function(aligned, "b").source().targets());
        assertEquals(3, aligned.header().targets().size());
    }

    @Test
    void aSingleTargetKeepsItsHeader() {
        TargetTexts texts = TargetTexts.of()
                .unbound(TargetTexts.WINDOWS)
                .text(TargetTexts.LINUX, "int a(long x); struct s { long y; };");
        AlignedHeader aligned = texts.align();
        assertEquals(texts.header(1).declarations(), aligned.header().declarations());
        assertEquals(texts.header(1).tags(), aligned.header().tags());
    }

    @Test
    void linksDifferPerTarget() {
        CFunction function =
                function(pair("int f(void) __asm__(\"f64\");", "static inline int f(void) { return 1; }"), "f");
        assertEquals(
                new PerTarget<>(
                        BOTH, List.of(new Link("f64", "", Linkage.EXTERNAL), new Link("f", "", Linkage.STATIC))),
                function.links());
        assertEquals(Linkage.STATIC, function.linkage());
        assertEquals("f", function.symbol());
    }

    @Test
    void differentParameterCountsAreReported() {
        AlignedHeader aligned = TargetTexts.of()
                .text(TargetTexts.LINUX, "int mkdir(const char *path, int mode);")
                .text(TargetTexts.ARM, "int mkdir(const char *path, int mode);")
                .text(TargetTexts.WINDOWS, "int mkdir(const char *path);")
                .align();
        assertEquals(List.of(), names(aligned));
        assertEquals(
                Map.of(
                        "mkdir",
                        "it takes 2 parameters on linux-x86_64 and linux-aarch64, and 1 parameter on windows-x86_64"),
                aligned.differing());
    }

    @Test
    void variableArgumentsOnOneTargetAreReported() {
        assertEquals(
                Map.of("f", "it takes fixed arguments on linux-x86_64 and variable arguments on windows-x86_64"),
                pair("int f(int);", "int f(int, ...);").differing());
    }

    @Test
    void aPrototypeCountsForAllTargets() {
        CFunction function = function(pair("int f();", "int f(void);"), "f");
        assertTrue(function.prototype());
    }

    @Test
    void differentSortsAreReported() {
        AlignedHeader aligned = pair("int f(void); int v;", "int f; typedef int v;");
        assertEquals(
                Map.of(
                        "f", "it is a function on linux-x86_64 and a variable on windows-x86_64",
                        "v", "it is a variable on linux-x86_64 and a typedef on windows-x86_64"),
                aligned.differing());
        assertTrue(find(aligned, "f").isEmpty());
    }

    @Test
    void parametersTakeWhatAllTargetsPromise() {
        String linux =
                "char *f(int a[2], char *_Nonnull p, char *_Nonnull q) __attribute__((returns_nonnull, noreturn));";
        String windows = "char *f(int b[3], char *_Nonnull p, char *q) __attribute__((deprecated(\"old\"), noreturn));";
        CFunction function = function(pair(linux.replace(" a[", " ["), windows), "f");
        CParameter array = function.parameters().get(0);
        assertEquals("b", array.name());
        assertEquals(2, array.length());
        assertEquals(CNullness.NONNULL, function.parameters().get(1).nullness());
        assertEquals(CNullness.UNSPECIFIED, function.parameters().get(2).nullness());
        assertEquals(CNullness.UNSPECIFIED, function.attributes().result());
        assertTrue(function.attributes().noReturn());
        assertEquals(Optional.of("old"), function.source().deprecated());
    }

    @Test
    void staticConstantsHaveAValuePerTarget() {
        AlignedHeader aligned =
                pair("static const int A = 1, B = 2; static const int C = 3;", "static const int A = 1, B = 4;");
        assertEquals(
                Optional.of(PerTarget.same(new CValue.OfInteger(1))),
                variable(aligned, "A").value());
        assertEquals(
                Optional.of(new PerTarget<>(BOTH, List.of(new CValue.OfInteger(2), new CValue.OfInteger(4)))),
                variable(aligned, "B").value());
        assertEquals(
                Optional.of(PerTarget.same(FIRST, new CValue.OfInteger(3))),
                variable(aligned, "C").value());
    }

    @Test
    void variablesOfDifferentStorageAreReported() {
        assertEquals(
                Map.of("v", "it is extern on linux-x86_64 and extern and thread-local on windows-x86_64"),
                pair("extern int v;", "extern __thread int v;").differing());
    }

    private static CVariable variable(AlignedHeader aligned, String name) {
        return (CVariable) find(aligned, name).orElseThrow();
    }

    @Test
    void anAliasIsTheFunctionThatOtherTargetsDeclare() {
        AlignedHeader aligned =
                pair("long seek(int, long);", "long long _seeki64(int, long long);\n#define seek _seeki64\n");
        CFunction function = function(aligned, "seek");
        assertEquals(TargetSet.ALL, function.source().targets());
        assertEquals("_seeki64", function.links().at(1).symbol());
        assertFalse(aligned.evaluation().expressions().stream()
                .anyMatch(one -> one.name().equals("seek")));
    }

    @Test
    void commentsComeFromTheFirstTarget() {
        CFunction function = function(linux("/** First. */ int f(void);", "/** Second. */ int f(void);"), "f");
        assertTrue(function.source().comment().toString().contains("First"));
    }
}
