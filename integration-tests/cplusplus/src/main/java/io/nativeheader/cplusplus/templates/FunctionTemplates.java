package io.nativeheader.cplusplus.templates;

import io.nativeheader.NativeHeader;

/** Instances of the function templates in {@code function_templates.hpp}. */
@NativeHeader(
        value = "function_templates.hpp",
        library = "cplusplus",
        includePath = "src/main/cpp",
        instances = {
            "function_templates::Value::Value<double>",
            "function_templates::Value::as<int>",
            "function_templates::Value::as<std::string>",
            "function_templates::Value::as<double, int>",
            "function_templates::Value::operator=<long long>",
            "function_templates::Value::append<int, std::string, double>",
            "function_templates::Value::operator float",
            "function_templates::Value::digits<int, 2>",
            "function_templates::Settings::operator[]<std::string>",
            "function_templates::Settings::operator[]<int>",
            "function_templates::Bag<long long>::add_all<std::vector<int>>",
            "function_templates::Bag<long long>::count<std::function<bool (long long)>>",
            "function_templates::Sack<double>",
            "function_templates::largest<double>",
            "function_templates::largest<std::string>",
            "function_templates::divide<int>",
            "function_templates::divide<short>",
            "function_templates::transformed<int, std::function<int (int)>>",
            "std::min<int>"
        },
        preamble = "#include <algorithm>\n#include <functional>")
public interface FunctionTemplates extends FunctionTemplatesHeader {}
