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

/* The base class that Java's addresses of a class's objects refer to. */
template <class Root> struct object_of {
    typedef Root root;
    static const bool is_known = true;
};

template <class T> struct object {
    typedef T root;
    static const bool is_known = false;
};

template <class T> T *from_root(std::uint64_t address)
{
    typedef typename std::remove_const<T>::type plain;
    typedef typename object<plain>::root root;
    return static_cast<plain *>(static_cast<root *>(reinterpret_cast<void *>(static_cast<std::uintptr_t>(address))));
}

template <class T> const void *to_root(T *pointer)
{
    typedef typename object<typename std::remove_const<T>::type>::root root;
    return static_cast<const root *>(pointer);
}

template <class...> struct make_void {
    typedef void type;
};

#define JAVA_WIRE_HAS(name, ...) \
    template <class T, class = void> struct name : std::false_type {}; \
    template <class T> struct name<T, typename make_void<__VA_ARGS__>::type> : std::true_type {};

JAVA_WIRE_HAS(is_pointed, typename T::pointed_type)
JAVA_WIRE_HAS(has_traits, typename T::traits_type)
JAVA_WIRE_HAS(is_path, typename T::string_type, decltype(std::declval<T &>().native()))
JAVA_WIRE_HAS(is_duration, typename T::rep, typename T::period, decltype(std::declval<T &>().count()))
JAVA_WIRE_HAS(is_time, typename T::clock, decltype(std::declval<T &>().time_since_epoch()))
JAVA_WIRE_HAS(is_variant, decltype(std::declval<T &>().valueless_by_exception()))
JAVA_WIRE_HAS(is_weak, typename T::element_type, decltype(std::declval<T &>().lock()))
JAVA_WIRE_HAS(is_reference, typename T::type, decltype(std::declval<T &>().get()))
JAVA_WIRE_HAS(is_pair, typename T::first_type, typename T::second_type)
JAVA_WIRE_HAS(is_optional, typename T::value_type, decltype(std::declval<T &>().has_value()))
JAVA_WIRE_HAS(is_unique, typename T::element_type, typename T::deleter_type)
JAVA_WIRE_HAS(is_shared, typename T::element_type, decltype(std::declval<T &>().use_count(), std::declval<T &>().get()))
JAVA_WIRE_HAS(is_span, typename T::element_type, decltype(std::declval<T &>().size_bytes()))
JAVA_WIRE_HAS(has_mapped, typename T::mapped_type)
JAVA_WIRE_HAS(has_key, typename T::key_type)
JAVA_WIRE_HAS(has_push_back, decltype(std::declval<T &>().push_back(std::declval<typename T::value_type &>())))
JAVA_WIRE_HAS(has_before_begin, decltype(std::declval<T &>().before_begin()))
JAVA_WIRE_HAS(has_data, decltype(std::declval<T &>().data()))
JAVA_WIRE_HAS(has_reserve, decltype(std::declval<T &>().reserve(std::size_t())))
JAVA_WIRE_HAS(has_value_type, typename T::value_type)
JAVA_WIRE_HAS(has_tuple_size, char[sizeof(std::tuple_size<T>)])

#undef JAVA_WIRE_HAS

/* How a type is encoded. */
enum kind { POINTED, SCALAR, ENUM, POINTER, OBJECT, PLAIN, TEXT, WIDE, PATH, DURATION, TIME, PAIR, TUPLE, VARIANT, OPTIONAL, UNIQUE, SHARED, WEAK, REFERENCE,
    SPAN, MAP, SET, SEQUENCE, FORWARD, ARRAY, NONE };

template <class T, bool IsText = has_traits<T>::value> struct is_wide {
    static const bool value = sizeof(typename T::value_type) != 1;
};

template <class T> struct is_wide<T, false> {
    static const bool value = false;
};

template <class T> struct simple_kind_of {
    static const kind value = is_pointed<T>::value ? POINTED
            : std::is_arithmetic<T>::value ? SCALAR
            : std::is_enum<T>::value    ? ENUM
            : std::is_pointer<T>::value ? POINTER
            : object<T>::is_known       ? OBJECT
            : NONE;
};

