#ifndef VOCABULARY_HPP
#define VOCABULARY_HPP

#include "live.hpp"
#include <array>
#include <bitset>
#include <chrono>
#include <complex>
#include <cstddef>
#include <forward_list>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

/** Values of the standard library that are made of others. */
namespace vocabulary {

enum class Mood { CALM, LOUD };

class Word {
public:
    explicit Word(std::string text) : text_(std::move(text)) {}

    const std::string &text() const { return text_; }
    static int live() { return live::Count<Word>::live(); }

private:
    std::string text_;
    live::Count<Word> count_;
};

// Text in wide characters. The functions check their arguments, and throw if one is wrong.
std::wstring wide();
std::u16string utf16();
std::u32string utf32();
void check_wide(const std::wstring &text);
void check_utf16(std::u16string_view text);
void check_utf32(std::u32string text);
std::u16string_view unpaired();
std::vector<std::wstring> swapped(const std::map<std::u16string, std::u32string> &texts);

// Tuples and variants.
std::tuple<int, std::string, Word> triple(int number, const std::string &text);
std::string described(const std::tuple<int, std::string, double, bool> &values);
std::tuple<std::string, int> reversed_pair(const std::tuple<int, std::string> &pair);

using Value = std::variant<std::monostate, bool, long long, double, std::string, std::vector<std::string>, Word>;
Value parsed(const std::string &text);
std::string kind(const Value &value);
std::vector<Value> echoed(std::vector<Value> values);

// Times.
std::chrono::system_clock::time_point start_of_2026();
bool is_start_of_2026(std::chrono::system_clock::time_point time);
std::chrono::duration<double> tenth();
double seconds(std::chrono::duration<double> duration);

// Containers.
std::multimap<std::string, int> positions(const std::string &text);
int entries_of(const std::multimap<std::string, int> &entries, const std::string &key);
std::multiset<int> sorted(const std::forward_list<int> &numbers);
void append(std::forward_list<int> &numbers, std::multiset<int> &set);

// Pointers.
/** Owns its words. */
class Lexicon {
public:
    std::shared_ptr<Word> add(const std::string &text);
    std::weak_ptr<Word> find(const std::string &text) const;
    std::vector<std::reference_wrapper<Word>> all();
    void clear() { words_.clear(); }
    static int live() { return live::Count<Lexicon>::live(); }

private:
    std::vector<std::shared_ptr<Word>> words_;
    live::Count<Lexicon> count_;
};

/** Has its own way to delete words. */
struct Recycler {
    int *recycled;
    void operator()(Word *word) const;
};

std::unique_ptr<Word, Recycler> recyclable(const std::string &text, int *recycled);

/** Returns the longest word, or null. */
const std::string *longest(const std::vector<std::string> &words);
const std::vector<int> *primes(bool known);

// Plain pointers to functions.
typedef void (*Logger)(const std::string &message, Mood mood);

/** Keeps the logger, and returns whether there was one before. */
bool set_logger(Logger logger);
void log(const std::string &message, Mood mood);
std::string longest_by(std::vector<std::string> words, std::size_t (*length)(const std::string &word));
int compare(const Word &a, const Word &b, int (*order)(const Word &, const Word *));
void *with_data(void (*report)(const std::string &message, void *data), void *data);
std::vector<void *> addresses(const std::vector<void *> &addresses);
int numbered(const Word &word, int (*number)(const Word &));

/** Has a pointer to a function. */
struct Hook {
    std::string (*rename)(std::string name);
    std::string renamed(const std::string &name) const { return rename ? rename(name) : name; }
};

// Classes that a loop visits.
/** Owns its words. */
class Poem {
public:
    explicit Poem(const std::vector<std::string> &words);

    std::vector<Word>::iterator begin() { return words_.begin(); }
    std::vector<Word>::iterator end() { return words_.end(); }
    std::vector<Word>::const_iterator begin() const { return words_.begin(); }
    std::vector<Word>::const_iterator end() const { return words_.end(); }
    static int live() { return live::Count<Poem>::live(); }

private:
    std::vector<Word> words_;
    live::Count<Poem> count_;
};

/** Counts letters. */
class Letters {
public:
    explicit Letters(const std::string &text);

