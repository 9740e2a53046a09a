#ifndef SHAPES_HPP
#define SHAPES_HPP

#include "live.hpp"
#include <cstdint>
#include <string>

/** Namespaces, overloads, default arguments, classes, operators and inheritance. */
namespace shapes {

constexpr int CORNERS_AT_MOST = 12;
constexpr double HALF = 0.5;

/** A class of C: bound as a record. */
struct Point {
    double x;
    double y;
};

enum class Fill : std::uint8_t { NONE, HATCHED = 7, SOLID = 255 };

enum Side { LEFT = -1, RIGHT = 1 };

using Degrees = double;

extern int level;

// Overloads that Java can tell apart.
double area(double side);
double area(double width, double height);
int area(int side);
std::string area(const std::string &unit);

// Overloads that it cannot.
std::string kind(int value);
std::string kind(unsigned value);
std::string kind(const Point &point);
std::string kind(const Point *point);

int sum(int a, int b = 2, int c = CORNERS_AT_MOST);
Degrees turn(Degrees angle, Side side = RIGHT);
Point middle(const Point &a, const Point &b);
Fill denser(Fill fill);

// The same name in two namespaces.
namespace metric {
const char *unit();
const char *prefix();
}
namespace imperial {
const char *unit();
}

/** The base of all shapes. */
class Shape {
public:
    /** How a shape is drawn. */
    struct Style {
        int width;
        Fill fill;
    };
    enum class Layer { BACK, FRONT = 5 };

    static constexpr int DIMENSIONS = 2;
    static int created;

    explicit Shape(const std::string &name = "shape");
    virtual ~Shape();

    virtual double area() const;
    virtual Shape *twin() const;
    const std::string &name() const;
    void rename(const std::string &name);
    Shape &scale(double factor);
    static int live();
    static Shape *largest(Shape *a, Shape *b);

    double factor = 1;
    Layer layer = Layer::BACK;
    const int id;
    Style style = {1, Fill::NONE};

protected:
    std::string name_;

private:
    live::Count<Shape> count_;
};

/** Something with a label. */
class Labelled {
public:
    explicit Labelled(int label);
    virtual ~Labelled();

    int label() const;
    void label(int value);
    virtual std::string describe() const;
    static int live();

private:
    int label_;
    live::Count<Labelled> count_;
};

class Circle : public Shape, public Labelled {
public:
    explicit Circle(double radius);
    Circle(double radius, int label);

    double area() const override;
    Circle *twin() const override;
    std::string describe() const override;
    double radius() const;
    static int live();

private:
    double radius_;
    live::Count<Circle> count_;
};

class Square final : public Shape {
public:
    explicit Square(double side) : Shape("square"), side_(side) {}

    double area() const override { return side_ * side_ * factor * factor; }
    double side() const noexcept { return side_; }
    static int live() { return live::Count<Square>::live(); }

private:
    double side_;
    live::Count<Square> count_;
};

// Callers that do not know the class.
double area_of(const Shape &shape);
std::string description_of(const Labelled &labelled);
Shape *shape_of(Labelled *labelled);
Labelled *labelled_of(Shape *shape);
const Shape &larger(const Shape &a, const Shape &b);

/** A value with operators. */
class Offset {
public:
    Offset() = default;
    Offset(int x, int y) : x_(x), y_(y) {}

    Offset operator+(const Offset &other) const { return {x_ + other.x_, y_ + other.y_}; }
    Offset operator-(const Offset &other) const { return {x_ - other.x_, y_ - other.y_}; }
    Offset operator-() const { return {-x_, -y_}; }
    Offset operator*(int factor) const { return {x_ * factor, y_ * factor}; }
    Offset &operator+=(const Offset &other) {
        x_ += other.x_;
        y_ += other.y_;
        return *this;
    }
    Offset &operator++() {
        ++x_;
        return *this;
    }
    bool operator==(const Offset &other) const { return x_ == other.x_ && y_ == other.y_; }
    bool operator!=(const Offset &other) const { return !(*this == other); }
    bool operator<(const Offset &other) const { return x_ < other.x_; }
    int operator[](int index) const { return index == 0 ? x_ : y_; }
    int &operator[](int index) { return index == 0 ? x_ : y_; }
    int operator()(int factor) const { return (x_ + y_) * factor; }
    explicit operator bool() const { return x_ != 0 || y_ != 0; }
    operator double() const { return x_ + y_ / 10.0; }
    static int live() { return live::Count<Offset>::live(); }
    friend Offset operator%(const Offset &offset, int divisor) { return {offset.x_ % divisor, offset.y_ % divisor}; }
    friend int distance(const Offset &a, const Offset &b) { return a.x_ - b.x_ + a.y_ - b.y_; }

private:
    int x_ = 0;
    int y_ = 0;
    live::Count<Offset> count_;
};

Offset operator/(const Offset &offset, int divisor);

/** Has arrays of objects. Its truth is that of classes before C++11: a pointer to a private member. */
class Triangle {
    void proper() const {}
    typedef void (Triangle::*unspecified_bool_type)() const;

public:
    Offset corners[3];
    std::string names[3] = {"a", "b", "c"};
    Offset *others = corners + 1;
    Offset *order[3] = {corners + 2, corners + 1, corners};
    Offset **ordered = order;
    static const char kind[];

    operator unspecified_bool_type() const { return corners[0] == corners[1] ? nullptr : &Triangle::proper; }
    operator std::string() const { return names[0] + names[1] + names[2]; }
    Triangle &&moved() && { return static_cast<Triangle &&>(*this); }
    static int live() { return live::Count<Triangle>::live(); }

private:
    live::Count<Triangle> count_;
};

}

#endif