/* The compiler looks for the members of other types only, because that takes time. */
template <class T, kind Simple = simple_kind_of<T>::value> struct kind_of {
    static const kind value = Simple;
};

template <class T> struct kind_of<T, NONE> {
    static const kind value = is_wide<T>::value ? WIDE
            : has_traits<T>::value      ? TEXT
            : is_path<T>::value         ? PATH
            : is_duration<T>::value     ? DURATION
            : is_time<T>::value         ? TIME
            : is_variant<T>::value      ? VARIANT
            : is_weak<T>::value         ? WEAK
            : is_reference<T>::value    ? REFERENCE
            : is_pair<T>::value         ? PAIR
            : is_optional<T>::value     ? OPTIONAL
            : is_unique<T>::value       ? UNIQUE
            : is_shared<T>::value       ? SHARED
            : is_span<T>::value         ? SPAN
            : has_mapped<T>::value      ? MAP
            : has_key<T>::value         ? SET
            : has_push_back<T>::value   ? SEQUENCE
            : has_before_begin<T>::value ? FORWARD
            : has_tuple_size<T>::value && has_value_type<T>::value ? ARRAY
            : has_tuple_size<T>::value  ? TUPLE
            : std::is_trivially_copyable<T>::value ? PLAIN
            : NONE;
};

template <class T, kind = kind_of<T>::value> struct codec {
    static_assert(sizeof(T) == 0, "Java has no counterpart of this type");
};

/* Encodes a value, which is moved if it is an rvalue. */
template <class T> void put(writer &out, T &&value)
{
    codec<typename std::decay<T>::type>::put(out, std::forward<T>(value));
}

/* Encodes an element, which is moved if its container is an rvalue. A std::vector<bool> has no references to its elements. */
template <class Container, class Element, class Iterated> void put_element(writer &out, Iterated &&element)
{
    typedef typename std::conditional<std::is_lvalue_reference<Container>::value, const Element &, Element &&>::type passed;
    codec<typename std::remove_cv<Element>::type>::put(out, static_cast<passed>(element));
}

template <class T> struct codec<T, SCALAR> {
    static void put(writer &out, T value) { out.scalar(value); }
    static T get(reader &in) { return in.scalar<T>(); }
};

template <class T> struct codec<T, PLAIN> {
    static void put(writer &out, const T &value) { out.raw(&value, sizeof value); }
    static T get(reader &in) { return in.scalar<T>(); }
};

template <class T> struct codec<T, ENUM> {
    static void put(writer &out, T value) { out.scalar(static_cast<std::int64_t>(value)); }
    static T get(reader &in)
    {
        return static_cast<T>(static_cast<typename std::underlying_type<T>::type>(in.scalar<std::int64_t>()));
    }
};

template <class T> struct codec<T, POINTER> {
    static void put(writer &out, T value) { out.address(to_root(value)); }
    static T get(reader &in) { return from_root<typename std::remove_pointer<T>::type>(in.scalar<std::uint64_t>()); }
};

template <class T> typename std::enable_if<std::is_copy_constructible<T>::value, const T *>::type copy_of(const T &value)
{
    return new T(value);
}

/* Only elements that stay in their container need no copy. */
template <class T> typename std::enable_if<!std::is_copy_constructible<T>::value, const T *>::type copy_of(const T &)
{
    std::abort();
}

template <class T> struct codec<T, OBJECT> {
    static void put(writer &out, const T &value)
    {
        out.address(out.lends ? to_root(__builtin_addressof(value)) : to_root(copy_of(value)));
    }
    static void put(writer &out, T &&value) { out.address(to_root(new T(std::move(value)))); }
    static const T &get(reader &in) { return *from_root<T>(in.scalar<std::uint64_t>()); }
};

template <class T> struct codec<T, UNIQUE> {
    static void put(writer &out, const T &value) { out.address(to_root(value.get())); }
    static void put(writer &out, T &&value) { out.address(to_root(value.release())); }
    static T get(reader &in) { return T(from_root<typename T::element_type>(in.scalar<std::uint64_t>())); }
};

