/* Optional values. */
namespace {
namespace java_wire {

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

/* Returns a pointer whose value is encoded as an optional one. */
template <class T> pointed_value<T> pointed(const T *value)
{
    return pointed_value<T>{value};
}

} // namespace java_wire
} // namespace
