package io.nativeheader.randomcalls.cxx;

import java.util.List;
import java.util.stream.Collectors;

/** Writes cases in C++. Each function compares its arguments with constants, as text. */
final class CxxText {

    private static final String INCLUDES = """
            #pragma once
            #include <array>
            #include <cstdint>
            #include <deque>
            #include <functional>
            #include <list>
            #include <map>
            #include <memory>
            #include <optional>
            #include <set>
            #include <stdexcept>
            #include <string>
            #include <string_view>
            #include <unordered_map>
            #include <unordered_set>
            #include <utility>
            #include <vector>

            int count_mismatches() noexcept;
            const char *take_mismatches() noexcept;
            int last_called() noexcept;

            /** Counts the objects of all classes. */
            class Live {
            public:
              Live();
              Live(const Live &);
              Live &operator=(const Live &);
              ~Live();
            };

            class Failure : public std::runtime_error {
            public:
              Failure(const std::string &text, int code) : std::runtime_error(text), code(code) {}
              int code;
            };

            """;

    private static final String CHECKS = """
            #include "calls.hpp"
            #include <algorithm>
            #include <cstring>
            #include <type_traits>

            static std::string mismatches, taken;
            static int mismatch_count, called, live;
            static std::vector<std::function<void()>> kept;

            Live::Live() { live++; }
            Live::Live(const Live &) { live++; }
            Live &Live::operator=(const Live &) { return *this; }
            Live::~Live() { live--; }

            static void expect(const char *place, const std::string &got, const std::string &expected) {
              if (got == expected) return;
              mismatch_count++;
              mismatches += std::string("C++: ") + place + ": expected " + expected + ", got " + got + "; ";
            }

            int count_mismatches() noexcept {
              for (auto &free : kept) free();
              kept.clear();
              if (live) expect("live objects", std::to_string(live), "0");
              live = 0;
              return mismatch_count;
            }

            const char *take_mismatches() noexcept {
              taken = mismatches;
              mismatches.clear();
              mismatch_count = 0;
              return taken.c_str();
            }

            int last_called() noexcept { return called; }

            template <class T> T &keep(T value) {
              T *object = new T(std::move(value));
              kept.push_back([object] { delete object; });
              return *object;
            }

            template <class T> std::string text(const T &value);

            static std::string joined(const char *open, const std::vector<std::string> &texts, const char *close) {
              std::string result = open;
              for (auto &text : texts) result += (&text == texts.data() ? "" : ",") + text;
              return result + close;
            }

            template <class T> struct Text {
              static std::string of(const T &value) {
                if constexpr (std::is_same_v<T, bool>) return value ? "true" : "false";
                else if constexpr (std::is_same_v<T, float>) { int bits; memcpy(&bits, &value, 4); return "f" + std::to_string(bits); }
                else if constexpr (std::is_same_v<T, double>) { long long bits; memcpy(&bits, &value, 8); return "d" + std::to_string(bits); }
                else if constexpr (std::is_enum_v<T>) return enumerator(value);
                else if constexpr (std::is_integral_v<T> && sizeof(T) == 1) return std::to_string(static_cast<unsigned char>(value));
                else if constexpr (std::is_integral_v<T>) return std::to_string(static_cast<long long>(value));
                else return value.state();
              }
            };
            template <> struct Text<std::string_view> {
              static std::string of(std::string_view value) {
                std::string result = "'";
                for (unsigned char c : value) { result += "0123456789abcdef"[c / 16]; result += "0123456789abcdef"[c % 16]; }
                return result;
              }
            };
            template <> struct Text<std::string> { static std::string of(const std::string &value) { return Text<std::string_view>::of(value); } };
            template <> struct Text<const char *> { static std::string of(const char *value) { return value ? Text<std::string_view>::of(value) : "null"; } };
            template <class T> struct Text<T *> { static std::string of(const T *value) { return value ? text(*value) : "null"; } };
            template <class T> struct Text<std::unique_ptr<T>> { static std::string of(const std::unique_ptr<T> &value) { return value ? text(*value) : "null"; } };
            template <class T> struct Text<std::shared_ptr<T>> { static std::string of(const std::shared_ptr<T> &value) { return value ? text(*value) : "null"; } };
            template <class T> struct Text<std::optional<T>> { static std::string of(const std::optional<T> &value) { return value ? text(*value) : "null"; } };
            template <class A, class B> struct Text<std::pair<A, B>> {
              static std::string of(const std::pair<A, B> &value) { return "(" + text(value.first) + "," + text(value.second) + ")"; }
            };
            template <class T> struct Sequence {
              static std::string of(const T &value) {
                std::vector<std::string> texts;
                for (const typename T::value_type &element : value) texts.push_back(text(element));
                return joined("[", texts, "]");
              }
            };
            template <class T> struct Text<std::vector<T>> : Sequence<std::vector<T>> {};
            template <class T> struct Text<std::list<T>> : Sequence<std::list<T>> {};
            template <class T> struct Text<std::deque<T>> : Sequence<std::deque<T>> {};
            template <class T, std::size_t N> struct Text<std::array<T, N>> : Sequence<std::array<T, N>> {};
            template <class T> struct Sorted {
              static std::string of(const T &value) {
                std::vector<std::string> texts;
                for (auto &element : value) texts.push_back(text(element));
                std::sort(texts.begin(), texts.end());
                return joined("{", texts, "}");
              }
            };
            template <class T> struct Text<std::set<T>> : Sorted<std::set<T>> {};
            template <class T> struct Text<std::unordered_set<T>> : Sorted<std::unordered_set<T>> {};
            template <class T> struct Entries {
              static std::string of(const T &value) {
                std::vector<std::string> texts;
                for (auto &[key, element] : value) texts.push_back(text(key) + "=" + text(element));
                std::sort(texts.begin(), texts.end());
                return joined("{", texts, "}");
              }
            };
            template <class K, class V> struct Text<std::map<K, V>> : Entries<std::map<K, V>> {};
            template <class K, class V> struct Text<std::unordered_map<K, V>> : Entries<std::unordered_map<K, V>> {};

            template <class T> std::string text(const T &value) { return Text<T>::of(value); }

            """;

    private CxxText() {}

    static String header(Declarations declarations, List<CxxCase> cases) {
        StringBuilder text = new StringBuilder(INCLUDES);
        declarations.enumerations().forEach(type -> text.append(type.declaration()));
        declarations
                .classes()
                .forEach(type -> text.append("namespace %s { class %s; }\n".formatted(type.namespace(), type.name())));
        declarations.classes().forEach(type -> text.append(type.declaration()));
        cases.forEach(one -> text.append(one.declaration()));
        return text.toString();
    }

    static String source(Declarations declarations, List<CxxCase> cases) {
        return CHECKS
                + declarations.enumerations().stream()
                        .map(Enumeration::definition)
                        .collect(Collectors.joining())
                + declarations.classes().stream().map(ClassType::definition).collect(Collectors.joining())
                + cases.stream().map(CxxCase::definition).collect(Collectors.joining("\n"));
    }
}
