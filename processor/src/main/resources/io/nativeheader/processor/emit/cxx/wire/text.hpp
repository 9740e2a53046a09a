/* Text of bytes, and paths. */
namespace {
namespace java_wire {

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

template <class T> struct codec<T, PATH> {
    static void put(writer &out, const T &value) { java_wire::put(out, value.string()); }
    static T get(reader &in)
    {
        const std::size_t size = in.size();
        const char *start = in.skip(size);
        return T(start, start + size);
    }
};

} // namespace java_wire
} // namespace
