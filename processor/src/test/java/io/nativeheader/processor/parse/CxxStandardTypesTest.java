package io.nativeheader.processor.parse;

import static io.nativeheader.processor.parse.ParsedCxx.families;
import static io.nativeheader.processor.parse.ParsedCxx.function;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recognizes the types of C++'s standard library. */
class CxxStandardTypesTest {

    @Test
    void findsTheStandardLibrary() {
        Parsed c = Parsed.cxx("#include <string>\nnamespace n { std::size_t length(std::string); }");
        assertEquals("unsigned long", function(c, "n::length").result().spelling());
        assertEquals(1, c.outcome.cxx().functions().size());
        assertEquals(List.of(), c.outcome.cxx().unbound());
        assertEquals(List.of(), c.header().macros());
    }

    @Test
    void recognizesNumbersAndOtherClocks() {
        Parsed c = Parsed.cxx("""
                #include <bitset>
                #include <chrono>
                #include <complex>
                #include <initializer_list>
                namespace n {
                void f(
                        std::bitset<70> a, const std::complex<float> &b, std::complex<long double> c,
                        std::initializer_list<int> d, std::chrono::steady_clock::time_point e,
                        std::chrono::system_clock::time_point f);
                }
                """);
        assertEquals(
                List.of(
                        "BITSET[]70",
                        "COMPLEX[float]&",
                        "it uses std::complex<long double>, which has no Java counterpart",
                        "INITIALIZER_LIST[int]",
                        "DURATION[long]1",
                        "TIME_POINT[DURATION[long]1]1"),
                function(c, "n::f").parameters().stream()
                        .map(one -> families(one.type()))
                        .toList());
    }

    @Test
    void recognizesTheStandardLibrary() {
        Parsed c = Parsed.cxx("""
                #include <array>
                #include <chrono>
                #include <deque>
                #include <filesystem>
                #include <functional>
                #include <map>
                #include <memory>
                #include <optional>
                #include <ostream>
                #include <string>
                #include <thread>
                #include <vector>
                namespace names {
                class Shape;
                using Names = std::vector<std::string>;
                std::array<double, 3> all(
                        std::string_view a, Names &&b, const std::map<std::string, std::deque<int>> &c,
                        std::unique_ptr<Shape> d, std::shared_ptr<int> e,
                        std::function<int(const std::string &, Shape *)> f, std::optional<std::string> g,
                        std::pair<int, const char *> h, std::filesystem::path *i);
                void others(
                        std::chrono::milliseconds a, std::chrono::hours b, std::chrono::duration<double> c,
                        std::ostream &d, std::thread e, const std::wstring &f, std::vector<std::thread> g);
                }
                """);
        CxxFunction all = function(c, "names::all");
        assertEquals("ARRAY[double]3", families(all.result()));
        assertEquals(
                List.of(
                        "STRING_VIEW[]",
                        "VECTOR[STRING[]]&",
                        "MAP[STRING[], LIST[int]]&",
                        "UNIQUE_PTR[names::Shape]",
                        "SHARED_PTR[int]",
                        "FUNCTION[int, STRING[]&, names::Shape*]",
                        "OPTIONAL[STRING[]]",
                        "PAIR[int, const char *]",
                        "PATH[]*"),
                all.parameters().stream().map(one -> families(one.type())).toList());
        assertEquals(
                List.of(
                        "DURATION[long]1000000",
                        "DURATION[long]3600000000000",
                        "DURATION[double]1",
                        "std::basic_ostream<char>&",
                        "it uses std::thread, which has no Java counterpart",
                        "WIDE_STRING[]&",
                        "it uses std::thread, which has no Java counterpart"),
                function(c, "names::others").parameters().stream()
                        .map(one -> families(one.type()))
                        .toList());
    }
}
