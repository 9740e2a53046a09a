#ifndef VOCABULARY_HPP
#define VOCABULARY_HPP

#include "live.hpp"
#include <chrono>
#include <forward_list>
#include <functional>
#include <map>
#include <memory>
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

bool is_alive(const std::weak_ptr<Word> &word);
std::string joined(const std::vector<std::reference_wrapper<Word>> &words);

// Functions with many parameters.
std::string combine(
    const std::function<std::string(int, const std::string &, Mood, const Word &, bool, std::vector<int>)> &function);
int sum(std::function<int(int, long long, double)> function);
void visit(const std::function<void(Word, Word *, std::u16string, Value)> &visitor);

}

#endif
