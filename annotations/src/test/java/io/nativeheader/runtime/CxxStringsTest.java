package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxString;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passes {@link CxxString} objects to C++ functions. */
class CxxStringsTest {

    @TempDir
    static Path folder;

    private static NativeLibrary library;

    @BeforeAll
    static void compile() throws Exception {
        library = CxxStubs.open(folder, "strings", CxxStubs.EXPORT + CxxStubs.part("string_object.hpp") + """
                        extern "C" {
                        JAVA_HELPER void java_helper_append(void *string);
                        void java_helper_append(void *string) { static_cast<std::string *>(string)->append("\\0!", 2); }
                        }
                        """);
    }

    private static void append(CxxString string) throws Throwable {
        MemorySegment object = string.segment(library);
        library.helper("append", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS))
                .get()
                .invokeExact(object);
    }

    @Test
    void showsWhatCxxWrote() throws Throwable {
        try (CxxString string = CxxString.of("Grüße")) {
            append(string);
            assertEquals("Grüße\0!", string.toString());
            assertEquals(9, string.size());
        }
    }

    @Test
    void passesWhatJavaSetBeforeAndAfterTheFirstCall() throws Throwable {
        try (CxxString string = CxxString.create()) {
            string.set("a");
            append(string);
            assertEquals("a\0!", string.toString());
            string.set(new byte[] {(byte) 0xFF});
            append(string);
            assertArrayEquals(new byte[] {(byte) 0xFF, 0, '!'}, string.bytes());
        }
    }

    @Test
    void keepsTheAddressOfTheCxxObject() {
        try (CxxString string = CxxString.create()) {
            MemorySegment object = string.segment(library);
            string.set("a text that is too long for the object itself");
            assertEquals(object, string.segment(library));
        }
    }

    @Test
    void holdsTextWithoutALibrary() {
        try (CxxString string = CxxString.of(new byte[] {'a'})) {
            assertEquals("a", string.toString());
            assertEquals(1, string.size());
        }
    }

    @Test
    void refusesUseAfterClose() {
        CxxString string = CxxString.of("a");
        string.segment(library);
        string.close();
        string.close();
        assertThrows(IllegalStateException.class, () -> string.segment(library));
        assertThrows(IllegalStateException.class, string::toString);
        assertThrows(IllegalStateException.class, () -> string.set("b"));
    }
}
