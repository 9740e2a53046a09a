#include "shapes.hpp"

namespace shapes {

int level = 3;

double area(double side) {
    return side * side;
}

double area(double width, double height) {
    return width * height;
}

int area(int side) {
    return side * side;
}

std::string area(const std::string &unit) {
    return unit + "²";
}

std::string kind(int value) {
    return "int " + std::to_string(value);
}

std::string kind(unsigned value) {
    return "unsigned " + std::to_string(value);
}

std::string kind(const Point &point) {
    return "reference " + std::to_string(static_cast<int>(point.x));
}

std::string kind(const Point *point) {
    return point == nullptr ? "no pointer" : "pointer " + std::to_string(static_cast<int>(point->x));
}

int sum(int a, int b, int c) {
    return a + b + c;
}

Degrees turn(Degrees angle, Side side) {
    return angle + side * 90;
}

Point middle(const Point &a, const Point &b) {
    return {(a.x + b.x) * HALF, (a.y + b.y) * HALF};
}

Fill denser(Fill fill) {
    return fill == Fill::NONE ? Fill::HATCHED : Fill::SOLID;
}

const char *metric::unit() {
    return "m";
}

const char *metric::prefix() {
    return "k";
}

const char *imperial::unit() {
    return "ft";
}

int Shape::created = 0;

const char Triangle::kind[] = "triangle";

Shape::Shape(const std::string &name) : id(++created), name_(name) {}

Shape::~Shape() = default;

double Shape::area() const {
    return 0;
}

Shape *Shape::twin() const {
    return new Shape(*this);
}

const std::string &Shape::name() const {
    return name_;
}

void Shape::rename(const std::string &name) {
    name_ = name;
}

Shape &Shape::scale(double by) {
    factor *= by;
    return *this;
}

int Shape::live() {
    return live::Count<Shape>::live();
}

Shape *Shape::largest(Shape *a, Shape *b) {
    if (a == nullptr || b == nullptr) {
        return a == nullptr ? b : a;
    }
    return a->area() < b->area() ? b : a;
}

Labelled::Labelled(int label) : label_(label) {}

Labelled::~Labelled() = default;

int Labelled::label() const {
    return label_;
}

void Labelled::label(int value) {
    label_ = value;
}

std::string Labelled::describe() const {
    return "label " + std::to_string(label_);
}

int Labelled::live() {
    return live::Count<Labelled>::live();
}

Circle::Circle(double radius) : Circle(radius, 0) {}

Circle::Circle(double radius, int label) : Shape("circle"), Labelled(label), radius_(radius) {}

double Circle::area() const {
    return 3 * radius_ * radius_ * factor * factor;
}

Circle *Circle::twin() const {
    return new Circle(*this);
}

std::string Circle::describe() const {
    return name_ + " " + std::to_string(label());
}

double Circle::radius() const {
    return radius_;
}

int Circle::live() {
    return live::Count<Circle>::live();
}

double area_of(const Shape &shape) {
    return shape.area();
}

std::string description_of(const Labelled &labelled) {
    return labelled.describe();
}

Shape *shape_of(Labelled *labelled) {
    return dynamic_cast<Shape *>(labelled);
}

Labelled *labelled_of(Shape *shape) {
    return dynamic_cast<Labelled *>(shape);
}

const Shape &larger(const Shape &a, const Shape &b) {
    return a.area() < b.area() ? b : a;
}

Offset operator/(const Offset &offset, int divisor) {
    return {offset[0] / divisor, offset[1] / divisor};
}

}