template <class T> struct owner_of;

template <template <class> class Pointer, class T> struct owner_of<Pointer<T>> {
    typedef Pointer<void> type;
};

template <class T> struct codec<T, SHARED> {
    typedef typename T::element_type element;
    typedef typename owner_of<T>::type owner;

    static void put(writer &out, const T &value)
    {
        void *object = const_cast<void *>(to_root(value.get()));
        out.address(object);
        out.address(object == nullptr ? nullptr : new owner(value, object));
    }
    static T get(reader &in)
    {
        element *object = from_root<element>(in.scalar<std::uint64_t>());
        const owner *share = reinterpret_cast<const owner *>(static_cast<std::uintptr_t>(in.scalar<std::uint64_t>()));
        return object == nullptr ? T() : share == nullptr ? T(object) : T(*share, object);
    }
};

template <class T> struct codec<T, WEAK> {
    typedef decltype(std::declval<const T &>().lock()) shared;

    static void put(writer &out, const T &value) { codec<shared>::put(out, value.lock()); }
    static T get(reader &in) { return T(codec<shared>::get(in)); }
};

template <class T> struct codec<T, REFERENCE> {
    static void put(writer &out, const T &value) { out.address(to_root(__builtin_addressof(value.get()))); }
    static T get(reader &in) { return T(*from_root<typename T::type>(in.scalar<std::uint64_t>())); }
};

template <class T> struct codec<T, TEXT> {
    static void put(writer &out, const T &value)
    {
        out.size(value.size());
        out.raw(value.data(), value.size());
    }
    static T get(reader &in)
    {
        const std::size_t size = in.size();
        return T(reinterpret_cast<const typename T::value_type *>(in.skip(size)), size);
    }
};

/* The characters of text in UTF-16 or UTF-32. Malformed ones become U+FFFD. */
template <class T> class characters {
public:
    explicit characters(const T &text) : text(text), at(0) {}

    bool has_next() const { return at != text.size(); }

    std::uint32_t next()
    {
        const std::uint32_t first = unit();
        if (!is_utf16 || (first & 0xf800) != 0xd800) {
            return first > 0x10ffff || (first & 0xfffff800) == 0xd800 ? 0xfffd : first;
        }
        if (first >= 0xdc00 || !has_next() || (static_cast<std::uint32_t>(text[at]) & 0xfc00) != 0xdc00) {
            return 0xfffd;
        }
        return 0x10000 + ((first - 0xd800) << 10) + (unit() - 0xdc00);
    }

private:
    static const bool is_utf16 = sizeof(typename T::value_type) == 2;

    std::uint32_t unit() { return static_cast<std::uint32_t>(text[at++]); }

    const T &text;
    std::size_t at;
};

__attribute__((unused)) std::size_t utf8_size(std::uint32_t character)
{
    return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
}

__attribute__((unused)) void put_utf8(writer &out, std::uint32_t character)
{
    const std::size_t size = utf8_size(character);
    unsigned char encoded[4];
    for (std::size_t i = size; i-- > 1; character >>= 6) {
        encoded[i] = static_cast<unsigned char>(0x80 | (character & 0x3f));
    }
    static const unsigned char lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
    encoded[0] = static_cast<unsigned char>(lead[size] | character);
    out.raw(encoded, size);
}

/* Encodes text without its size. */
template <class T> void put_characters(writer &out, const T &text)
{
    for (characters<T> left(text); left.has_next();) {
        put_utf8(out, left.next());
    }
}

