#ifndef FAILURES_HPP
#define FAILURES_HPP

#include "live.hpp"
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

/** Functions that throw. */
namespace failures {

/** An error with its place. */
class ParseError : public std::runtime_error {
public:
    ParseError(const std::string &message, int line, int column);

    int line() const;
    static int live();

    int column;

private:
    int line_;
    live::Count<ParseError> count_;
};

/** A parse error of a more specific kind. */
class MissingBrace : public ParseError {
public:
    explicit MissingBrace(int line) : ParseError("missing brace", line, 1), expected('}') {}

    char expected;
};

/** An exception that is not a std::exception. */
class Signal {
public:
    explicit Signal(int number) : number(number) {}

    static int live() { return live::Count<Signal>::live(); }

    int number;

private:
    live::Count<Signal> count_;
};

/** An error that is not a std::exception either. */
class LegacyError {
public:
    explicit LegacyError(int code) : code(code) {}

    int code;
};

inline void raise_legacy(int code) {
    throw LegacyError(code);
}

// Each throws if its argument is negative or empty.
int checked(int value);
std::string parsed(const std::string &text);
void require_brace(const std::string &text);
void raise_int(int value);
void raise_text(const char *text);
void raise_signal(int number);
void raise_unknown();
void raise_nested(const std::string &outer, const std::string &inner);

/** Throws std::out_of_range, which libstdc++ throws. */
char at(const std::string &text, std::size_t index);

/** Cannot throw. */
int doubled(int value) noexcept;

/** A class whose constructor throws after its member was constructed. */
class Fragile {
public:
    explicit Fragile(int value);

    int value() const;
    void replace(int value);
    static int live();

private:
    live::Count<Fragile> count_;
    int value_;
};

/** Its destructor throws while it is armed. */
class Guard {
public:
    explicit Guard(const std::string &name) : name_(name), is_armed_(true) {}
    Guard(const Guard &) = default;
    Guard(Guard &&other) noexcept : name_(std::move(other.name_)), is_armed_(other.is_armed_) { other.is_armed_ = false; }
    virtual ~Guard() noexcept(false) {
        if (is_armed_) {
            throw std::runtime_error("left by " + name_);
        }
    }

    virtual int strength() const { return 1; }
    void disarm() { is_armed_ = false; }
    bool is_armed() const { return is_armed_; }
    Guard *clone() const { return new Guard(*this); }

private:
    std::string name_;
    bool is_armed_;
    live::Count<Guard> count_;
};

/** Its implicit destructor throws, too. */
class Post {
public:
    explicit Post(const std::string &name) : guard_(name) {}

private:
    Guard guard_;
};

inline int inspect(Guard guard, bool leaves) {
    if (!leaves) {
        guard.disarm();
    }
    return guard.strength();
}

/** The function cannot throw, but the call can: it copies and destroys the guard. */
inline int glance(Guard guard) noexcept {
    return guard.strength();
}

inline int inspect_both(std::pair<Guard, Guard> guards) {
    return guards.first.strength() + guards.second.strength();
}

inline std::optional<Guard> guard_named(const std::string &name) {
    return Guard(name);
}

inline std::vector<Guard> guards_named(const std::vector<std::string> &names) {
    std::vector<Guard> guards;
    guards.reserve(names.size()); // std::vector would copy the elements when it grows
    for (const std::string &name : names) {
        guards.emplace_back(name);
    }
    return guards;
}

/** Calls the function, and returns 1 if it throws a std::exception, 2 if it throws something else, otherwise 0. */
int caught(void (*function)());

}

#endif
