#ifndef STREAMS_HPP
#define STREAMS_HPP

#include "live.hpp"
#include <istream>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

/** Functions that read and write streams. */
namespace streams {

class Point {
public:
    Point(int x, int y) : x(x), y(y) {}

    int x;
    int y;

    /** Parses "1,2"; throws if the stream contains something else. */
    static Point read(std::istream &in);
    void write(std::ostream &out) const;
    void write_if(std::ostream *out) const;

    friend std::ostream &operator<<(std::ostream &out, const Point &point) { return out << point.x << ',' << point.y; }

private:
    live::Count<Point> count_;
};

std::istream &operator>>(std::istream &in, Point &point);

// Functions that check what a stream does.
void count_to(std::ostream &out, int last);
/** Writes and flushes, then returns whether the stream is good. */
bool write_and_flush(std::ostream &out, const std::string &text);
/** The stream throws its exceptions. */
void write_or_throw(std::ostream &out, const std::string &text);
/** Throws if the stream is bad afterwards. */
void write_checked(std::ostream &out, const std::string &text);
void write_noexcept(std::ostream &out, const std::string &text) noexcept;
std::string line(std::istream &in);
std::string bytes(std::istream &in, int count);
/** Reads two characters, puts both back, and reads a word. */
std::string put_back_and_read(std::istream &in);
std::vector<std::string> words(std::istream &in);
/** Copies all of a stream to another. */
std::ostream &copy(std::istream &from, std::ostream &to);

/** Refers to its stream until it is destroyed. */
class Writer {
public:
    explicit Writer(std::ostream &out) : out_(out) { out_ << '['; }
    Writer(const Writer &) = delete;
    ~Writer() { out_ << ']'; }

    void write(const std::string &text) { out_ << text; }
    static int live() { return live::Count<Writer>::live(); }

private:
    std::ostream &out_;
    live::Count<Writer> count_;
};

std::unique_ptr<Writer> open_writer(std::ostream &out);

/** Writes what Java makes of a text. */
class Filter {
public:
    explicit Filter(std::ostream &out) : out_(out) {}
    virtual ~Filter() { out_ << '.'; }

    virtual std::string filtered(const std::string &text) = 0;
    void write(const std::string &text) { out_ << filtered(text); }

private:
    std::ostream &out_;
    live::Count<Filter> count_;
};

/** Reads its stream number by number. */
class Numbers {
public:
    explicit Numbers(std::istream &in) : in_(in) {}

    int next();
    bool ended() const { return !in_; }

private:
    std::istream &in_;
    live::Count<Numbers> count_;
};

/** Writes to a stream that is set later. */
class Log {
public:
    void set_output(std::ostream *out) { out_ = out; }
    void add(const std::string &line);

private:
    std::ostream *out_ = nullptr;
    live::Count<Log> count_;
};

/** A stream of C++'s own. */
std::ostream &memory();
std::string take_memory();

}

#endif
