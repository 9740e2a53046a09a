#include <string>
#include <vector>

namespace values {

/** A value that is read as a type of choice. */
class Value {
public:
    explicit Value(const std::string &text);

    /** Creates a value from another type. */
    template <typename T>
    Value(const T &other, int digits = 0);

    /** Reads the value as a T. @throws BadType if it is none */
    template <typename T>
    T as() const;

    template <typename T, typename S>
    T as(const S &fallback) const;

    /** Finds the value of a key. */
    template <typename Key>
    const Value operator[](const Key &key) const;
    template <typename Key>
    Value operator[](const Key &key);

    template <typename T>
    operator T() const;

    /** Reads values into all parts. */
    template <typename... A>
    static bool scan(const std::string &text, A &&...parts);

    template <typename T>
    void unnamed(T);
};

template <typename T>
class Stack {
public:
    Stack();

    /** Pushes all values. */
    template <typename C>
    void push_all(const C &values);
};

/** Returns the largest. */
template <typename T>
T largest(T first, T second);
template <typename T>
T largest(const std::vector<T> &values);

/** Makes a default value. */
template <typename T, int N>
std::vector<T> repeated();

}
