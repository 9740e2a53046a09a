/* Smart pointers and std::reference_wrapper. */
namespace {
namespace java_wire {

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

} // namespace java_wire
} // namespace
