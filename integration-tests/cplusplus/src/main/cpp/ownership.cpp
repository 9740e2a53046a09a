#include "ownership.hpp"

namespace ownership {

Node::Node(Document &document, Node *parent, const std::string &name)
    : document_(document), parent_(parent), name_(name) {}

Node::~Node() {
    for (Node *child : children_) {
        delete child;
    }
}

Node *Node::add(const std::string &name) {
    children_.push_back(new Node(document_, this, name));
    return children_.back();
}

Document::Document(const std::string &title) : title_(title), root_(new Node(*this, nullptr, "root")) {}

Document::~Document() {
    delete root_;
}

Node *Document::root() {
    return root_;
}

const Node &Document::root_node() const {
    return *root_;
}

Node *Document::find(const std::string &name) {
    if (root_->name() == name) {
        return root_;
    }
    for (Node *child : root_->children_) {
        if (child->name() == name) {
            return child;
        }
    }
    return nullptr;
}

const std::string &Document::title() const {
    return title_;
}

int Document::live() {
    return live::Count<Document>::live();
}

Node *root_of(Document &document) {
    return document.root();
}

int Box::put(Ticket &&ticket) {
    tickets_.push_back(std::move(ticket));
    return size();
}

Ticket Box::take() {
    Ticket last = std::move(tickets_.back());
    tickets_.pop_back();
    return last;
}

Ticket renumbered(Ticket ticket, int by) {
    return Ticket(ticket.number() + by);
}

Counter incremented(Counter counter) {
    return counter.increment();
}

int total(const Counter &a, const Counter &b) {
    return a.value() + b.value();
}

std::unique_ptr<Counter> make_counter(int value) {
    return std::make_unique<Counter>(value);
}

std::unique_ptr<Counter> no_counter() {
    return nullptr;
}

int swallow(std::unique_ptr<Counter> counter) {
    return counter ? counter->value() : -1;
}

std::shared_ptr<Counter> share_counter(int value) {
    return std::make_shared<Counter>(value);
}

long users(const std::shared_ptr<Counter> &counter) {
    return counter.use_count();
}

int open_counter(int value, Counter **result) {
    if (value < 0) {
        *result = nullptr;
        return -1;
    }
    *result = new Counter(value);
    return 0;
}

}
