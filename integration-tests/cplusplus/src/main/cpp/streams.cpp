#include "streams.hpp"

#include <sstream>
#include <stdexcept>

namespace streams {

Point Point::read(std::istream &in) {
    Point point(0, 0);
    if (!(in >> point)) {
        throw std::invalid_argument("no point");
    }
    return point;
}

void Point::write(std::ostream &out) const {
    out << *this;
}

void Point::write_if(std::ostream *out) const {
    if (out) {
        *out << *this;
    }
}

std::istream &operator>>(std::istream &in, Point &point) {
    char comma = 0;
    if (in >> point.x >> comma >> point.y && comma != ',') {
        in.setstate(std::ios::failbit);
    }
    return in;
}

void count_to(std::ostream &out, int last) {
    for (int i = 1; i <= last; i++) {
        out << i << '\n';
    }
}

bool write_and_flush(std::ostream &out, const std::string &text) {
    out << text << std::flush;
    return out.good();
}

void write_or_throw(std::ostream &out, const std::string &text) {
    out.exceptions(std::ios::badbit);
    out << text << std::flush;
}

void write_checked(std::ostream &out, const std::string &text) {
    out << text << std::flush;
    if (!out) {
        throw std::runtime_error("cannot write");
    }
}

void write_noexcept(std::ostream &out, const std::string &text) noexcept {
    out << text;
}

std::string line(std::istream &in) {
    std::string line;
    std::getline(in, line);
    return line;
}

std::string bytes(std::istream &in, int count) {
    std::string bytes(static_cast<std::size_t>(count), '\0');
    in.read(&bytes[0], count);
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

std::string put_back_and_read(std::istream &in) {
    in.get();
    in.get();
    in.unget();
    in.unget();
    std::string word;
    in >> word;
    return word;
}

std::vector<std::string> words(std::istream &in) {
    std::vector<std::string> words;
    for (std::string word; in >> word;) {
        words.push_back(word);
    }
    return words;
}

std::ostream &copy(std::istream &from, std::ostream &to) {
    return to << from.rdbuf();
}

std::unique_ptr<Writer> open_writer(std::ostream &out) {
    return std::make_unique<Writer>(out);
}

int Numbers::next() {
    int number = 0;
    in_ >> number;
    return number;
}

void Log::add(const std::string &line) {
    if (out_) {
        *out_ << line << std::endl;
    }
}

namespace {

std::ostringstream text;

}

std::ostream &memory() {
    return text;
}

std::string take_memory() {
    std::string taken = text.str();
    text.str("");
    return taken;
}

}
