#ifndef TEMPLATES_HPP
#define TEMPLATES_HPP

#include "live.hpp"
#include <stdexcept>
#include <string>
#include <vector>

/** Templates and their instances. */
namespace templates {

template <typename T>
class Stack {
public:
    Stack() = default;

    void push(const T &value) { values_.push_back(value); }
    T pop() {
        if (values_.empty()) {
            throw std::out_of_range("the stack is empty");
        }
        T last = values_.back();
        values_.pop_back();
        return last;
    }
    const T &top() const { return values_.back(); }
    int size() const { return static_cast<int>(values_.size()); }
    bool empty() const { return values_.empty(); }

    /** Compiles only for types with operator+. */
    T sum() const {
        T result = T();
        for (const T &value : values_) {
            result = result + value;
        }
        return result;
    }

    static int live() { return live::Count<Stack>::live(); }

private:
    std::vector<T> values_;
    live::Count<Stack> count_;
};

/** Cannot be added. */
class Token {
public:
    explicit Token(int id = 0) : id_(id) {}

    int id() const { return id_; }
    static int live() { return live::Count<Token>::live(); }

private:
    int id_;
    live::Count<Token> count_;
};

// Functions that name instances.
Stack<int> numbers(int count);
int depth(const Stack<std::string> &stack);
using Tokens = Stack<Token>;
int last_id(const Tokens &tokens);

/** A template that no function names: only as an instance that the user asks for. */
template <typename T, int N>
struct Ring {
    T first = T();
    int size() const { return N; }
};

}

#endif
