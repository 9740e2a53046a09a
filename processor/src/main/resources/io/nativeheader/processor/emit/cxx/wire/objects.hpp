/* Pointers to objects, and objects by value. */
namespace {
namespace java_wire {

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

} // namespace java_wire
} // namespace
