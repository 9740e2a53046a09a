package io.nativeheader.processor.emit;

import static io.nativeheader.processor.emit.CompiledJava.call;
import static io.nativeheader.processor.emit.Models.ADDRESS;
import static io.nativeheader.processor.emit.Models.AS_IS;
import static io.nativeheader.processor.emit.Models.INT;
import static io.nativeheader.processor.emit.Models.all;
import static io.nativeheader.processor.emit.Models.capturingErrno;
import static io.nativeheader.processor.emit.Models.divT;
import static io.nativeheader.processor.emit.Models.divTLayout;
import static io.nativeheader.processor.emit.Models.downcall;
import static io.nativeheader.processor.emit.Models.method;
import static io.nativeheader.processor.emit.Models.phy;
import static io.nativeheader.processor.emit.Models.plain;
import static io.nativeheader.processor.emit.Models.scalar;
import static io.nativeheader.processor.emit.Models.string;
import static io.nativeheader.processor.emit.Models.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.ErrnoException;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.Encoding;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.MethodDeclaration.Role;
import io.nativeheader.processor.jmodel.ResultConversion;
import java.lang.foreign.Arena;
import java.lang.foreign.SegmentAllocator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calls the C library through generated methods. */
class GeneratedCallTest {

    private static Object phyNative(MethodDeclaration method, String declaration) throws Exception {
        CompiledJava compiled = CompiledJava.of(
                all(
                        new JavaEmitter(List.of("linux-x86_64"), false).emit(phy(method), List.of()),
                        new JavaEmitter(List.of("linux-x86_64"), false).emit(divT())),
                declaration);
        return compiled.type("PhyNative").getConstructor().newInstance();
    }

    @Test
    void passesAndReturnsAnInt() throws Throwable {
        MethodDeclaration abs = method(
                downcall("abs", INT, INT),
                JavaPrimitive.INT,
                AS_IS,
                new ErrorConvention.None(),
                plain("j", JavaPrimitive.INT));
        assertEquals(5, call(phyNative(abs, "int abs(int j);"), "abs", -5));
    }

    @Test
    void passesAStringAsUtf8() throws Throwable {
        MethodDeclaration strlen = method(
                downcall("strlen", scalar(Carrier.LONG), ADDRESS),
                JavaPrimitive.LONG,
                AS_IS,
                new ErrorConvention.None(),
                string("s"));
        assertEquals(6L, call(phyNative(strlen, "long strlen(String s);"), "strlen", "Grüße".substring(0, 4)));
    }

    @Test
    void returnsAStringInsideAnArgument() throws Throwable {
        MethodDeclaration strchr = method(
                downcall("strchr", ADDRESS, ADDRESS, INT),
                JavaClass.STRING,
                new ResultConversion.StringCopy(Encoding.UTF_8, Optional.empty()),
                new ErrorConvention.None(),
                string("s"),
                plain("c", JavaPrimitive.INT));
        Object phy = phyNative(strchr, "String strchr(String s, int c);");
        assertEquals("=b", call(phy, "strchr", "a=b", (int) '='));
        assertNull(call(phy, "strchr", "a=b", (int) 'x'));
    }

    @Test
    void allocatesARecordByValueWithTheAllocator() throws Throwable {
        MethodDeclaration div = method(
                downcall("div", divTLayout(), INT, INT),
                type("div_t"),
                new ResultConversion.RecordValue(type("div_t"), "allocator"),
                new ErrorConvention.None(),
                new Parameter("allocator", JavaClass.SEGMENT_ALLOCATOR, new ArgumentConversion.AsIs(), Role.ONLY_JAVA),
                plain("numerator", JavaPrimitive.INT),
                plain("denominator", JavaPrimitive.INT));
        String declaration = "div_t div(java.lang.foreign.SegmentAllocator allocator, int numerator, int denominator);";
        try (Arena arena = Arena.ofConfined()) {
            Object quotient = call(phyNative(div, declaration), "div", (SegmentAllocator) arena, 17, 5);
            assertEquals(3, call(quotient, "quot"));
            assertEquals(2, call(quotient, "rem"));
        }
    }

