#include "vocabulary.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace vocabulary {

namespace {

void check(bool condition, const char *what) {
    if (!condition) {
        throw std::invalid_argument(what);
    }
}

}

std::wstring wide() {
    return L"gr\u00fc\u00df \U0001d11e";
}

std::u16string utf16() {
    return u"gr\u00fc\u00df \U0001d11e";
}

std::u32string utf32() {
    return U"gr\u00fc\u00df \U0001d11e";
}

void check_wide(const std::wstring &text) {
    check(text == wide(), "wide");
}

void check_utf16(std::u16string_view text) {
    check(text == utf16(), "utf16");
}

void check_utf32(std::u32string text) {
    check(text == utf32(), "utf32");
}

std::u16string_view unpaired() {
    static const std::u16string text{u'a', char16_t(0xd834), u'b'};
    return text;
}

std::vector<std::wstring> swapped(const std::map<std::u16string, std::u32string> &texts) {
    std::vector<std::wstring> swapped;
    for (const auto &[key, value] : texts) {
        swapped.emplace_back(value.begin(), value.end());
        swapped.emplace_back(key.begin(), key.end());
    }
    return swapped;
}

std::tuple<int, std::string, Word> triple(int number, const std::string &text) {
    return {number, text, Word(text + text)};
}

std::string described(const std::tuple<int, std::string, double, bool> &values) {
    std::ostringstream out;
    out << std::get<0>(values) << std::get<1>(values) << std::get<2>(values) << std::boolalpha << std::get<3>(values);
    return out.str();
}

std::tuple<std::string, int> reversed_pair(const std::tuple<int, std::string> &pair) {
    return {std::get<1>(pair), std::get<0>(pair)};
}

Value parsed(const std::string &text) {
    if (text.empty()) {
        return {};
    }
    if (text == "true" || text == "false") {
        return text == "true";
    }
    if (text.find(' ') != std::string::npos) {
        std::istringstream in(text);
        return std::vector<std::string>(std::istream_iterator<std::string>(in), {});
    }
    if (text[0] == '*') {
        return Word(text.substr(1));
    }
    if (std::isdigit(text[0])) {
        if (text.find('.') != std::string::npos) {
            return std::stod(text);
        }
        return std::stoll(text);
    }
    return text;
}

std::string kind(const Value &value) {
    static const char *const kinds[] = {"null", "bool", "integer", "number", "text", "list", "word"};
    return kinds[value.index()];
}

std::vector<Value> echoed(std::vector<Value> values) {
    return values;
}

std::chrono::system_clock::time_point start_of_2026() {
    return std::chrono::system_clock::time_point(std::chrono::seconds(1767225600)) + std::chrono::microseconds(5);
}

bool is_start_of_2026(std::chrono::system_clock::time_point time) {
    return time == start_of_2026();
}

std::chrono::duration<double> tenth() {
    return std::chrono::duration<double>(0.1);
}

double seconds(std::chrono::duration<double> duration) {
    return duration.count();
}

std::multimap<std::string, int> positions(const std::string &text) {
    std::multimap<std::string, int> positions;
    for (std::size_t i = 0; i < text.size(); i++) {
        positions.emplace(text.substr(i, 1), static_cast<int>(i));
    }
    return positions;
}

int entries_of(const std::multimap<std::string, int> &entries, const std::string &key) {
    return static_cast<int>(entries.count(key));
}

std::multiset<int> sorted(const std::forward_list<int> &numbers) {
    return {numbers.begin(), numbers.end()};
}

void append(std::forward_list<int> &numbers, std::multiset<int> &set) {
    numbers.push_front(0);
    set.insert(numbers.begin(), numbers.end());
}

std::shared_ptr<Word> Lexicon::add(const std::string &text) {
    words_.push_back(std::make_shared<Word>(text));
    return words_.back();
}

std::weak_ptr<Word> Lexicon::find(const std::string &text) const {
    for (const auto &word : words_) {
        if (word->text() == text) {
            return word;
        }
    }
    return {};
}