/* Text in UTF-16 or UTF-32, decoded from UTF-8 that Java has written, so that it is well-formed. */
template <class T> class wide_text {
public:
    explicit wide_text(reader &in)
    {
        const std::size_t size = in.size();
        add(in.skip(size), size);
    }
    wide_text(const char *at, std::size_t size) { add(at, size); }

    T value()
    {
        const bytes *written = units.written();
        return T(reinterpret_cast<const unit *>(written->data), written->size / sizeof(unit));
    }

private:
    typedef typename T::value_type unit;

    void add(const char *at, std::size_t size)
    {
        for (const char *end = at + size; at != end;) {
            put(next(at));
        }
    }

    static std::uint32_t next(const char *&at)
    {
        const std::uint32_t first = static_cast<unsigned char>(*at++);
        int more = first < 0xc0 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
        std::uint32_t character = more == 0 ? first : first & (0x3fu >> more);
        for (; more != 0; more--) {
            character = character << 6 | (static_cast<unsigned char>(*at++) & 0x3f);
        }
        return character;
    }

    void put(std::uint32_t character)
    {
        if (sizeof(unit) == 2 && character >= 0x10000) {
            units.scalar(static_cast<unit>(0xd800 + ((character - 0x10000) >> 10)));
            units.scalar(static_cast<unit>(0xdc00 + (character & 0x3ff)));
        } else {
            units.scalar(static_cast<unit>(character));
        }
    }

    writer units;
};

template <class T> struct codec<T, WIDE> {
    static_assert(sizeof(typename T::value_type) == 2 || sizeof(typename T::value_type) == 4, "the characters have another encoding");

    static void put(writer &out, const T &value)
    {
        std::size_t size = 0;
        for (characters<T> left(value); left.has_next();) {
            size += utf8_size(left.next());
        }
        out.size(size);
        put_characters(out, value);
    }
    static T get(reader &in)
    {
        static_assert(has_push_back<T>::value, "a view within another type has no text that lives long enough");
        return wide_text<T>(in).value();
    }
};

template <class T> struct codec<T, PATH> {
    static void put(writer &out, const T &value) { java_wire::put(out, value.string()); }
    static T get(reader &in)
    {
        const std::size_t size = in.size();
        const char *start = in.skip(size);
        return T(start, start + size);
    }
};

template <class T> struct codec<T, DURATION> {
    typedef typename T::rep rep;
    typedef typename T::period period;
    static const bool is_floating = std::is_floating_point<rep>::value;

    static double nanoseconds() { return 1e9 * static_cast<double>(period::num) / static_cast<double>(period::den); }

    static void put(writer &out, const T &value)
    {
        out.scalar(is_floating ? rounded(static_cast<double>(value.count()) * nanoseconds())
                               : static_cast<std::int64_t>(value.count()));
    }
    static T get(reader &in)
    {
        const std::int64_t count = in.scalar<std::int64_t>();
        return T(is_floating ? static_cast<rep>(static_cast<double>(count) / nanoseconds()) : static_cast<rep>(count));
    }

private:
    /* Returns the closest integer; for NaN 0. */
    static std::int64_t rounded(double value)
    {
        const double limit = 9223372036854775808.0;
        return value != value    ? 0
                : value >= limit  ? INT64_MAX
                : value <= -limit ? INT64_MIN
                                  : static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
    }
};

template <class T> struct codec<T, TIME> {
    static void put(writer &out, const T &value) { java_wire::put(out, value.time_since_epoch()); }
    static T get(reader &in) { return T(codec<typename T::duration>::get(in)); }
};

template <class T> struct codec<T, OPTIONAL> {
    template <class V> static void put(writer &out, V &&value)
    {
        out.scalar<std::int8_t>(value.has_value() ? 1 : 0);
        if (value.has_value()) {
            java_wire::put_element<V, typename T::value_type>(out, *value);
        }
    }
    static T get(reader &in)
    {
        return in.scalar<std::int8_t>() == 0 ? T() : T(codec<typename T::value_type>::get(in));
    }
};

/* A pointer to a value, or null. */
template <class T> struct pointed_value {
    typedef T pointed_type;
    const T *value;
};

template <class T> struct codec<T, POINTED> {
    static void put(writer &out, const T &pointer)
    {
        out.scalar<std::int8_t>(pointer.value == nullptr ? 0 : 1);
        if (pointer.value != nullptr) {
            java_wire::put(out, *pointer.value);
        }
    }
};