    std::map<std::string, int>::const_iterator begin() const { return counts_.begin(); }
    std::map<std::string, int>::const_iterator end() const { return counts_.end(); }

private:
    std::map<std::string, int> counts_;
};

/** Has an iterator of its own, which throws after the tenth element. */
class Squares {
public:
    class Iterator {
    public:
        explicit Iterator(int root) : root_(root) {}
        long long operator*() const { return static_cast<long long>(root_) * root_; }
        Iterator &operator++();
        bool operator!=(const Iterator &other) const { return root_ != other.root_; }

    private:
        int root_;
    };

    explicit Squares(int count) : count_(count) {}

    Iterator begin() const { return Iterator(0); }
    Iterator end() const { return Iterator(count_); }

private:
    int count_;
};

/** Points to words, one of which is null. */
class Selection {
public:
    explicit Selection(Word *word) : words_{word, nullptr} {}

    Word *const *begin() const { return words_; }
    Word *const *end() const { return words_ + 2; }

private:
    Word *words_[2];
};

bool is_alive(const std::weak_ptr<Word> &word);
std::string joined(const std::vector<std::reference_wrapper<Word>> &words);

// Lists, complex numbers, bits, bytes and other clocks.
class Series {
public:
    Series(std::initializer_list<double> values) : values_(values) {}
    double sum() const;

private:
    std::vector<double> values_;
    live::Count<Series> count_;
};

std::string concatenated(std::initializer_list<std::string> texts);
int lengths(const std::initializer_list<Word> &words);
std::string entries(std::initializer_list<std::pair<const std::string, int>> entries);
std::complex<double> squared(std::complex<double> number);
std::vector<std::complex<float>> conjugates(const std::vector<std::complex<float>> &numbers);
std::optional<std::complex<double>> root(double number);
std::bitset<70> shifted(const std::bitset<70> &bits, int places);
void flip(std::bitset<5> &bits);
std::vector<std::byte> complements(const std::vector<std::byte> &bytes);
std::map<std::string, std::byte> first_bytes(std::vector<std::string> texts);
std::chrono::steady_clock::time_point later(std::chrono::steady_clock::time_point time, std::chrono::seconds by);
void apply(const std::function<std::complex<float>(std::complex<float>, std::bitset<3>, std::byte)> &function);

// Values within others.
std::map<std::string, std::vector<std::pair<int, std::string>>> grouped(
    const std::vector<std::optional<std::string>> &texts);
std::array<std::string, 3> rotated(const std::array<std::string, 3> &texts);
std::vector<bool> inverted(const std::vector<bool> &values);
std::vector<std::unique_ptr<Word>> renamed(std::vector<std::unique_ptr<Word>> words, const std::string &suffix);
std::shared_ptr<const Word> unchanged(std::shared_ptr<const Word> word);
std::optional<std::reference_wrapper<Word>> second(Word &first, Word *second);

// Functions with many parameters.
std::string combine(
    const std::function<std::string(int, const std::string &, Mood, const Word &, bool, std::vector<int>)> &function);
int sum(std::function<int(int, long long, double)> function);
/** Takes and returns values of the standard library in virtual functions. */
class Index {
public:
    virtual ~Index() = default;

    virtual std::map<std::string, std::vector<int>> positions(
        const std::vector<std::string> &words, std::optional<int> limit) = 0;
    virtual std::u16string title(std::wstring name, const std::tuple<int, double, bool> &version) const = 0;
    virtual std::optional<double> weight(std::chrono::seconds age, const std::vector<Word *> &words) { return static_cast<double>(age.count()) + static_cast<double>(words.size()); }
    static int live() { return live::Count<Index>::live(); }

private:
    live::Count<Index> count_;
};

std::string indexed(Index &index);

/** Creates and takes objects in virtual functions. */
class Factory {
public:
    virtual ~Factory() = default;

    virtual std::unique_ptr<Word> make(const std::string &text) = 0;
    virtual std::shared_ptr<Word> shared(std::shared_ptr<Word> word) = 0;
    virtual std::vector<Word> copies(const std::vector<Word> &words) const = 0;
    virtual std::vector<std::shared_ptr<Word>> all(const std::vector<std::shared_ptr<Word>> &words) { return words; }
    virtual std::map<std::string, Word> named(std::optional<Word> word) { return {{"cxx", *word}}; }

private:
    live::Count<Factory> count_;
};

std::string made(Factory &factory);
/** The factory's Java exception leaves no object. */
std::string made_or_error(Factory &factory);

void visit(const std::function<void(Word, Word *, std::u16string, Value)> &visitor);

}

#endif
