/* Pairs and tuples. */
namespace {
namespace java_wire {

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

} // namespace java_wire
} // namespace
