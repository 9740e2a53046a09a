#include <istream>
#include <ostream>
#include <string>

namespace streams {

/** Java's streams are used during the call. */
class Point {
public:
    Point(int x, int y);
    void write(std::ostream &out) const;

    friend std::ostream &operator<<(std::ostream &out, const Point &point);
};

/** The result tells whether C++ read a point. */
std::istream &operator>>(std::istream &in, Point &point);

/** Null for no stream. */
void print(const std::string &text, std::ostream *out);

/** Uses its stream until it is closed. */
class Reader {
public:
    explicit Reader(std::istream &in);
    ~Reader();
};

/** Uses a stream until another one is set. */
void set_output(std::ostream &out);
}