    @Test
    void returnsARecordByValueWithoutAnAllocatorAndWithErrno() throws Throwable {
        MethodDeclaration div = method(
                capturingErrno(downcall("div", divTLayout(), INT, INT)),
                type("div_t"),
                new ResultConversion.RecordValue(type("div_t"), ""),
                new ErrorConvention.None(),
                plain("numerator", JavaPrimitive.INT),
                plain("denominator", JavaPrimitive.INT));
        Object quotient = call(phyNative(div, "div_t div(int numerator, int denominator);"), "div", 17, 5);
        assertEquals(3, call(quotient, "quot"));
    }

    @Test
    void throwsErrnoForMinusOne() throws Throwable {
        MethodDeclaration chdir = method(
                capturingErrno(downcall("chdir", INT, ADDRESS)),
                JavaPrimitive.INT,
                AS_IS,
                new ErrorConvention.MinusOneSetsErrno(),
                string("path"));
        Object phy = phyNative(chdir, "int chdir(String path);");
        ErrnoException failure =
                assertThrows(ErrnoException.class, () -> call(phy, "chdir", "/there/is/no/such/folder"));
        assertEquals(2, failure.code());
        assertEquals("chdir", failure.function());
        assertEquals(0, call(phy, "chdir", "."));
    }

    @Test
    void throwsErrnoForNull() throws Throwable {
        MethodDeclaration opendir = method(
                capturingErrno(downcall("opendir", ADDRESS, ADDRESS)),
                JavaClass.MEMORY_SEGMENT,
                AS_IS,
                new ErrorConvention.NullSetsErrno(),
                string("name"));
        Object phy = phyNative(opendir, "java.lang.foreign.MemorySegment opendir(String name);");
        ErrnoException failure =
                assertThrows(ErrnoException.class, () -> call(phy, "opendir", "/there/is/no/such/folder"));
        assertEquals("ENOENT", failure.symbol());
    }

    @Test
    void throwsANegativeResultAsErrno() throws Throwable {
        MethodDeclaration atoi = method(
                downcall("atoi", INT, ADDRESS),
                JavaPrimitive.VOID,
                new ResultConversion.Nothing(),
                new ErrorConvention.ReturnsErrno(),
                string("nptr"));
        Object phy = phyNative(atoi, "void atoi(String nptr);");
        call(phy, "atoi", "2");
        assertEquals(
                "ENOENT",
                assertThrows(ErrnoException.class, () -> call(phy, "atoi", "-2"))
                        .symbol());
    }

    @Test
    void throwsANegativeLongResultAsErrno() throws Throwable {
        MethodDeclaration atol = method(
                downcall("atol", scalar(Carrier.LONG), ADDRESS),
                JavaPrimitive.LONG,
                AS_IS,
                new ErrorConvention.ReturnsErrno(),
                string("nptr"));
        Object phy = phyNative(atol, "long atol(String nptr);");
        assertEquals(5_000_000_000L, call(phy, "atol", "5000000000"));
        assertEquals(
                13,
                assertThrows(ErrnoException.class, () -> call(phy, "atol", "-13"))
                        .code());
    }

    @Test
    void zeroExtendsAnUnsignedResultAndChecksTheRangeOfAnArgument() throws Throwable {
        MethodDeclaration htonl = method(
                downcall("htonl", INT, INT),
                JavaPrimitive.LONG,
                new ResultConversion.ZeroExtended(Carrier.INT, JavaPrimitive.LONG),
                new ErrorConvention.None(),
                new Parameter(
                        "hostlong",
                        JavaPrimitive.LONG,
                        new ArgumentConversion.Narrowed(JavaPrimitive.LONG, Carrier.INT, true),
                        Role.PASSED));
        Object phy = phyNative(htonl, "long htonl(long hostlong);");
        long swapped = Integer.toUnsignedLong(Integer.reverseBytes(0xFF));
        assertEquals(swapped, call(phy, "htonl", 0xFFL));
        assertEquals(0xFFL, call(phy, "htonl", swapped));
        assertThrows(ArithmeticException.class, () -> call(phy, "htonl", 0x1_0000_0000L));
        assertThrows(ArithmeticException.class, () -> call(phy, "htonl", -1L));
    }

    @Test
    void failsOnlyCallsOfTheMissingFunction() throws Throwable {
        MethodDeclaration missing =
                method(downcall("no_such_function", INT), JavaPrimitive.INT, AS_IS, new ErrorConvention.None());
        Object phy = phyNative(missing, "int no_such_function();");
        assertThrows(UnsatisfiedLinkError.class, () -> call(phy, "no_such_function"));
    }
}
