package p;

import io.nativeheader.NativeHeader;

/** Calls instances of function templates. */
@NativeHeader(
        value = "input.hpp",
        library = "values",
        instances = {
            "values::Value::Value<int>",
            "values::Value::as<int>",
            "values::Value::as<std::string>",
            "values::Value::as<double, int>",
            "values::Value::operator[]<std::string>",
            "values::Value::operator[]<int>",
            "values::Value::operator bool",
            "values::Value::scan<int *, std::string *>",
            "values::Stack<int>::push_all<std::vector<int>>",
            "values::largest<int>",
            "values::largest<double>",
            "values::repeated<int, 3>"
        })
public interface Input extends InputHeader {}
