/* Vectors, lists and arrays. */
namespace {
namespace java_wire {

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

} // namespace java_wire
} // namespace