std::vector<std::reference_wrapper<Word>> Lexicon::all() {
    std::vector<std::reference_wrapper<Word>> all;
    for (const auto &word : words_) {
        all.push_back(*word);
    }
    return all;
}

void Recycler::operator()(Word *word) const {
    ++*recycled;
    delete word;
}

std::unique_ptr<Word, Recycler> recyclable(const std::string &text, int *recycled) {
    return {text.empty() ? nullptr : new Word(text), Recycler{recycled}};
}

const std::string *longest(const std::vector<std::string> &words) {
    static std::string longest;
    const auto found = std::max_element(
        words.begin(), words.end(), [](const auto &a, const auto &b) { return a.size() < b.size(); });
    if (found == words.end()) {
        return nullptr;
    }
    longest = *found;
    return &longest;
}

const std::vector<int> *primes(bool known) {
    static const std::vector<int> primes{2, 3, 5};
    return known ? &primes : nullptr;
}

std::string made(Factory &factory) {
    std::string text;
    const std::unique_ptr<Word> unique = factory.make("unique");
    text += (unique ? unique->text() : "null") + ';';
    const auto word = std::make_shared<Word>("mine");
    const std::shared_ptr<Word> shared = factory.shared(word);
    text += (shared ? shared->text() : "null") + (shared == word ? " same;" : " other;");
    for (const Word &copy : factory.copies({Word("a"), Word("b")})) {
        text += copy.text() + ',';
    }
    for (const auto &one : factory.all({word, nullptr})) {
        text += (one ? one->text() : "null") + ',';
    }
    for (const auto &entry : factory.named(Word("named"))) {
        text += entry.first + '=' + entry.second.text() + ';';
    }
    text += std::to_string(word.use_count());
    return text;
}

std::string made_or_error(Factory &factory) {
    try {
        return made(factory);
    } catch (const std::exception &thrown) {
        return thrown.what();
    }
}

std::string indexed(Index &index) {
    Word a("a");
    std::ostringstream out;
    for (const auto &[word, positions] : index.positions({"x", "yy"}, {})) {
        out << word;
        for (int position : positions) {
            out << ' ' << position;
        }
        out << ';';
    }
    const std::u16string title = index.title(L"gr\u00fc\u00df", {1, 2.5, true});
    check(title == u"gr\u00fc\u00df 1 2.5 true \U0001d11e", "title");
    const auto weight = index.weight(std::chrono::minutes(1), {&a, nullptr});
    out << (weight ? *weight : -1);
    return out.str();
}

static Logger logger;

bool set_logger(Logger next) {
    const bool had_one = logger != nullptr;
    logger = next;
    return had_one;
}

void log(const std::string &message, Mood mood) {
    logger(message, mood);
}

std::string longest_by(std::vector<std::string> words, std::size_t (*length)(const std::string &word)) {
    return *std::max_element(words.begin(), words.end(), [&](const auto &a, const auto &b) { return length(a) < length(b); });
}

int compare(const Word &a, const Word &b, int (*order)(const Word &, const Word *)) {
    return order(a, &b);
}

void *with_data(void (*report)(const std::string &message, void *data), void *data) {
    report("with data", data);
    return data;
}

std::vector<void *> addresses(const std::vector<void *> &addresses) {
    return {addresses.rbegin(), addresses.rend()};
}

int numbered(const Word &word, int (*number)(const Word &)) {
    return number(word);
}

Poem::Poem(const std::vector<std::string> &words) : words_(words.begin(), words.end()) {}

Letters::Letters(const std::string &text) {
    for (char letter : text) {
        counts_[std::string(1, letter)]++;
    }
}

Squares::Iterator &Squares::Iterator::operator++() {
    if (++root_ > 10) {
        throw std::out_of_range("the eleventh square");
    }
    return *this;
}

bool is_alive(const std::weak_ptr<Word> &word) {
    return !word.expired();
}

std::string joined(const std::vector<std::reference_wrapper<Word>> &words) {
    std::string joined;
    for (const Word &word : words) {
        joined += word.text();
    }
    return joined;
}

double Series::sum() const {
    double sum = 0;
    for (double value : values_) {
        sum += value;
    }
    return sum;
}

