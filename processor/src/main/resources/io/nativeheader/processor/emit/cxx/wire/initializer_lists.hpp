/* Initializer lists. The text belongs after spans.hpp. */
#include <initializer_list>

namespace {
namespace java_wire {

/* C++ can create a list only of elements that the code counts. So this sets the fields, which libstdc++ and libc++ have in this order. */
template <class T, int Index> class argument<std::initializer_list<T>, Index, void> {
public:
    explicit argument(const void *from) : decoded(reader::of(from)), list()
    {
        const fields set = {decoded.start, decoded.size};
        static_assert(sizeof list == sizeof set, "the list has other fields");
        std::memcpy(static_cast<void *>(&list), &set, sizeof set);
        if (list.begin() != decoded.start || list.size() != decoded.size) {
            std::abort();
        }
    }

    const std::initializer_list<T> &value() const { return list; }

private:
    struct fields {
        const T *start;
        std::size_t size;
    };

    elements<T> decoded;
    std::initializer_list<T> list;
};

} // namespace java_wire
} // namespace
