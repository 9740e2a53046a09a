#ifndef OWNERSHIP_HPP
#define OWNERSHIP_HPP

#include "live.hpp"
#include <memory>
#include <string>
#include <vector>

/** Who destroys objects, and when. */
namespace ownership {

class Document;

/** A node of a document. Only its document destroys it. */
class Node {
public:
    const std::string &name() const { return name_; }
    Node *parent() const { return parent_; }
    Node *first_child() const { return children_.empty() ? nullptr : children_.front(); }
    Node *add(const std::string &name);
    Document &document() const { return document_; }
    static int live() { return live::Count<Node>::live(); }

private:
    friend class Document;
    Node(Document &document, Node *parent, const std::string &name);
    ~Node();

    Document &document_;
    Node *parent_;
    std::string name_;
    std::vector<Node *> children_;
    live::Count<Node> count_;
};

/** Owns its nodes. It cannot be copied. */
class Document {
public:
    explicit Document(const std::string &title);
    Document(const Document &) = delete;
    Document &operator=(const Document &) = delete;
    ~Document();

    Node *root();
    const Node &root_node() const;
    Node *find(const std::string &name);
    const std::string &title() const;
    static int live();

private:
    std::string title_;
    Node *root_;
    live::Count<Document> count_;
};

/** A function outside of the class: the header does not tell who owns the result. */
Node *root_of(Document &document);

/** Can be moved, not copied. */
class Ticket {
public:
    explicit Ticket(int number) : number_(std::make_unique<int>(number)) {}
    Ticket(Ticket &&) = default;
    Ticket &operator=(Ticket &&) = default;

    int number() const { return number_ ? *number_ : -1; }
    static int live() { return live::Count<Ticket>::live(); }

private:
    std::unique_ptr<int> number_;
    live::Count<Ticket> count_;
};

/** Takes tickets over. */
class Box {
public:
    int put(Ticket &&ticket);
    Ticket take();
    int size() const { return static_cast<int>(tickets_.size()); }

    /** Refers to the tickets, and owns none. */
    class Cursor {
    public:
        bool is_at_end() const { return at_ == end_; }
        int number() const { return at_->number(); }
        Cursor next() const { return Cursor(at_ + 1, end_); }

    private:
        friend class Box;
        typedef std::vector<Ticket>::const_iterator Position;
        Cursor(Position at, Position end) : at_(at), end_(end) {}
        Position at_;
        Position end_;
    };
    Cursor tickets() const { return Cursor(tickets_.begin(), tickets_.end()); }
    static int live() { return live::Count<Box>::live(); }

private:
    std::vector<Ticket> tickets_;
    live::Count<Box> count_;
};

Ticket renumbered(Ticket ticket, int by);

/** Can be copied. */
class Counter {
public:
    explicit Counter(int value = 0) : value_(value) {}

    int value() const { return value_; }
    Counter &increment() {
        ++value_;
        return *this;
    }
    static int live() { return live::Count<Counter>::live(); }

private:
    int value_;
    live::Count<Counter> count_;
};

Counter incremented(Counter counter);
int total(const Counter &a, const Counter &b);

// Pointers that own.
std::unique_ptr<Counter> make_counter(int value);
std::unique_ptr<Counter> no_counter();
int swallow(std::unique_ptr<Counter> counter);
inline int swallow_both(std::unique_ptr<Counter> counter, Ticket &&ticket, const Counter &other)
{
    return counter->value() + Ticket(std::move(ticket)).number() + other.value();
}
inline int swallow_two(std::unique_ptr<Counter> a, std::unique_ptr<Counter> b)
{
    return (a ? a->value() : 0) + (b ? b->value() : 0);
}
inline int swallow_all(std::vector<std::unique_ptr<Counter>> counters, std::shared_ptr<Counter> last)
{
    int sum = last ? last->value() : 0;
    for (const std::unique_ptr<Counter> &counter : counters) {
        sum += counter ? counter->value() : 0;
    }
    return sum;
}
inline int join(Ticket &&a, Ticket &&b) { return Ticket(std::move(a)).number() + Ticket(std::move(b)).number(); }

/** Its destructor is not virtual. */
class StepCounter : public Counter {
public:
    explicit StepCounter(int step) : steps_(3, step) {}
    int step() const { return steps_.front(); }

private:
    std::vector<int> steps_;
};

std::shared_ptr<Counter> share_counter(int value);
long users(const std::shared_ptr<Counter> &counter);

/** Keeps a shared counter beyond the call. */
class Keeper {
public:
    void keep(std::shared_ptr<Counter> counter) { counter_ = std::move(counter); }
    std::shared_ptr<Counter> kept() const { return counter_; }
    static int live() { return live::Count<Keeper>::live(); }

private:
    std::shared_ptr<Counter> counter_;
    live::Count<Keeper> count_;
};

/** Results through pointers, as leveldb opens databases. */
int open_counter(int value, Counter **result);

/** Returns an object without telling who deletes it. */
inline Counter *new_counter(int value) { return new Counter(value); }

}

#endif
