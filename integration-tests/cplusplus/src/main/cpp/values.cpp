#include "values.hpp"

#include <cmath>
#include <limits>

namespace values {

std::uint32_t unsigned_32() {
    return 4000000000u;
}

std::uint64_t unsigned_64() {
    return std::numeric_limits<std::uint64_t>::max();
}

std::uint8_t unsigned_8() {
    return 250;
}

bool is_unsigned_32(std::uint32_t value) {
    return value == 4000000000u;
}

bool negated(bool value) {
    return !value;
}

char32_t last_character() {
    return U'\U0010FFFF';
}

Level opposite(Level level) {
    return level == Level::LOW ? Level::HIGH : Level::LOW;
}

std::string joined(const std::string &a, std::string b) {
    return a + b;
}

std::string with_nul() {
    return std::string("a\0b", 3);
}

std::size_t length(std::string_view text) {
    return text.size();
}

std::string_view literal() {
    return "grüß ☃ 😀";
}

std::string reversed(std::string text) {
    return {text.rbegin(), text.rend()};
}

const char *or_default(const char *text) {
    return text == nullptr ? "default" : text;
}

void append(std::string &text, const std::string &more) {
    text += more;
}

void increment(int &value) {
    ++value;
}

void divide(int dividend, int divisor, int &quotient, int &remainder) {
    quotient = dividend / divisor;
    remainder = dividend % divisor;
}

int &slot(int index) {
    static int slots[4] = {10, 20, 30, 40};
    return slots[index];
}

std::vector<int> squares(int count) {
    std::vector<int> result;
    for (int i = 0; i < count; i++) {
        result.push_back(i * i);
    }
    return result;
}

int sum(const std::vector<int> &values) {
    int result = 0;
    for (int value : values) {
        result += value;
    }
    return result;
}

std::vector<std::string> words(const std::string &text) {
    std::vector<std::string> result;
    std::size_t start = 0;
    while (start < text.size()) {
        std::size_t end = std::min(text.find(' ', start), text.size());
        result.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return result;
}

std::string concatenated(const std::vector<std::string> &words) {
    std::string result;
    for (const std::string &word : words) {
        result += word;
    }
    return result;
}

std::array<double, 3> axis(int index) {
    std::array<double, 3> result = {0, 0, 0};
    result.at(index) = 1;
    return result;
}

double norm(const std::array<double, 3> &vector) {
    return std::sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
}

std::map<std::string, int> lengths(const std::vector<std::string> &words) {
    std::map<std::string, int> result;
    for (const std::string &word : words) {
        result[word] = static_cast<int>(word.size());
    }
    return result;
}

int total(const std::map<std::string, int> &counts) {
    int result = 0;
    for (const auto &entry : counts) {
        result += entry.second;
    }
    return result;
}

std::set<int> distinct(const std::vector<int> &values) {
    return {values.begin(), values.end()};
}

std::vector<std::vector<int>> triangle(int rows) {
    std::vector<std::vector<int>> result;
    for (int i = 1; i <= rows; i++) {
        result.push_back(squares(i));
    }
    return result;
}

std::vector<bool> bits(unsigned value) {
    std::vector<bool> result;
    for (; value != 0; value >>= 1) {
        result.push_back((value & 1) != 0);
    }
    return result;
}

std::optional<std::string> found(const std::string &text, char after) {
    std::size_t index = text.find(after);
    if (index == std::string::npos) {
        return std::nullopt;
    }
    return text.substr(index + 1);
}

std::optional<int> parsed(const std::string &text) {
    if (text.empty() || text.find_first_not_of("0123456789") != std::string::npos) {
        return std::nullopt;
    }
    return std::stoi(text);
}

int or_zero(std::optional<int> value) {
    return value.value_or(0);
}

std::pair<std::string, int> split(const std::string &text) {
    std::size_t index = text.find('=');
    return {text.substr(0, index), std::stoi(text.substr(index + 1))};
}

int difference(const std::pair<int, int> &pair) {
    return pair.first - pair.second;
}

std::chrono::milliseconds doubled(std::chrono::milliseconds duration) {
    return duration * 2;
}

std::chrono::seconds minutes(int count) {
    return std::chrono::minutes(count);
}

std::filesystem::path child(const std::filesystem::path &folder, const std::string &name) {
    return folder / name;
}

void Inventory::add(const std::string &name, int count) {
    names_.push_back(name);
    counts_.push_back(count);
    index_[name] = count;
}

std::vector<Item> items(int count) {
    std::vector<Item> result;
    for (int i = 0; i < count; i++) {
        result.emplace_back("item " + std::to_string(i));
    }
    return result;
}

std::array<Item, 2> swapped(const std::array<Item, 2> &items) {
    return {items[1], items[0]};
}

std::string names(const std::vector<Item> &items) {
    std::string result;
    for (const Item &item : items) {
        result += item.name() + ";";
    }
    return result;
}

}
