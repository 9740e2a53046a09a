#include <utility>

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
}
