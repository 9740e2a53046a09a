#ifndef FUNCTION_TEMPLATES_HPP
#define FUNCTION_TEMPLATES_HPP

#include "live.hpp"
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

/** Function templates, whose instances the user names. */
namespace function_templates {

/** A text that is read as a type of choice. */
class Value {
public:
    Value() = default;
    explicit Value(const std::string &text) : text_(text) {}

    /** Writes any type as text. */
    template <typename T>
    explicit Value(const T &value, const char *unit) : text_(printed(value) + unit) {}

    /** Reads the text as a T; throws std::invalid_argument. */
    template <typename T>
    T as() const {
        std::istringstream in(text_);
        T value;
        if (!(in >> value)) {
            throw std::invalid_argument("not a value: " + text_);
        }
        return value;
    }

    template <typename T, typename Fallback>
    T as(const Fallback &fallback) const {
        return text_.empty() ? static_cast<T>(fallback) : as<T>();
    }

    template <typename T>
    Value &operator=(const T &value) {
        text_ = printed(value);
        return *this;
    }

    /** Appends all parts and returns their number. */
    template <typename... Parts>
    int append(const Parts &...parts) {
        int count = 0;
        using each = int[];
        (void) each{0, (text_ += printed(parts), ++count)...};
        return count;
    }

    template <typename T>
    explicit operator T() const {
        return as<T>();
    }

    /** Returns how many digits a number needs. */
    template <typename T, int Base>
    static int digits(T number) {
        int count = 0;
        for (; number > 0; number /= Base) {
            count++;
        }
        return count;
    }

    /** Needs no argument. */
    template <typename T = long>
    T length() const {
        return static_cast<T>(text_.size());
    }

    const std::string &text() const { return text_; }
    static int live() { return live::Count<Value>::live(); }

private:
    template <typename T>
    static std::string printed(const T &value) {
        std::ostringstream out;
        out << value;
        return out.str();
    }

    std::string text_;
    live::Count<Value> count_;
};

/** Values by key. */
class Settings {
public:
    template <typename Key>
    Value &operator[](const Key &key) {
        std::ostringstream out;
        out << key;
        return values_[out.str()];
    }

    /** Unlike the other, does not create a value. */
    template <typename Key>
    const Value &operator[](const Key &key) const {
        std::ostringstream out;
        out << key;
        return values_.at(out.str());
    }

    int size() const { return static_cast<int>(values_.size()); }

private:
    std::map<std::string, Value> values_;
};

/** A class template with a member template. */
template <typename T>
class Bag {
public:
    template <typename Container>
    Bag &add_all(const Container &container) {
        values_.insert(values_.end(), container.begin(), container.end());
        return *this;
    }
    template <typename Visitor>
    int count(const Visitor &visitor) const {
        int count = 0;
        for (const T &value : values_) {
            count += visitor(value) ? 1 : 0;
        }
        return count;
    }
    T sum() const {
        T sum = T();
        for (const T &value : values_) {
            sum = sum + value;
        }
        return sum;
    }

private:
    std::vector<T> values_;
};

template <typename T>
T largest(T first, T second) {
    return first < second ? second : first;
}

template <typename T>
T largest(const std::vector<T> &values) {
    T result = values.at(0);
    for (const T &value : values) {
        result = largest(result, value);
    }
    return result;
}

/** Divides, and stores the remainder. */
template <typename T>
T divide(T dividend, T divisor, T *remainder) {
    *remainder = static_cast<T>(dividend % divisor);
    return static_cast<T>(dividend / divisor);
}

template <typename T, typename F>
T transformed(T value, const F &function) {
    return function(value);
}

template <typename T>
using Sack = Bag<T>;

/** What C++ computes with the same instances. */
inline std::vector<std::string> expected() {
    Value value("42");
    std::ostringstream out;
    std::vector<std::string> all;
    auto add = [&](auto result) {
        std::ostringstream text;
        text << result;
        all.push_back(text.str());
    };
    add(value.as<int>());
    add(value.as<std::string>());
    add(Value().as<double>(7));
    add(value.append(1, std::string("x"), 2.5));
    add(value.text());
    add(Value::digits<int, 2>(9));
    add(largest<double>(1.5, 2.5));
    add(largest<std::string>(std::vector<std::string>{"a", "c", "b"}));
    add(Bag<long long>().add_all<std::vector<int>>(std::vector<int>{1, 2, 3}).sum());
    add(Value(2.5, "mm").text());
    return all;
}

}

#endif
