#include "failures.hpp"

namespace failures {

ParseError::ParseError(const std::string &message, int line, int column)
    : std::runtime_error(message), column(column), line_(line) {}

int ParseError::line() const {
    return line_;
}

int ParseError::live() {
    return live::Count<ParseError>::live();
}

int checked(int value) {
    if (value < 0) {
        throw std::invalid_argument("negative: " + std::to_string(value));
    }
    return value;
}

std::string parsed(const std::string &text) {
    if (text.empty()) {
        throw ParseError("nothing to parse – «»", 3, 14);
    }
    return "<" + text + ">";
}

void require_brace(const std::string &text) {
    if (text.find('}') == std::string::npos) {
        throw MissingBrace(7);
    }
}

void raise_int(int value) {
    throw value;
}

void raise_text(const char *text) {
    throw text;
}

void raise_signal(int number) {
    throw Signal(number);
}

namespace {
struct Hidden {};
}

void raise_unknown() {
    throw Hidden();
}

void raise_nested(const std::string &outer, const std::string &inner) {
    try {
        throw std::runtime_error(inner);
    } catch (...) {
        std::throw_with_nested(std::logic_error(outer));
    }
}

char at(const std::string &text, std::size_t index) {
    return text.at(index);
}

int doubled(int value) noexcept {
    return 2 * value;
}

Fragile::Fragile(int value) : value_(checked(value)) {}

int Fragile::value() const {
    return value_;
}

void Fragile::replace(int value) {
    value_ = checked(value);
}

int Fragile::live() {
    return live::Count<Fragile>::live();
}

int caught(void (*function)()) {
    try {
        function();
        return 0;
    } catch (const std::exception &) {
        return 1;
    } catch (...) {
        return 2;
    }
}

}
