/*
 * Calls of Java objects with arguments of any types. The slots of a frame (see callbacks.hpp) hold
 *
 *     numbers, enums, pointers     their value; pointers to objects as the address of the root base
 *     objects                      the address of the root base: of an argument that lives until Java returns; of a result to copy
 *     text                         address and size
 *     const char * as a result     address and size; Java returns a text
 *     other standard types         address and size of their bytes, see wire/bytes.hpp
 *
 * The text belongs after wire/ and the specializations of java_wire::object, and after callbacks.hpp.
 */
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <type_traits>

namespace {
namespace java_functions {

/* How a type crosses. */
enum kind { SLOT, POINTER, TEXT, WIDE, OBJECT, BYTES };

template <class T> struct kind_of {
    static const java_wire::kind wire = java_wire::kind_of<T>::value;
    static const kind value = wire == java_wire::SCALAR || wire == java_wire::ENUM ? SLOT
            : wire == java_wire::POINTER
                    ? (std::is_function<typename std::remove_pointer<T>::type>::value ? SLOT : POINTER)
            : wire == java_wire::TEXT ? TEXT
            : wire == java_wire::WIDE ? WIDE
            : wire == java_wire::OBJECT || wire == java_wire::PLAIN || wire == java_wire::NONE ? OBJECT
            : BYTES;
};

/* Bytes that live until Java returns. */
struct bytes {
    bytes() : out(), next() { out.lends = true; }

    java_wire::writer out;
    bytes *next;
};

/* Writes arguments to the slots of a frame. */
struct writer {
    std::int64_t *at;
    bytes *kept;

    explicit writer(std::int64_t *first) : at(first), kept(nullptr) {}

    /* Returns memory to write to. */
    bytes *add()
    {
        bytes *added = new bytes();
        added->next = kept;
        kept = added;
        return added;
    }

    void text(const void *data, std::size_t size)
    {
        *at++ = java_slot(data);
        *at++ = java_slot(size);
    }

    /* Writes address and size of bytes. */
    void text(bytes *added)
    {
        const java_wire::bytes *written = added->out.written();
        text(written->data, written->size);
    }
};

/* A writer that frees its memory. Only arguments that need memory use it, because each call of a destructor is code to compile. */
struct keeping_writer : writer {
    explicit keeping_writer(std::int64_t *first) : writer(first) {}
    keeping_writer(const keeping_writer &) = delete;
    keeping_writer &operator=(const keeping_writer &) = delete;
    ~keeping_writer()
    {
        while (kept != nullptr) {
            bytes *last = kept;
            kept = last->next;
            delete last;
        }
    }
};

template <class T, kind = kind_of<T>::value> struct argument;

template <class T> struct argument<T, SLOT> {
    static const int slots = 1;
    static void put(writer &out, const T &value) { *out.at++ = java_slot(value); }
};

template <class T> struct argument<T, POINTER> {
    static const int slots = 1;
    static void put(writer &out, const T &value) { *out.at++ = java_slot(java_wire::to_root(value)); }
};

template <class T> struct argument<T, OBJECT> {
    static const int slots = 1;
    static void put(writer &out, const T &value)
    {
        *out.at++ = java_slot(java_wire::to_root(__builtin_addressof(value)));
    }
};

template <class T> struct argument<T, TEXT> {
    static const int slots = 2;
    static void put(writer &out, const T &value) { out.text(value.data(), value.size()); }
};

template <class T> struct argument<T, BYTES> {
    static const int slots = 2;
    static void put(writer &out, const T &value)
    {
        bytes *added = out.add();
        java_wire::put(added->out, value);
        out.text(added);
    }
};

/* Returns what Java returned. */
template <class T, kind = kind_of<T>::value> struct result {
    static T of(std::int64_t *frame) { return java_result<T>(frame); }
};

template <class T> struct result<T, POINTER> {
    static T of(std::int64_t *frame)
    {
        return java_wire::from_root<typename std::remove_pointer<T>::type>(static_cast<std::uint64_t>(frame[0]));
    }
};

/* Text that C++ does not free stays in memory, once for each text. */
template <> struct result<const char *, POINTER> {
    static const char *of(std::int64_t *frame)
    {
        return frame[0] == 0 ? nullptr : kept(reinterpret_cast<char *>(frame[0]), static_cast<std::size_t>(frame[1]));
    }

private:
    struct text {
        const char *data;
        std::size_t size;
        const text *next;
    };

    /* Takes over memory from malloc, and frees it if the text is already kept. */
    static const char *kept(char *data, std::size_t size)
    {
        static std::atomic<const text *> first(nullptr);
        for (const text *one = first.load(); one != nullptr; one = one->next) {
            if (one->size == size && std::memcmp(one->data, data, size) == 0) {
                std::free(data);
                return one->data;
            }
        }
        char *terminated = static_cast<char *>(std::realloc(data, size + 1));
        if (terminated == nullptr) {
            std::free(data);
            throw std::bad_alloc();
        }
        terminated[size] = 0;
        text *added = new text{terminated, size, first.load()};
        while (!first.compare_exchange_weak(added->next, added)) {
        }
        return terminated;
    }
};

template <class T> struct result<T, TEXT> {
    static T of(std::int64_t *frame)
    {
        const java_received text(frame[0]);
        return T(reinterpret_cast<const typename T::value_type *>(text.data), static_cast<std::size_t>(frame[1]));
    }
};

template <class T> struct result<T, OBJECT> {
    static T of(std::int64_t *frame) { return *java_wire::from_root<T>(static_cast<std::uint64_t>(frame[0])); }
};

template <class T> struct result<T, BYTES> {
    static T of(std::int64_t *frame)
    {
        const java_received bytes(frame[0]);
        java_wire::reader in = {bytes.data};
        return java_wire::codec<T>::get(in);
    }
};

template <class... A> struct count {
    static const int slots = 1;
};

template <class First, class... Rest> struct count<First, Rest...> {
    static const int slots = argument<typename std::decay<First>::type>::slots + count<Rest...>::slots;
};

/* What a call returns if Java threw an exception that C++ cannot carry. The exception was reported. */
template <class T, bool HasDefault = std::is_default_constructible<T>::value> struct no_result {
    static T value() { return T(); }
};

template <class T> struct no_result<T, false> {
    [[noreturn]] static T value() { std::terminate(); }
};

/* The result of a call. */
template <class R> struct returned {
    typedef typename std::decay<R>::type value;
    static R of(java_function::outcome outcome, std::int64_t *frame)
    {
        return outcome == java_function::returned ? result<value>::of(frame) : no_result<value>::value();
    }
};

template <> struct returned<void> {
    static void of(java_function::outcome, std::int64_t *) {}
};

/* The writer for arguments of these types. */
template <class... A> struct writer_of {
    typedef writer type;
};

template <class First, class... Rest> struct writer_of<First, Rest...> {
    static const kind value = kind_of<typename std::decay<First>::type>::value;
    static const bool keeps = value == BYTES || value == WIDE;
    typedef typename std::conditional<keeps, keeping_writer, typename writer_of<Rest...>::type>::type type;
};

/* Calls a method. The frame has a slot for the result, those of the arguments, and another one. */
template <class... A>
__attribute__((noinline)) java_function::outcome call(
    const java_function &java, std::int32_t index, bool may_throw, std::int64_t *frame, const A &...arguments)
{
    typename writer_of<A...>::type out(frame + 1);
    const int order[] = {0, (argument<A>::put(out, arguments), 0)...};
    (void) order;
    return java.call_virtual(index, frame, may_throw);
}

} // namespace java_functions
} // namespace
