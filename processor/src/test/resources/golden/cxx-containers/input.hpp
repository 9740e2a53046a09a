#include <any>
#include <array>
#include <bitset>
#include <chrono>
#include <complex>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace shelf {

enum class Genre : unsigned char { NOVEL = 1, POEM = 200 };

struct Position {
    int row;
    int column;
};

class Book {
public:
    explicit Book(const std::string &title);
    virtual ~Book();
    const std::string &title() const;
};

long sum(const std::vector<int> &numbers);
std::vector<std::uint32_t> sizes();
std::vector<std::string> titles(const std::vector<Book> &books);
std::vector<Book> books(const std::set<Genre> &genres);
std::map<std::string, std::vector<Position>> index();
std::pair<int, std::string> first(std::array<double, 3> weights);
std::chrono::milliseconds duration(std::chrono::seconds limit);
void collect(std::vector<std::string> &titles, std::map<std::string, int> *counts);
std::unique_ptr<Book> take(std::unique_ptr<Book> book);
std::shared_ptr<Book> share(const std::shared_ptr<Book> &book);
std::vector<Book *> borrowed();
int count(const std::function<bool(const Book &)> &matches, std::function<void()> done);

class Shelf {
public:
    const std::vector<int> &rows() const;
    std::vector<int> &widths();
    std::map<std::string, int> &counts();
};

/* Numbers and bits. */
std::bitset<12> bits(std::bitset<12> flipped);
std::complex<float> conjugate(std::complex<double> number);
void add(std::initializer_list<std::string> titles);
std::vector<std::byte> bytes(std::chrono::steady_clock::time_point since);

/* These have no Java counterpart. */
std::any anything();
void change(std::pair<int, int> &pair);
std::vector<const char *> names();

}
