package io.nativeheader.runtime.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Uses names that g++ 12 mangled, and expects what c++filt prints. */
class CxxNameTest {

    @Test
    void demanglesNamesAndCTypes() {
        assertEquals(Optional.of("phy_start(phy_device*)"), CxxName.demangled("_Z9phy_startP10phy_device"));
        assertEquals(
                Optional.of("copy(char*, char const*, unsigned long)")
                        .map(name -> name.replace("char const", "const char")),
                CxxName.demangled("_Z4copyPcPKcm"));
        assertEquals(Optional.of("stop()"), CxxName.demangled("_Z4stopv"));
        assertEquals(Optional.of("net::phy::start(int, ...)"), CxxName.demangled("_ZN3net3phy5startEiz"));
        assertEquals(Optional.of("both(phy_device*, phy_device*)"), CxxName.demangled("_Z4bothP10phy_deviceS0_"));
    }

    @Test
    void printsAnEllipsisForUnsupportedTypes() {
        assertEquals(Optional.of("take(...)"), CxxName.demangled("_Z4takeSt6vectorIiSaIiEE"));
        assertEquals(Optional.empty(), CxxName.demangled("phy_start"));
        assertEquals(Optional.empty(), CxxName.demangled("_ZTV10phy_device"));
    }

    @Test
    void findsTheSymbolOfAFunction() {
        List<String> symbols = List.of("phy_stop", "_Z13phy_start_allv", "_Z9phy_starti");
        assertEquals(Optional.of("phy_start(int)"), CxxName.of("phy_start", symbols));
        assertEquals(Optional.empty(), CxxName.of("phy_reset", symbols));
    }
}
