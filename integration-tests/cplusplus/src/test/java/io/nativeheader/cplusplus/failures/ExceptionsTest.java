package io.nativeheader.cplusplus.failures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxException;
import io.nativeheader.cplusplus.NoObjectsLeft;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Catches C++ exceptions in Java. */
class ExceptionsTest implements NoObjectsLeft {

    private final Failures failures = new FailuresNative();

    /** The object of a C++ exception lives as long as Java references its Java exception. */
    @AfterEach
    void collectExceptions() throws InterruptedException {
        for (int i = 0; i < 200 && LIVE.live_objects() != 0; i++) {
            System.gc();
            Thread.sleep(5);
        }
    }

    @Test
    void returnsTheResultIfNothingIsThrown() {
        assertEquals(5, failures.checked(5));
        assertEquals("<a>", failures.parsed("a"));
        assertEquals(8, failures.doubled(4));
    }

    @Test
    void throwsTheTypeAndTextOfAStandardException() {
        CxxException thrown = assertThrows(CxxException.class, () -> failures.checked(-5));
        assertEquals("std::invalid_argument", thrown.typeName());
        assertEquals("negative: -5", thrown.what());
        assertEquals("std::invalid_argument: negative: -5", thrown.getMessage());
        assertEquals(CxxException.class, thrown.getClass());
    }

    @Test
    void aDeserializedExceptionHasNoObject() throws IOException, ClassNotFoundException {
        ParseErrorException thrown = assertThrows(ParseErrorException.class, () -> failures.parsed(""));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ParseErrorException copy = assertInstanceOf(ParseErrorException.class, in.readObject());
            assertEquals(thrown.what(), copy.what());
            assertEquals(
                    "the C++ object of a deserialized failures::ParseError does not exist",
                    assertThrows(IllegalStateException.class, copy::object).getMessage());
        }
    }

    @Test
    void throwsWhatTheStandardLibraryThrows() {
        assertEquals(
                "std::out_of_range",
                assertThrows(CxxException.class, () -> failures.at("abc", 7)).typeName());
        assertEquals('c', failures.at("abc", 2));
    }

    @Test
    void throwsTheSubclassOfAnExceptionClassOfTheHeader() {
        ParseErrorException thrown = assertThrows(ParseErrorException.class, () -> failures.parsed(""));
        assertEquals(ParseErrorException.class, thrown.getClass());
        assertEquals("nothing to parse – «»", thrown.what());
        assertEquals("failures::ParseError", thrown.typeName());
        assertEquals(3, thrown.object().line());
        assertEquals(14, thrown.object().column());
    }

    @Test
    void throwsTheMostDerivedClassAsASubclassOfItsBase() {
        ParseErrorException thrown = assertThrows(ParseErrorException.class, () -> failures.require_brace("{"));
        MissingBraceException derived = assertInstanceOf(MissingBraceException.class, thrown);
        assertEquals('}', derived.object().expected());
        assertEquals(7, derived.object().line());
        failures.require_brace("{}");
    }

    @Test
    void throwsAClassThatIsCalledAnErrorWithItsObject() {
        LegacyErrorException thrown = assertThrows(LegacyErrorException.class, () -> failures.raise_legacy(7));
        assertEquals("failures::LegacyError", thrown.typeName());
        assertEquals(7, thrown.object().code());
    }

    @Test
    void throwsValuesThatAreNoExceptions() {
        CxxException number = assertThrows(CxxException.class, () -> failures.raise_int(42));
        assertEquals("int", number.typeName());
        assertNull(number.what());
        assertEquals(
                "char const*",
                assertThrows(CxxException.class, () -> failures.raise_text("text"))
                        .typeName());
        CxxException hidden = assertThrows(CxxException.class, failures::raise_unknown);
        assertEquals("failures::(anonymous namespace)::Hidden", hidden.typeName());
        assertEquals(
                "failures::Signal",
                assertThrows(CxxException.class, () -> failures.raise_signal(9)).typeName());
    }

    @Test
    void namesTheOuterExceptionOfANestedOne() {
        CxxException outer = assertThrows(CxxException.class, () -> failures.raise_nested("outer", "inner"));
        assertEquals("outer", outer.what());
    }

    @Test
    void aConstructorThatThrowsLeavesNoObject() {
        assertThrows(CxxException.class, () -> Fragile.create(-1));
        assertEquals(0, Fragile.live());
        try (Fragile fragile = Fragile.create(1)) {
            assertThrows(CxxException.class, () -> fragile.replace(-2));
            assertEquals(1, fragile.value());
            fragile.replace(3);
            assertEquals(3, fragile.value());
        }
    }

    @Test
    void theObjectOfAnExceptionOutlivesTheNextException() {
        ParseErrorException first = assertThrows(ParseErrorException.class, () -> failures.parsed(""));
        ParseErrorException second = assertThrows(ParseErrorException.class, () -> failures.parsed(""));
        assertNotSame(first, second);
        assertThrows(CxxException.class, () -> failures.checked(-1));
        assertEquals(3, first.object().line());
        assertEquals(2, ParseError.live());
        assertEquals(14, second.object().column());
    }

    @Test
    void eachThreadGetsItsOwnException() throws Exception {
        List<Future<Integer>> results = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                int first = thread * 1000;
                results.add(executor.submit(() -> {
                    for (int i = first; i < first + 1000; i++) {
                        int value = -i - 1;
                        CxxException thrown = assertThrows(CxxException.class, () -> failures.checked(value));
                        assertEquals("negative: " + value, thrown.what());
                        assertEquals(i, failures.checked(i));
                    }
                    return 1000;
                }));
            }
        }
        for (Future<Integer> result : results) {
            assertEquals(1000, get(result));
        }
    }

    private static int get(Future<Integer> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
