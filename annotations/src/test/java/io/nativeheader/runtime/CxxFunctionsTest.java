package io.nativeheader.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxFunction6;
import io.nativeheader.CxxObject;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passes Java's functional objects to C++ as {@code std::function}. */
class CxxFunctionsTest {

    private static final String HEADER = """
            #include <exception>
            #include <functional>
            #include <map>
            #include <memory>
            #include <string>
            #include <vector>

            static int java_cxx_kind(std::exception_ptr, void **) { return -1; }

            namespace shapes {

            int live;

            struct Shape {
                int id;
                explicit Shape(int id) : id(id) { live++; }
                Shape(const Shape &other) : id(other.id) { live++; }
                ~Shape() { live--; }
            };

            std::function<void()> kept;

            int apply(const std::function<int(int)> &function, int a) { return function ? function(a) : -1; }

            std::string visit(std::function<std::string(const std::string &, const std::vector<int> &)> function)
            {
                return function("a", {1, 2}) + function("b\\xc3\\xa9", {});
            }

            void each(std::function<void(const Shape &)> function)
            {
                Shape one(1);
                function(one);
            }

            int make(std::function<std::unique_ptr<Shape>()> function)
            {
                std::unique_ptr<Shape> made = function();
                return made ? made->id : -1;
            }

            std::string join(std::function<std::string(int, const std::string &, Shape &, bool, std::vector<std::string>, double)> function)
            {
                Shape one(3);
                return function ? function(1, "b\\xc3\\xa9", one, true, {"x", ""}, 2.5) : "none";
            }

            int count(std::function<void(int, int, int)> function)
            {
                function(1, 2, 3);
                return 3;
            }

            std::u16string wide(std::function<std::u16string(std::wstring, const std::u16string &)> function)
            {
                return function(L"a\\u20ac", u"b\\u00e9");
            }

            int copy(std::function<Shape(Shape *)> function)
            {
                Shape one(41);
                return function(&one).id;
            }

            }
            """;

    private static final String STUBS = """
            namespace { namespace java_wire {
            template <> struct object<shapes::Shape> : object_of<shapes::Shape> {};
            } }

            #define STUB(type, name, parameters, ...) \\
                extern "C" JAVA_HELPER type java_helper_##name parameters; \\
                type java_helper_##name parameters \\
                { \\
                    try { \\
                        __VA_ARGS__; \\
                    } catch (...) { \\
                        typedef type result; \\
                        java_cxx_failed(); \\
                        return result(); \\
                    } \\
                }

            STUB(int, apply, (long long arg0, int arg1),
                return shapes::apply(java_callback<std::function<int (int)>>(arg0), arg1))
            STUB(void *, visit, (long long arg0),
                return java_wire::result(shapes::visit(java_callback<
                    std::function<std::string (const std::string &, const std::vector<int> &)>>(arg0))))
            STUB(void, each, (long long arg0),
                shapes::each(java_callback<std::function<void (const shapes::Shape &)>>(arg0)))
            STUB(int, make, (long long arg0),
                return shapes::make(java_callback<std::function<std::unique_ptr<shapes::Shape> ()>>(arg0)))
            STUB(void *, join, (long long arg0),
                return java_wire::result(shapes::join(java_callback<std::function<std::string (
                    int, const std::string &, shapes::Shape &, bool, std::vector<std::string>, double)>>(arg0))))
            STUB(int, count, (long long arg0),
                return shapes::count(java_callback<std::function<void (int, int, int)>>(arg0)))
            STUB(void *, wide, (long long arg0),
                return java_wire::result(shapes::wide(java_callback<
                    std::function<std::u16string (std::wstring, const std::u16string &)>>(arg0))))
            STUB(int, copy, (long long arg0),
                return shapes::copy(java_callback<std::function<shapes::Shape (shapes::Shape *)>>(arg0)))
            STUB(void, keep, (long long arg0),
                shapes::kept = java_callback<std::function<void ()>>(arg0))
            STUB(void, run, (), shapes::kept())
            STUB(void *, create, (int arg0), return new shapes::Shape(arg0))
            STUB(void, destroy, (void *self), delete static_cast<shapes::Shape *>(self))
            STUB(int, live, (), return shapes::live)
            """;

    private static final class Shape extends CxxObject {

        private Shape(CxxPointer pointer) {
            super(pointer);
        }

        @SuppressWarnings("restricted") // programs grant native access to this module
        private int id() {
            return segment().reinterpret(4).get(JAVA_INT, 0);
        }
    }

    private static final FunctionDescriptor TOKEN_TO_INT = FunctionDescriptor.of(JAVA_INT, JAVA_LONG);

