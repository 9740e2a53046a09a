/*
 * Values of standard library types as bytes, which io.nativeheader.runtime.CxxCodec reads and writes. All numbers are native-endian and
 * unaligned:
 *
 *     arithmetic types     their bytes
 *     enums                int64_t
 *     text, paths          int64_t size, bytes; text of wider characters as UTF-8
 *     sequences, sets      int64_t count, elements
 *     maps                 int64_t count, key and value of each entry
 *     pairs, tuples        the values
 *     variants             int64_t index, the value; -1 if C++ lost the value
 *     optionals            a byte that tells whether there is a value, the value
 *     durations            int64_t ticks; nanoseconds if the ticks are floating-point
 *     times                the duration since the clock's epoch
 *     pointers, references 8 bytes: the address of the root base, see java_wire::object
 *     shared pointers      a pointer, and 8 bytes: the address of a std::shared_ptr<void> on the heap that owns the object together with
 *                          others; from Java it is null if Java hands over an object that it alone owns
 *     weak pointers        the shared pointer that they lock
 *     objects              a pointer: from Java to an object to copy, from C++ to an object on the heap for Java to delete, or to the
 *                          element of a container that C++ lends
 *     plain structs        their bytes
 *
 * Both sides pass the address of { const char *data; size_t size; }.
 *
 * The text belongs at file scope, after the header. It recognizes types by their members, so that it includes none of the
 * containers. Every other class whose objects cross needs a specialization of java_wire::object before the stubs:
 *
 *     namespace { namespace java_wire {
 *     template <> struct object<shapes::Circle> : object_of<shapes::Shape> {};
 *     } }
 *
 * A stub then passes java_wire::argument<std::vector<int>>(arg0).value() and returns java_wire::result(...).
 */
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <type_traits>
#include <utility>

namespace {
namespace java_wire {

struct bytes {
    const char *data;
    std::size_t size;
};

struct reader {
    const char *at;

    static reader of(const void *from)
    {
        const reader in = {static_cast<const bytes *>(from)->data};
        return in;
    }

    template <class T> T scalar()
    {
        T value;
        std::memcpy(&value, at, sizeof value);
        at += sizeof value;
        return value;
    }

    std::size_t size() { return static_cast<std::size_t>(scalar<std::int64_t>()); }

    const char *skip(std::size_t size)
    {
        const char *start = at;
        at += size;
        return start;
    }
};

/* Memory that grows, and that later calls reuse. */
class writer {
public:
    writer() : lends(false), start(nullptr), end(nullptr), limit(nullptr), view() {}
    writer(const writer &) = delete;
    writer &operator=(const writer &) = delete;

    /* Whether objects stay where they are, and Java receives their addresses. */
    bool lends;

    ~writer() { std::free(start); }

    void clear()
    {
        if (limit - start > kept) {
            std::free(start);
            start = limit = nullptr;
        }
        end = start;
    }

    void raw(const void *from, std::size_t size)
    {
        if (size != 0) {
            reserve(size);
            std::memcpy(end, from, size);
            end += size;
        }
    }

    template <class T> void scalar(T value) { raw(&value, sizeof value); }

    void size(std::size_t size) { scalar(static_cast<std::int64_t>(size)); }

    void swap(writer &other)
    {
        std::swap(start, other.start);
        std::swap(end, other.end);
        std::swap(limit, other.limit);
    }

    void address(const volatile void *pointer)
    {
        scalar(static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(pointer)));
    }

    bytes *written()
    {
        view.data = start;
        view.size = static_cast<std::size_t>(end - start);
        return &view;
    }

private:
    static const std::ptrdiff_t kept = 1 << 20;

    void reserve(std::size_t size)
    {
        if (static_cast<std::size_t>(limit - end) < size) {
            const std::size_t used = static_cast<std::size_t>(end - start);
            const std::size_t capacity = 2 * used + size + 64;
            char *moved = static_cast<char *>(std::realloc(start, capacity));
            if (moved == nullptr) {
                throw std::bad_alloc();
            }
            start = moved;
            end = moved + used;
            limit = moved + capacity;
        }
    }

    char *start;
    char *end;
    char *limit;
    bytes view;
};

} // namespace java_wire
} // namespace
