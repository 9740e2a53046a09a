/* Variants. */
namespace {
namespace java_wire {

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

} // namespace java_wire
} // namespace