    private static NativeLibrary library;
    private static CxxFailures failures;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        library = CxxStubs.open(
                folder,
                "functions",
                HEADER
                        + CxxStubs.EXPORT
                        + CxxStubs.wire()
                        + CxxStubs.callbacks()
                        + CxxStubs.part("frames.hpp")
                        + CxxStubs.part("wide_frames.hpp")
                        + CxxStubs.part("functions.hpp")
                        + CxxStubs.part("failures.hpp")
                        + STUBS,
                "-O0");
        failures = CxxFailures.of(library, List.of());
    }

    @Test
    void passesArgumentsAndResults() throws Throwable {
        MethodHandle apply = handle("apply", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_INT));
        assertEquals(42, (int) apply.invoke(
                token(CxxFunctions.<Integer, Integer>function(a -> 2 * a, CxxCodecs.INT, CxxCodecs.INT)), 21));
        assertEquals(-1, (int) apply.invoke(token(CxxFunctions.function(null, CxxCodecs.INT, CxxCodecs.INT)), 21));

        MemorySegment visited = (MemorySegment) handle("visit", FunctionDescriptor.of(ADDRESS, JAVA_LONG))
                .invoke(token(CxxFunctions.biFunction(
                        (String text, int[] numbers) -> text + numbers.length + "é;",
                        CxxCodecs.TEXT,
                        CxxCodecs.INT_ARRAY,
                        CxxCodecs.TEXT)));
        assertEquals("a2é;bé0é;", CxxCodecs.TEXT.read(visited));
    }

    @Test
    void passesUpToSixArguments() throws Throwable {
        MethodHandle join = handle("join", FunctionDescriptor.of(ADDRESS, JAVA_LONG));
        CxxFunction6<Integer, String, Shape, Boolean, List<String>, Double, String> function =
                (a, b, c, d, e, f) -> a + b + c.id() + d + e + f;
        assertEquals("1bé3true[x, ]2.5", joined(join, function));
        assertEquals("none", joined(join, null));
        List<Integer> passed = new ArrayList<>();
        assertEquals(3, (int) handle("count", TOKEN_TO_INT)
                .invoke(token(CxxFunctions3To6.consumer(
                        (Integer a, Integer b, Integer c) -> passed.addAll(List.of(a, b, c)),
                        CxxCodecs.INT,
                        CxxCodecs.INT,
                        CxxCodecs.INT))));
        assertEquals(List.of(1, 2, 3), passed);
    }

    private static String joined(
            MethodHandle join, CxxFunction6<Integer, String, Shape, Boolean, List<String>, Double, String> function)
            throws Throwable {
        return CxxCodecs.TEXT.read((MemorySegment) join.invoke(token(CxxFunctions3To6.function(
                function,
                CxxCodecs.INT,
                CxxCodecs.TEXT,
                CxxCodecs.pointer(Shape::new),
                CxxCodecs.BOOLEAN,
                CxxCodecs.list(CxxCodecs.TEXT),
                CxxCodecs.DOUBLE,
                CxxCodecs.TEXT))));
    }

    @Test
    void passesTextInWideCharacters() throws Throwable {
        MemorySegment result = (MemorySegment) handle("wide", FunctionDescriptor.of(ADDRESS, JAVA_LONG))
                .invoke(token(CxxFunctions.biFunction(
                        (String a, String b) -> a + b + "𝄞", CxxCodecs.TEXT, CxxCodecs.TEXT, CxxCodecs.TEXT)));
        assertEquals("a€bé𝄞", CxxCodecs.TEXT.read(result));
    }

    @Test
    void lendsObjectsForTheCall() throws Throwable {
        List<Shape> lent = new ArrayList<>();
        AtomicInteger id = new AtomicInteger();
        handle("each", FunctionDescriptor.ofVoid(JAVA_LONG))
                .invoke(token(CxxFunctions.consumer(
                        (Shape shape) -> {
                            id.set(shape.id());
                            lent.add(shape);
                        },
                        CxxCodecs.pointer(Shape::new))));
        assertEquals(1, id.get());
        assertThrows(IllegalStateException.class, lent.getFirst()::segment);
        assertEquals(0, live());
    }

    @Test
    void passesObjectsAsResults() throws Throwable {
        MethodHandle destructor = handle("destroy", FunctionDescriptor.ofVoid(ADDRESS));
        CxxCodec<Shape> unique = CxxCodecs.unique(Shape::new, destructor);
        MethodHandle make = handle("make", TOKEN_TO_INT);
        assertEquals(7, (int) make.invoke(token(CxxFunctions.supplier(() -> create(7, destructor), unique))));
        assertEquals(-1, (int) make.invoke(token(CxxFunctions.supplier(() -> null, unique))));
        assertEquals(0, live());

        assertEquals(41, (int) handle("copy", TOKEN_TO_INT)
                .invoke(token(CxxFunctions.function(
                        (Shape shape) -> shape,
                        CxxCodecs.pointer(Shape::new),
                        CxxCodecs.value(Shape::new, destructor)))));
        assertEquals(0, live());
    }

    @Test
    void rethrowsTheExceptionOfTheFunction() throws Throwable {
        IllegalArgumentException thrown = new IllegalArgumentException("no");
        handle("keep", FunctionDescriptor.ofVoid(JAVA_LONG)).invoke(token(CxxFunctions.runnable(() -> {
            throw thrown;
        })));
        handle("run", FunctionDescriptor.ofVoid()).invoke();
        assertSame(thrown, assertThrows(IllegalArgumentException.class, failures::check));
        handle("keep", FunctionDescriptor.ofVoid(JAVA_LONG)).invoke(token(CxxFunctions.runnable(null)));
    }

    @Test
    void rejectsNullWhereCxxHasNone() throws Throwable {
        handle("visit", FunctionDescriptor.of(ADDRESS, JAVA_LONG))
                .invoke(token(
                        CxxFunctions.biFunction((_, _) -> null, CxxCodecs.TEXT, CxxCodecs.INT_ARRAY, CxxCodecs.TEXT)));
        assertEquals(
                "a callback returned null, but C++ expects a text",
                assertThrows(NullPointerException.class, failures::check).getMessage());
    }

    @Test
    void isNullForNull() {
        assertNull(CxxFunctions.runnable(null));
    }

    private static Shape create(int id, MethodHandle destructor) {
        try {
            return new Shape(CxxPointer.owned(
                    (MemorySegment) handle("create", FunctionDescriptor.of(ADDRESS, JAVA_INT))
                            .invoke(id),
                    destructor));
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    private static int live() throws Throwable {
        return (int) handle("live", FunctionDescriptor.of(JAVA_INT)).invoke();
    }

    private static long token(CxxCallback callback) {
        return CxxCallbacks.register(library, callback);
    }

    private static MethodHandle handle(String name, FunctionDescriptor type) {
        return library.helper(name, type).get();
    }
}
