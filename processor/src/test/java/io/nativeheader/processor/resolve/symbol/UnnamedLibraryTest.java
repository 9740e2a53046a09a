package io.nativeheader.processor.resolve.symbol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CHeaderFile;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.request.SymbolCheck;
import io.nativeheader.processor.resolve.Fixture;
import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.processor.symbols.ProcessSymbols;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnnamedLibraryTest {

    /** A C library that defines {@code malloc}, and optionally an installed libcrypto. */
    private record Libraries(boolean isPackaged) implements ProcessSymbols {

        @Override
        public boolean defines(String symbol) {
            return symbol.equals("malloc");
        }

        @Override
        public Optional<Candidate> libraryWith(Collection<String> symbols) {
            return Optional.empty();
        }

        @Override
        public Optional<Candidate> libraryOfHeaders(Collection<String> symbols, boolean installed) {
            return installed && isPackaged
                    ? Optional.of(new Candidate("/usr/lib/libcrypto.so", "crypto"))
                    : Optional.empty();
        }
    }

    private static List<String> reported(String file, boolean isPackaged, String... functions) {
        CHeader header = new CHeader(
                List.of(Fixture.TARGET),
                TargetSet.first(1),
                List.of(new CHeaderFile("evp.h", file, "0", CHeaderFile.Role.OWN, 0)),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of());
        ParsedInterface plain = new Fixture().parsed("Evp", true);
        ParsedInterface parsed = new ParsedInterface(
                plain.request(),
                header,
                plain.evaluation(),
                Optional.empty(),
                Optional.of(new Libraries(isPackaged)),
                plain.elsewhere());
        Diagnostics diagnostics = new Diagnostics();
        UnnamedLibrary unnamed = new UnnamedLibrary(parsed, SymbolCheck.WARN, diagnostics);
        List.of(functions).forEach(unnamed::addHeaderWide);
        unnamed.summarize();
        return diagnostics.all().stream()
                .map(diagnostic -> diagnostic.severity() + " "
                        + diagnostic
                                .problem()
                                .message()
                                .replaceFirst("(?s).*does not define ", "")
                                .replaceFirst("[.:] .*", ""))
                .toList();
    }

    @Test
    void reportsAnInstalledHeaderWithoutALibrary() {
        assertEquals(
                List.of("WARNING EVP_init and one other function of api.h, but /usr/lib/libcrypto.so does"),
                reported("/usr/include/openssl/evp.h", true, "EVP_init", "EVP_free"));
        assertEquals(
                List.of("NOTE EVP_init of api.h"),
                reported("/usr/include/openssl/evp.h", false, "EVP_init"),
                "no library is found");
    }

    @Test
    void ignoresAHeaderOfTheModuleWhoseLibraryTheProgramMayLoad() {
        assertEquals(List.of(), reported("/home/me/phy/src/main/c/phy.h", true, "phy_start"));
    }

    @Test
    void ignoresAFewFunctionsMissingFromTheCLibrary() {
        assertEquals(List.of(), reported("/usr/include/stdlib.h", true, "atexit", "malloc"));
    }
}
