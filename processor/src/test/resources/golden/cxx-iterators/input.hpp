#include <string>
#include <utility>
#include <vector>

namespace lists {

class Entry;
template <class V>
class Iterator;
typedef Iterator<Entry> EntryIterator;

/** A key with its value, which only its base class has. */
class Entry : public std::pair<int, double> {};

template <class V>
class Iterator {
public:
    Iterator &operator++();
    V operator*() const;
};

EntryIterator begin();

/** Java loops over its numbers. */
class Row {
public:
    std::vector<int>::const_iterator begin() const;
    std::vector<int>::const_iterator end() const;
};

/** Java loops over its rows, which it borrows. */
class Table {
public:
    Row *begin();
    Row *end();
};

/** An iterator of the library. */
class Step {
public:
    const std::string &operator*() const;
    Step &operator++();
    bool operator!=(const Step &other) const;
};

class Path {
public:
    Step begin() const;
    Step end() const;
};

/** Its iterators make objects, so Java does not loop over it. */
class Entries {
public:
    EntryIterator begin() const;
    EntryIterator end() const;
};
}