template <class T> struct codec<T, PAIR> {
    typedef typename std::remove_const<typename T::first_type>::type first_type;
    typedef typename std::remove_const<typename T::second_type>::type second_type;

    template <class V> static void put(writer &out, V &&value)
    {
        java_wire::put_element<V, typename T::first_type>(out, value.first);
        java_wire::put_element<V, typename T::second_type>(out, value.second);
    }
    static T get(reader &in)
    {
        auto &&first = codec<first_type>::get(in);
        auto &&second = codec<second_type>::get(in);
        return T(std::forward<decltype(first)>(first), std::forward<decltype(second)>(second));
    }
};

template <class T, std::size_t I = 0, bool IsEnd = I == std::tuple_size<T>::value> struct tuple_elements {
    template <class V> static void put(writer &out, T &value)
    {
        java_wire::put_element<V, typename std::tuple_element<I, T>::type>(out, std::get<I>(value));
        tuple_elements<T, I + 1>::template put<V>(out, value);
    }
};

template <class T, std::size_t I> struct tuple_elements<T, I, true> {
    template <class V> static void put(writer &, T &) {}
};

template <template <class...> class Tuple, class... E> struct codec<Tuple<E...>, TUPLE> {
    template <class V> static void put(writer &out, V &&value)
    {
        tuple_elements<typename std::remove_reference<V>::type>::template put<V>(out, value);
    }
    static Tuple<E...> get(reader &in) { return Tuple<E...>{codec<typename std::remove_const<E>::type>::get(in)...}; }
};

template <std::size_t I, class... A> struct alternatives {
    template <class V, class T> static void put(writer &, T &) {}
    template <class T> static T get(reader &, std::size_t) { std::abort(); }
};

template <std::size_t I, class First, class... Rest> struct alternatives<I, First, Rest...> {
    template <class V, class T> static void put(writer &out, T &value)
    {
        if (value.index() == I) {
            java_wire::put_element<V, First>(out, std::get<I>(value));
        } else {
            alternatives<I + 1, Rest...>::template put<V>(out, value);
        }
    }
    template <class T> static T get(reader &in, std::size_t index)
    {
        return index == I ? T(codec<First>::get(in)) : alternatives<I + 1, Rest...>::template get<T>(in, index);
    }
};

template <template <class...> class Variant, class... A> struct codec<Variant<A...>, VARIANT> {
    template <class V> static void put(writer &out, V &&value)
    {
        out.size(value.index());
        alternatives<0, A...>::template put<V>(out, value);
    }
    static Variant<A...> get(reader &in)
    {
        const std::size_t index = in.size();
        return alternatives<0, A...>::template get<Variant<A...>>(in, index);
    }
};

template <class T> struct codec<T, MAP> {
    template <class V> static void put(writer &out, V &&value)
    {
        out.size(value.size());
        for (auto &&entry : value) {
            java_wire::put_element<const T &, typename T::key_type>(out, entry.first);
            java_wire::put_element<V, typename T::mapped_type>(out, entry.second);
        }
    }
    static T get(reader &in)
    {
        T value;
        for (std::size_t left = in.size(); left != 0; left--) {
            auto &&key = codec<typename T::key_type>::get(in);
            value.emplace(std::forward<decltype(key)>(key), codec<typename T::mapped_type>::get(in));
        }
        return value;
    }
};

template <class T> struct codec<T, SET> {
    static void put(writer &out, const T &value)
    {
        out.size(value.size());
        for (const auto &element : value) {
            java_wire::put(out, element);
        }
    }
    static T get(reader &in)
    {
        T value;
        for (std::size_t left = in.size(); left != 0; left--) {
            value.insert(value.end(), codec<typename T::value_type>::get(in));
        }
        return value;
    }
};

/* Whether the elements are encoded as their bytes in memory. */
template <class T> struct is_memory {
    typedef typename T::value_type element;
    static const bool value =
            has_data<T>::value && (kind_of<element>::value == SCALAR || kind_of<element>::value == PLAIN);
};

template <class V, class T> typename std::enable_if<is_memory<T>::value>::type put_elements(writer &out, const T &value)
{
    out.raw(value.data(), value.size() * sizeof(typename T::value_type));
}

