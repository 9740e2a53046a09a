/*
 * The elements that a loop over an object visits, see io.nativeheader.runtime.CxxCodec.iterator. The text belongs after the code of wire/.
 */
#include <type_traits>

namespace {
namespace java_wire {

/* An element of a range. Java borrows the object that a pointer owns. */
template <class T, kind = kind_of<T>::value> struct ranged {
    static void put(writer &out, const T &value) { codec<T>::put(out, value); }
};

template <class T> struct ranged<T, UNIQUE> {
    static void put(writer &out, const T &value) { out.address(to_root(value.get())); }
};

template <class T> struct ranged<T, SHARED> : ranged<T, UNIQUE> {};

/* Returns the bytes of a range's elements, each after a byte that is not 0. If Lends, the range keeps the objects in its elements. */
template <class T, bool Lends, class Range> bytes *range(Range &from)
{
    static_assert(!Lends || std::is_lvalue_reference<decltype(*from.begin())>::value, "the range's iterators make its objects");
    writer written;
    written.lends = Lends;
    for (auto &&value : from) {
        written.scalar<std::int8_t>(1);
        ranged<typename std::remove_cv<T>::type>::put(written, value);
    }
    written.scalar<std::int8_t>(0);
    static thread_local writer out;
    out.swap(written);
    return out.written();
}

} // namespace java_wire
} // namespace
