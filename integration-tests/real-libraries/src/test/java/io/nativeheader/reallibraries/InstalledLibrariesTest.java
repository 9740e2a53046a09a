package io.nativeheader.reallibraries;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Says which of the other tests could not even be compiled here, because a header is not installed. */
class InstalledLibrariesTest {

    @ParameterizedTest(name = "{0}, which Debian has in {1}")
    @CsvSource({
        "ZlibTest, zlib1g-dev",
        "SqliteTest, libsqlite3-dev",
        "CurlTest, libcurl4-openssl-dev",
        "LibcTest, libc6-dev",
        "system.SystemMacrosTest, libc6-dev"
    })
    void theTestsOfThisLibraryWereCompiled(String test, String debianPackage) {
        boolean compiled = isCompiled(test);
        assumeTrue(compiled, test + " is left out: " + debianPackage + " is not installed");
    }

    private static boolean isCompiled(String test) {
        try {
            Class.forName(InstalledLibrariesTest.class.getPackageName() + "." + test);
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }
}
