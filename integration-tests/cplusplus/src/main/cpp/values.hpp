#ifndef VALUES_HPP
#define VALUES_HPP

#include "live.hpp"
#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/** Values of C's types and of the standard library. */
namespace values {

// Integers at their limits.
std::uint32_t unsigned_32();
std::uint64_t unsigned_64();
std::uint8_t unsigned_8();
bool is_unsigned_32(std::uint32_t value);
bool negated(bool value);
char32_t last_character();

enum class Level : std::uint8_t { LOW = 1, HIGH = 200 };
Level opposite(Level level);

typedef enum { FIRST = 7, LAST = -1 } Code;
inline std::vector<Code> codes() { return {FIRST, LAST}; }

enum class Answer : bool { NO, YES };
inline std::vector<Answer> answers_reversed(const std::vector<Answer> &answers) { return {answers.rbegin(), answers.rend()}; }

/** Flags: a value may be no enumerator. */
enum class Access : std::uint8_t { NONE = 0, READ = 1, WRITE = 0x80 };
constexpr Access operator|(Access a, Access b) { return static_cast<Access>(static_cast<int>(a) | static_cast<int>(b)); }
inline bool is_all(Access access) { return access == (Access::READ | Access::WRITE); }
inline std::vector<Access> accesses() { return {Access::NONE, Access::WRITE, Access::READ | Access::WRITE}; }

// Strings, with NUL and characters outside of ASCII.
std::string joined(const std::string &a, std::string b);
std::string with_nul();
std::size_t length(std::string_view text);
std::string_view literal();
std::string reversed(std::string text);
const char *or_default(const char *text);
void append(std::string &text, const std::string &more);

// References to C's types.
void increment(int &value);
void divide(int dividend, int divisor, int &quotient, int &remainder);
int &slot(int index);

/** Views its text, which must outlive it. */
class View {
public:
    explicit View(std::string_view text) : text_(text) {}

    std::string text() const { return std::string(text_); }
    char first() const { return text_.front(); }
    static int live() { return live::Count<View>::live(); }

private:
    std::string_view text_;
    live::Count<View> count_;
};

// Containers.
std::vector<int> squares(int count);
int sum(const std::vector<int> &values);
std::vector<std::string> words(const std::string &text);
std::string concatenated(const std::vector<std::string> &words);
std::array<double, 3> axis(int index);
double norm(const std::array<double, 3> &vector);
std::map<std::string, int> lengths(const std::vector<std::string> &words);
int total(const std::map<std::string, int> &counts);
std::set<int> distinct(const std::vector<int> &values);
std::vector<std::vector<int>> triangle(int rows);
std::vector<bool> bits(unsigned value);

std::optional<std::string> found(const std::string &text, char after);
std::optional<int> parsed(const std::string &text);
int or_zero(std::optional<int> value);
std::pair<std::string, int> split(const std::string &text);
int difference(const std::pair<int, int> &pair);

std::chrono::milliseconds doubled(std::chrono::milliseconds duration);
std::chrono::seconds minutes(int count);
std::filesystem::path child(const std::filesystem::path &folder, const std::string &name);

/** Returns its containers by reference. */
class Inventory {
public:
    void add(const std::string &name, int count);
    const std::vector<std::string> &names() const { return names_; }
    std::vector<int> &counts() { return counts_; }
    const std::map<std::string, int> &index() const { return index_; }
    static int live() { return live::Count<Inventory>::live(); }

    std::vector<std::string> tags;
    std::string owner;

private:
    std::vector<std::string> names_;
    std::vector<int> counts_;
    std::map<std::string, int> index_;
    live::Count<Inventory> count_;
};

/** An element of containers. */
class Item {
public:
    explicit Item(const std::string &name) : name_(name) {}

    const std::string &name() const { return name_; }
    static int live() { return live::Count<Item>::live(); }

private:
    std::string name_;
    live::Count<Item> count_;
};

/** Lends its items in containers. */
class Shelf {
public:
    void add(const std::string &name) { items_.emplace_back(new Item(name)), copies.push_back(*items_.back()); }
    const std::vector<std::unique_ptr<Item>> &items() const { return items_; }
    std::vector<Item *> pointers() const
    {
        std::vector<Item *> all;
        for (const auto &item : items_)
            all.push_back(item.get());
        return all;
    }
    std::optional<const Item *> first() const
    {
        return items_.empty() ? std::optional<const Item *>() : items_.front().get();
    }

    std::vector<Item> copies;

private:
    std::vector<std::unique_ptr<Item>> items_;
};

std::vector<Item> items(int count);
std::string names(const std::vector<Item> &items);
std::array<Item, 2> swapped(const std::array<Item, 2> &items);

}

#endif
