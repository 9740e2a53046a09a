/* Maps and sets. */
namespace {
namespace java_wire {

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

} // namespace java_wire
} // namespace
