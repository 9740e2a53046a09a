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

namespace words {

enum class Answer : bool { NO, YES };

class Word {
public:
    explicit Word(const std::wstring &text);
    ~Word();
    bool contains(std::wstring_view text) const;
    std::u16string text() const;
};

/* It may refer to the text after the call that creates it, when Java's text is gone. */
class Glance {
public:
    explicit Glance(std::u32string_view text);
};

std::tuple<int, std::string, Word> first();
std::tuple<int, int> size(std::tuple<bool, bool, bool, bool> options);
std::variant<std::monostate, int, std::vector<std::string>, Word> parse(std::string_view text);
void print(const std::vector<std::variant<int, double>> &values);
std::chrono::system_clock::time_point modified(std::chrono::duration<double> tolerance);
std::multimap<int, std::string> entries(const std::forward_list<int> &numbers, std::multiset<int> &found);
std::weak_ptr<Word> find(const std::weak_ptr<Word> &near);
std::vector<std::reference_wrapper<Word>> all();
const std::string *title();
struct Recycler {
    void operator()(const Word *word) const;
};
std::unique_ptr<const Word, Recycler> recyclable();
int visit(const std::function<bool(int, const std::string &, Word &)> &visitor,
          std::function<void(int, int, int, const std::vector<int> &)> done);

void set_logger(void (*logger)(const std::string &message, const Word *word));

/* These have no Java counterpart. */
void change(std::wstring &text);
void views(const std::vector<std::wstring_view> &texts);
std::tuple<> nothing();
std::variant<int, unsigned char> ambiguous();
std::chrono::steady_clock::time_point uptime();
void format(int (*print)(const std::string &format, ...));
void seven(const std::function<void(int, int, int, int, int, int, int)> &function);

}
