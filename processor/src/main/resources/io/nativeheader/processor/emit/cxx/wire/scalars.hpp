/* Numbers, plain structs and enums. */
namespace {
namespace java_wire {

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

} // namespace java_wire
} // namespace
