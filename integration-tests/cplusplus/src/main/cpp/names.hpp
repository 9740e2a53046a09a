#ifndef NAMES_HPP
#define NAMES_HPP

#include "live.hpp"
#include <exception>
#include <string>
#include <type_traits>

#define NAMES_EXPORT __attribute__((visibility("default")))
#define NAMES_BEGIN                                                                                                    \
    namespace names {                                                                                                  \
    inline namespace v2 {
#define NAMES_END                                                                                                      \
    }                                                                                                                  \
    }

/** Declarations whose names or shapes are awkward in Java. */
NAMES_BEGIN

/** Named like classes of java.lang. */
class NAMES_EXPORT Exception {
public:
    explicit Exception(int code) : code_(code) {}

    int code() const { return code_; }
    static int live() { return live::Count<Exception>::live(); }

private:
    int code_;
    live::Count<Exception> count_;
};

class NAMES_EXPORT Object {
public:
    Object() = default;

    // Named like methods of java.lang.Object.
    int hashCode() const { return 17; }
    std::string toString() const { return "an object"; }
    int getClass() const { return 1; }
    void notify() { notified = true; }
    void wait() {}
    bool equals(const Object &other) const { return this == &other; }
    Object clone() const { return *this; }
    void close() { closed = true; }
    Object copy() const { return *this; }
    int lifetime() const { return 5; }
    static Object create() { return Object(); }
    static int live() { return live::Count<Object>::live(); }

    bool notified = false;
    bool closed = false;

private:
    live::Count<Object> count_;
};

class String {
public:
    explicit String(const std::string &text) : text_(text) {}

    const std::string &text() const { return text_; }
    static int live() { return live::Count<String>::live(); }

private:
    std::string text_;
    live::Count<String> count_;
};

String concat(const String &a, const String &b);

// Keywords of Java.
int synchronized(int native);
int instanceof(int abstract);
enum class Modifier { final, super, package };

/** A member named like its type, which needs an elaborated type specifier. */
struct Size {
    int width;
    int height;
};

/** A function, a variable or an enumerator of the same name hides each of these types. */
class Signal {
public:
    explicit Signal(int number) : number_(number) {}
    virtual ~Signal() = default;

    virtual int number() const { return number_; }
    Signal next() const { return Signal(number_ + 1); }
    static int highest() { return 64; }
    static int live() { return live::Count<Signal>::live(); }

    static int raised;

private:
    int number_;
    live::Count<Signal> count_;
};

/** Named like the Java class of the handles of Signal's stubs. */
class SignalHandles {
public:
    int count() const { return 3; }
};

class RealTime : public Signal {
public:
    RealTime() : Signal(34) {}
};

enum Urgency { LOW = 1, HIGH };

struct Pair {
    int first;
    int second;
};

class Fault : public std::exception {
public:
    explicit Fault(int code) : code(code) {}
    const char *what() const noexcept override { return "a fault"; }

    int code;
};
typedef Fault AnyFault;

int Signal(int number);
int Urgency(enum Urgency urgency);
int Pair(struct Pair pair);
void Fault(int code);

/** Header variables, for which the library has no symbol unless it uses them. */
inline int unused_level = 3;
inline thread_local int unused_depth = 5;
inline constexpr int UNUSED_LIMIT = 7;
inline const char *unused_name = "none";
inline char unused_letters[4] = {'a', 'b', 'c', 'd'};

/** Has bit-fields. */
class Flags {
public:
    Flags() : lanes(0), balance(0), urgency(LOW), ready(false), mask(0) {}

    unsigned lanes : 3;
    int balance : 4;
    enum Urgency urgency : 2;
    bool ready : 1;
    unsigned long long mask : 40;
};

class Window {
public:
    enum Mode { NORMAL, FULL };

    class Title {
    public:
        explicit Title(const std::string &text) : text_(text) {}
        const std::string &text() const { return text_; }
        static int live() { return live::Count<Title>::live(); }

    private:
        std::string text_;
        live::Count<Title> count_;
    };

    /** Defined below. */
    class Frame;

    static constexpr int DEFAULT_WIDTH = 640;

    Window() = default;

    struct Size Size() const { return {width_, 480}; }
    enum Mode Mode() const { return mode_; }
    void SetMode(enum Mode mode) { mode_ = mode; }
    Title title() const { return Title("window"); }
    int resize(int width = DEFAULT_WIDTH);
    static int live() { return live::Count<Window>::live(); }

private:
    int width_ = DEFAULT_WIDTH;
    enum Mode mode_ = NORMAL;
    live::Count<Window> count_;
};

