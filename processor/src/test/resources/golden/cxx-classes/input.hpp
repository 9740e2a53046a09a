#include <stdexcept>
#include <string>

namespace shapes {

/** A point. */
struct Point {
    double x;
    double y;
};

/** A shape with a name. See Circle::area() and draw(). */
class Shape {
public:
    explicit Shape(const std::string &name);
    virtual ~Shape();

    /** Computes the area. Calls center(). */
    virtual double area() const;
    [[deprecated("use area")]] virtual double size() const noexcept;
    Point center() const;
    const std::string &name() const;
    void rename(const std::string &name);

    /** Appends a description. @param text the text */
    void describe(std::string &text, std::string *details) const;
    Shape *next() const;
    Shape &operator=(const Shape &) = delete;
    Shape(const Shape &) = delete;
    static int count();

protected:
    void hidden();
};

class Named {
public:
    virtual ~Named();
    int id;
};

class Circle : public Shape, public Named {
public:
    explicit Circle(double radius = 1);
    Circle(const Circle &other);
    double area() const override;
    double size() const noexcept override;
    Circle operator+(const Circle &other) const;
    /**
     * Takes the area of another circle. See shapes::Named, Shape::area and Shape::rename().
     * @param other the other circle
     * @throws ParseError if it has no radius
     * @throws std::bad_alloc without memory
     */
    void absorb(Circle &&other);
    double radius;
    const int sides = 0;
};

class Error : public std::runtime_error {
public:
    explicit Error(const std::string &text);
    int code() const noexcept;
};

class ParseError : public Error {
public:
    explicit ParseError(int line);
    int line;
};

/** Refers to an object, which reading the field does not move. */
struct Bound {
    Circle &&circle;
};

/** Never destroyed by anyone else. */
class Token {
    ~Token();

public:
    int kind() const noexcept;
    static Token *current() noexcept;
};

Circle largest(const Shape &first, const Shape *second);
void draw(Circle circle);
}
