#ifndef LIVE_HPP
#define LIVE_HPP

#include <atomic>

namespace live {

/** The number of objects of all classes. */
extern std::atomic<int> total;

/** A member that counts the objects of its class, copies and moved-from objects included. */
template <typename T>
class Count {
public:
    Count() { change(1); }
    Count(const Count &) : Count() {}
    Count &operator=(const Count &) { return *this; }
    ~Count() { change(-1); }

    static int live() { return objects; }

private:
    static void change(int difference) {
        objects += difference;
        total += difference;
    }

    static inline std::atomic<int> objects = 0;
};

}

#endif