std::string concatenated(std::initializer_list<std::string> texts) {
    std::string all;
    for (const std::string &text : texts) {
        all += text + ';';
    }
    return all;
}

int lengths(const std::initializer_list<Word> &words) {
    std::size_t length = 0;
    for (const Word &word : words) {
        length += word.text().size();
    }
    return static_cast<int>(length);
}

std::string entries(std::initializer_list<std::pair<const std::string, int>> entries) {
    std::string all;
    for (const auto &entry : std::map<std::string, int>(entries)) {
        all += entry.first + '=' + std::to_string(entry.second) + ';';
    }
    return all;
}

std::complex<double> squared(std::complex<double> number) {
    return number * number;
}

std::vector<std::complex<float>> conjugates(const std::vector<std::complex<float>> &numbers) {
    std::vector<std::complex<float>> conjugates;
    for (const std::complex<float> &number : numbers) {
        conjugates.push_back(std::conj(number));
    }
    return conjugates;
}

std::optional<std::complex<double>> root(double number) {
    if (number != number) {
        return std::nullopt;
    }
    return std::sqrt(std::complex<double>(number));
}

std::bitset<70> shifted(const std::bitset<70> &bits, int places) {
    return bits << static_cast<std::size_t>(places);
}

void flip(std::bitset<5> &bits) {
    bits.flip();
}

std::vector<std::byte> complements(const std::vector<std::byte> &bytes) {
    std::vector<std::byte> complements;
    for (std::byte one : bytes) {
        complements.push_back(~one);
    }
    return complements;
}

std::map<std::string, std::byte> first_bytes(std::vector<std::string> texts) {
    std::map<std::string, std::byte> bytes;
    for (const std::string &text : texts) {
        bytes[text] = static_cast<std::byte>(text.at(0));
    }
    return bytes;
}

std::chrono::steady_clock::time_point later(std::chrono::steady_clock::time_point time, std::chrono::seconds by) {
    return time + by;
}

void apply(const std::function<std::complex<float>(std::complex<float>, std::bitset<3>, std::byte)> &function) {
    check(function({1, -2}, 5, std::byte(0xfe)) == std::complex<float>(-2, 1), "apply");
}

std::map<std::string, std::vector<std::pair<int, std::string>>> grouped(
    const std::vector<std::optional<std::string>> &texts) {
    std::map<std::string, std::vector<std::pair<int, std::string>>> groups;
    int number = 0;
    for (const auto &text : texts) {
        groups[text ? text->substr(0, 1) : "none"].emplace_back(number++, text.value_or("-"));
    }
    return groups;
}

std::array<std::string, 3> rotated(const std::array<std::string, 3> &texts) {
    return {texts[1], texts[2], texts[0]};
}

std::vector<bool> inverted(const std::vector<bool> &values) {
    std::vector<bool> inverted = values;
    inverted.flip();
    return inverted;
}

std::vector<std::unique_ptr<Word>> renamed(std::vector<std::unique_ptr<Word>> words, const std::string &suffix) {
    for (auto &word : words) {
        word = std::make_unique<Word>(word->text() + suffix);
    }
    return words;
}

std::shared_ptr<const Word> unchanged(std::shared_ptr<const Word> word) {
    return word;
}

std::optional<std::reference_wrapper<Word>> second(Word &, Word *second) {
    return second ? std::optional<std::reference_wrapper<Word>>(*second) : std::nullopt;
}

std::string combine(
    const std::function<std::string(int, const std::string &, Mood, const Word &, bool, std::vector<int>)> &function) {
    return function ? function(1, "two", Mood::LOUD, Word("three"), true, {4, 5}) : "empty";
}

int sum(std::function<int(int, long long, double)> function) {
    return function(1, 2, 0.5) + function(10, 20, 1.5);
}

void visit(const std::function<void(Word, Word *, std::u16string, Value)> &visitor) {
    Word word("lent");
    visitor(Word("copied"), &word, utf16(), Word("alternative"));
    visitor(word, nullptr, u"", 2.5);
}

}