class Window::Frame {
public:
    explicit Frame(int border = 1) : border_(border) {}
    int border() const { return border_; }
    static int live() { return live::Count<Frame>::live(); }

private:
    int border_;
    live::Count<Frame> count_;
};

/** A default argument that names another class's constant. */
int padded(int width = Window::DEFAULT_WIDTH, int by = 2);

/** Publishes members of private bases. */
class Account {
public:
    int number() const { return 4; }
    int number(int offset) const { return 4 + offset; }
    static int count() { return 9; }

    int balance = 50;

protected:
    int pin() const { return 1234; }
};

class SavingsAccount : public Account {};

class PublicAccount : private Account {
public:
    using Account::balance;
    using Account::count;
    using Account::number;
    using Account::pin;
};

class IndirectAccount : private SavingsAccount {
public:
    IndirectAccount() = default;
    using SavingsAccount::number;
};

/** Destroyed by its owner only. */
class NAMES_EXPORT Snapshot {
public:
    int number() const { return number_; }

protected:
    explicit Snapshot(int number) : number_(number) {}
    virtual ~Snapshot() = default;

    int number_;
};

class NAMES_EXPORT Store {
public:
    Store();
    Store(const Store &) = delete;
    ~Store();

    const Snapshot *snapshot();
    void release(const Snapshot *snapshot);
    static int live() { return live::Count<Store>::live(); }

private:
    const Snapshot *last_ = nullptr;
    live::Count<Store> count_;
};

/** Has deleted overloads. */
class Strict {
public:
    Strict() = default;

    int accept(int value) const { return value; }
    int accept(bool value) const = delete;
    int accept(char value) const = delete;
    static int live() { return live::Count<Strict>::live(); }

private:
    live::Count<Strict> count_;
};

/** Converts to any number, and compares with any. */
class Flexible {
public:
    explicit Flexible(int value) : value_(value) {}

    template <typename T, typename = std::enable_if_t<std::is_arithmetic_v<T>>>
    operator T() const {
        return static_cast<T>(value_);
    }
    template <typename T>
    bool operator==(const T &other) const {
        return value_ == static_cast<int>(other);
    }
    int value() const { return value_; }
    static int live() { return live::Count<Flexible>::live(); }

private:
    int value_;
    live::Count<Flexible> count_;
};

/** A static member for each thread. */
class PerThread {
public:
    static thread_local int depth;

    static int enter() { return ++depth; }
};

// Two bases, and a diamond with a virtual base.
class Readable {
public:
    Readable() = default;
    virtual ~Readable() = default;
    virtual int read() const { return 1; }
    static int live() { return live::Count<Readable>::live(); }

    int position = 10;

private:
    live::Count<Readable> count_;
};

class Writable {
public:
    Writable() = default;
    virtual ~Writable() = default;
    virtual int write() const { return 2; }
    static int live() { return live::Count<Writable>::live(); }

    int capacity = 20;

private:
    live::Count<Writable> count_;
};

class File : public Readable, public Writable {
public:
    File() = default;
    int read() const override { return 3; }
    int write() const override { return 4; }
    int both() const { return read() * 10 + write(); }
};

int read_all(const Readable &readable);
int write_all(const Writable &writable);
Writable *writable_of(File &file);

class Base {
public:
    Base() = default;
    virtual ~Base() = default;
    virtual int who() const { return 0; }
    static int live() { return live::Count<Base>::live(); }

    int value = 42;

private:
    live::Count<Base> count_;
};

class Left : public virtual Base {
public:
    int left() const { return value + 1; }
};

class Right : public virtual Base {
public:
    int right() const { return value + 2; }
};

class Diamond : public Left, public Right {
public:
    Diamond() = default;
    int who() const override { return 4; }
};

int who_is(const Base &base);
int left_of(const Left &left);
int right_of(const Right &right);

/** A function has its name, as with {@code stat} of C. */
struct stamp {
    int seconds;
};
inline int stamp(struct stamp *result)
{
    result->seconds = 5;
    return 1;
}

/** Only declared: a pointer to it can be passed around. */
class Opaque;
Opaque *opaque();
int opaque_value(const Opaque *opaque);

NAMES_END

/** As above, outside of any namespace. */
inline int unused_global = 11;

#endif