template <class V, class T> typename std::enable_if<!is_memory<T>::value>::type put_elements(writer &out, T &value)
{
    for (auto &&element : value) {
        java_wire::put_element<V, typename T::value_type>(out, element);
    }
}

template <class T> typename std::enable_if<has_reserve<T>::value>::type reserve(T &value, std::size_t size)
{
    value.reserve(size);
}

template <class T> typename std::enable_if<!has_reserve<T>::value>::type reserve(T &, std::size_t) {}

template <class T> struct codec<T, SEQUENCE> {
    template <class V> static void put(writer &out, V &&value)
    {
        out.size(value.size());
        java_wire::put_elements<V>(out, value);
    }
    static T get(reader &in) { return get(in, std::integral_constant<bool, is_memory<T>::value>()); }

private:
    static T get(reader &in, std::true_type)
    {
        T value(in.size());
        const std::size_t size = value.size() * sizeof(typename T::value_type);
        if (size != 0) {
            std::memcpy(value.data(), in.skip(size), size);
        }
        return value;
    }
    static T get(reader &in, std::false_type)
    {
        T value;
        std::size_t left = in.size();
        java_wire::reserve(value, left);
        for (; left != 0; left--) {
            value.push_back(codec<typename T::value_type>::get(in));
        }
        return value;
    }
};

template <class T> struct codec<T, FORWARD> {
    template <class V> static void put(writer &out, V &&value)
    {
        std::size_t size = 0;
        for (auto at = value.begin(); at != value.end(); ++at) {
            size++;
        }
        out.size(size);
        for (auto &element : value) {
            java_wire::put_element<V, typename T::value_type>(out, element);
        }
    }
    static T get(reader &in)
    {
        T value;
        auto last = value.before_begin();
        for (std::size_t left = in.size(); left != 0; left--) {
            last = value.insert_after(last, codec<typename T::value_type>::get(in));
        }
        return value;
    }
};

/* 0, 1, ..., N - 1 */
template <std::size_t...> struct indexes {};

template <std::size_t N, std::size_t... Index> struct indexes_to : indexes_to<N - 1, N - 1, Index...> {};

template <std::size_t... Index> struct indexes_to<0, Index...> {
    typedef indexes<Index...> type;
};

template <class T> struct codec<T, ARRAY> {
    template <class V> static void put(writer &out, V &&value)
    {
        out.size(value.size());
        java_wire::put_elements<V>(out, value);
    }
    static T get(reader &in)
    {
        in.size(); /* Java has checked it */
        return get(in, std::is_default_constructible<typename T::value_type>());
    }

private:
    static T get(reader &in, std::true_type)
    {
        T value = T();
        for (auto &element : value) {
            element = codec<typename T::value_type>::get(in);
        }
        return value;
    }
    static T get(reader &in, std::false_type)
    {
        return get(in, typename indexes_to<std::tuple_size<T>::value>::type());
    }
    template <std::size_t... Index> static T get(reader &in, indexes<Index...>)
    {
        return T{{(static_cast<void>(Index), codec<typename T::value_type>::get(in))...}};
    }
};

/* A span from Java refers to the bytes that Java passed. */
template <class T> struct codec<T, SPAN> {
    typedef typename T::element_type element;

    static void put(writer &out, const T &value)
    {
        out.size(value.size());
        java_wire::put_elements<T &>(out, value);
    }
    static T get(reader &in)
    {
        static_assert(is_memory<T>::value, "a span within another type needs elements of a type of C");
        const std::size_t size = in.size();
        return T(reinterpret_cast<element *>(const_cast<char *>(in.skip(size * sizeof(element)))), size);
    }
};

/* Whether a type is a span of elements that are encoded in another way than in memory. */
template <class T, bool IsSpan = kind_of<T>::value == SPAN> struct is_decoded_span {
    static const bool value = !is_memory<T>::value;
};

template <class T> struct is_decoded_span<T, false> {
    static const bool value = false;
};

