package io.nativeheader.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accesses containers of C++ in place. */
class CxxViewTest {

    private static final String HEADER = """
            #include <exception>
            #include <map>
            #include <string>
            #include <vector>

            static int java_cxx_kind(std::exception_ptr, void **) { return -1; }

            static std::vector<std::string> texts;
            static std::vector<bool> bits;
            static std::map<std::string, int> counts;
            """;

    private static final String STUBS = """
            #define STUB(name, ...) \\
                extern "C" JAVA_HELPER void *java_helper_##name(void *self, int arg0, long long arg1, void *arg2); \\
                void *java_helper_##name(void *self, int arg0, long long arg1, void *arg2) \\
                { \\
                    try { \\
                        return java_wire::result(java_wire::__VA_ARGS__(self, arg0, arg1, arg2)); \\
                    } catch (...) { \\
                        java_cxx_failed(); \\
                        return {}; \\
                    } \\
                }

            STUB(texts, access<std::vector<std::string>>)
            STUB(texts_const, access_const<std::vector<std::string>>)
            STUB(bits, access<std::vector<bool>>)
            STUB(counts, access<std::map<std::string, int>>)
            STUB(counts_const, access_const<std::map<std::string, int>>)

            extern "C" JAVA_HELPER void *java_helper_address(int which);
            void *java_helper_address(int which)
            {
                return which == 0 ? static_cast<void *>(&texts)
                    : which == 1  ? static_cast<void *>(&bits)
                                  : static_cast<void *>(&counts);
            }
            """;

    private static NativeLibrary library;
    private static CxxFailures failures;

    private final CxxLifetime lifetime = new CxxLifetime(null);
    private final List<String> texts =
            CxxList.of(address(0), lifetime, "std::vector<std::string>", access("texts"), failures, CxxCodecs.TEXT);
    private final List<Boolean> bits =
            CxxList.of(address(1), lifetime, "std::vector<bool>", access("bits"), failures, CxxCodecs.BOOLEAN);
    private final Map<String, Integer> counts = CxxMap.of(
            address(2),
            lifetime,
            "std::map<std::string, int>",
            access("counts"),
            failures,
            CxxCodecs.TEXT,
            CxxCodecs.INT);

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        library = CxxStubs.open(
                folder,
                "views",
                HEADER
                        + CxxStubs.EXPORT
                        + CxxStubs.wire()
                        + CxxStubs.part("views.hpp")
                        + CxxStubs.part("failures.hpp")
                        + STUBS,
                "-O0");
        failures = CxxFailures.of(library, List.of());
    }

    @BeforeEach
    void clear() {
        texts.clear();
        bits.clear();
        counts.clear();
    }

    @Test
    void changesAVector() {
        Collections.addAll(texts, "b", "é", "a");
        texts.add(1, "");
        assertEquals(List.of("b", "", "é", "a"), texts);
        Collections.sort(texts);
        assertEquals("", texts.removeFirst());
        assertEquals("a", texts.set(0, "z"));
        assertEquals(List.of("z", "b", "é"), texts);
        Collections.addAll(bits, true, false);
        assertEquals(true, bits.set(0, false));
        assertEquals(List.of(false, false), bits);
    }

    @Test
    void rejectsIndexesOutOfRange() {
        texts.add("a");
        assertThrows(IndexOutOfBoundsException.class, () -> texts.get(1));
        assertThrows(IndexOutOfBoundsException.class, () -> texts.get(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> texts.set(1, "b"));
        assertThrows(IndexOutOfBoundsException.class, () -> texts.remove(1));
        assertThrows(IndexOutOfBoundsException.class, () -> texts.add(2, "b"));
        assertThrows(NullPointerException.class, () -> texts.add(null));
        assertEquals(List.of("a"), texts);
    }

    @Test
    void changesAMap() {
        assertNull(counts.put("b", 1));
        assertEquals(1, counts.put("b", 2));
        counts.merge("a", 5, Integer::sum);
        assertEquals(List.of("a", "b"), List.copyOf(counts.keySet()));
        counts.entrySet().forEach(entry -> entry.setValue(-entry.getValue()));
        assertEquals(Map.of("a", -5, "b", -2), counts);
        Iterator<String> keys = counts.keySet().iterator();
        keys.next();
        keys.remove();
        assertEquals(Map.of("b", -2), counts);
        assertNull(counts.get("a"));
        assertEquals(-2, counts.remove("b"));
        assertTrue(counts.isEmpty());
    }

    @Test
    void showsChangesOfAContainerThatItCannotChange() {
        List<String> constTexts = CxxList.ofConst(
                address(0), lifetime, "std::vector<std::string>", access("texts_const"), failures, CxxCodecs.TEXT);
        Map<String, Integer> constCounts = CxxMap.ofConst(
                address(2),
                lifetime,
                "std::map<std::string, int>",
                access("counts_const"),
                failures,
                CxxCodecs.TEXT,
                CxxCodecs.INT);
        texts.add("a");
        counts.put("a", 1);
        assertEquals(List.of("a"), constTexts);
        assertEquals(Map.of("a", 1), constCounts);
        assertNull(constCounts.get("b"));
        assertThrows(IndexOutOfBoundsException.class, () -> constTexts.get(1));
        assertThrows(UnsupportedOperationException.class, () -> constTexts.add("b"));
        assertThrows(UnsupportedOperationException.class, () -> constCounts.put("b", 1));
    }

    @Test
    void cannotBeUsedAfterItsOwnerWasClosed() {
        lifetime.ownedBy(String.class, 16);
        lifetime.close();
        assertThrows(IllegalStateException.class, texts::size);
        assertThrows(IllegalStateException.class, () -> counts.get("a"));
    }

    private static MemorySegment address(int which) {
        try {
            return (MemorySegment) library.helper("address", FunctionDescriptor.of(ADDRESS, JAVA_INT))
                    .get()
                    .invoke(which);
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    private static MethodHandle access(String name) {
        return library.helper(name, FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, JAVA_LONG, ADDRESS))
                .get();
    }
}
