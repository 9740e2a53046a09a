package io.nativeheader.reallibraries;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports a skip for each test class that was not compiled because its header is not installed. */
class InstalledLibrariesTest {

    @ParameterizedTest(name = "{0} needs Debian's {1}")
    @CsvSource({
        "ZlibTest, zlib1g-dev",
        "SqliteTest, libsqlite3-dev",
        "CurlTest, libcurl4-openssl-dev",
        "LibcTest, libc6-dev",
        "hunspell.HunspellTest, libhunspell-dev",
        "jsoncpp.JsoncppTest, libjsoncpp-dev",
        "leveldb.LeveldbTest, libleveldb-dev",
        "poppler.PopplerTest, libpoppler-cpp-dev",
        "pugixml.PugixmlTest, libpugixml-dev",
        "re2.Re2Test, libre2-dev",
        "snappy.SnappyTest, libsnappy-dev",
        "tinyxml2.TinyXml2Test, libtinyxml2-dev",
        "yamlcpp.YamlCppTest, libyaml-cpp-dev",
        "system.SystemMacrosTest, libc6-dev"
    })
    void wasCompiled(String test, String debianPackage) {
        boolean compiled = isCompiled(test);
        assumeTrue(compiled, test + " was not compiled: " + debianPackage + " is not installed");
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