/* The elements of such a span. */
template <class T> class elements {
public:
    explicit elements(reader in) : size(0), start(nullptr)
    {
        const std::size_t count = in.size();
        start = static_cast<T *>(::operator new(count * sizeof(T)));
        try {
            for (; size != count; size++) {
                new (start + size) T(codec<T>::get(in));
            }
        } catch (...) {
            destroy();
            throw;
        }
    }
    elements(const elements &) = delete;
    elements &operator=(const elements &) = delete;
    ~elements() { destroy(); }

    std::size_t size;
    T *start;

private:
    void destroy()
    {
        while (size != 0) {
            start[--size].~T();
        }
        ::operator delete(start);
    }
};

/* An argument for the duration of a call, that is, a temporary of the full-expression that contains the call. */
template <class T, int Index = 0, class = void> class argument {
public:
    explicit argument(const void *from) : from(from), decoded(decode(from)), is_written(false) {}
    argument(const argument &) = delete;
    argument &operator=(const argument &) = delete;

    /* Encodes the value again for Java if C++ may have changed it. Java throws an exception if that fails. */
    ~argument()
    {
        if (is_written) {
            bytes *target = static_cast<bytes *>(const_cast<void *>(from));
            try {
                static thread_local writer out;
                out.clear();
                java_wire::put(out, std::move(decoded));
                *target = *out.written();
            } catch (...) {
                target->data = nullptr;
            }
        }
    }

    T &&value() { return std::move(decoded); }

    T &lvalue()
    {
        is_written = true;
        return decoded;
    }

private:
    static T decode(const void *from)
    {
        reader in = reader::of(from);
        return codec<T>::get(in);
    }

    const void *from;
    T decoded;
    bool is_written;
};

/* A nullable pointer to a value. */
template <class T, int Index> class argument<T *, Index, void> {
public:
    explicit argument(const void *from) : from(from), decoded() {}
    argument(const argument &) = delete;
    argument &operator=(const argument &) = delete;
    ~argument() { delete decoded; }

    T *value()
    {
        typedef typename std::remove_const<T>::type plain;
        if (from != nullptr) {
            decoded = new argument<plain, Index>(from);
        }
        return from == nullptr ? nullptr : &decoded->lvalue();
    }

private:
    const void *from;
    argument<typename std::remove_const<T>::type, Index> *decoded;
};

template <class T, int Index> class argument<T, Index, typename std::enable_if<is_decoded_span<T>::value>::type> {
public:
    explicit argument(const void *from) : decoded(reader::of(from)) {}

    T value() { return T(decoded.start, decoded.size); }

private:
    elements<typename T::value_type> decoded;
};

template <class T, bool IsWide = kind_of<T>::value == WIDE> struct is_wide_view {
    static const bool value = !has_push_back<T>::value;
};

template <class T> struct is_wide_view<T, false> {
    static const bool value = false;
};

template <class T, int Index> class argument<T, Index, typename std::enable_if<is_wide_view<T>::value>::type> {
public:
    explicit argument(const void *from) : argument(reader::of(from)) {}

    T &&value() { return std::move(decoded); }
    T &lvalue() { return decoded; }

private:
    explicit argument(reader in) : text(in), decoded(text.value()) {}

    wide_text<T> text;
    T decoded;
};

/* Returns the address of the address and size of a value's bytes, which are valid until the thread's next call. */
template <class T> void *result(T &&value)
{
    static thread_local writer out;
    out.clear();
    java_wire::put(out, std::forward<T>(value));
    return out.written();
}

/* Returns a value whose objects stay in C++. */
template <class T> void *lent(const T &value)
{
    static thread_local writer out;
    out.clear();
    out.lends = true;
    java_wire::put(out, value);
    return out.written();
}

/* Returns bytes that are written already. */
__attribute__((unused)) void *result(bytes *written)
{
    return written;
}

/* Returns a pointer whose value is encoded as an optional one. */
template <class T> pointed_value<T> pointed(const T *value)
{
    return pointed_value<T>{value};
}

} // namespace java_wire
} // namespace
