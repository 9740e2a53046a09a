/* Spans. */
namespace {
namespace java_wire {

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

template <class T, int Index> class argument<T, Index, typename std::enable_if<is_decoded_span<T>::value>::type> {
public:
    explicit argument(const void *from) : decoded(reader::of(from)) {}

    T value() { return T(decoded.start, decoded.size); }

private:
    elements<typename T::value_type> decoded;
};

} // namespace java_wire
} // namespace
