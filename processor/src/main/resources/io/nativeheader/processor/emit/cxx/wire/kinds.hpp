/* How a type is encoded, which its members tell. */
namespace {
namespace java_wire {

/* The base class that Java's addresses of a class's objects refer to. */
template <class Root> struct object_of {
    typedef Root root;
    static const bool is_known = true;
};

template <class T> struct object {
    typedef T root;
    static const bool is_known = false;
};

template <class T> T *from_root(std::uint64_t address)
{
    typedef typename std::remove_const<T>::type plain;
    typedef typename object<plain>::root root;
    return static_cast<plain *>(static_cast<root *>(reinterpret_cast<void *>(static_cast<std::uintptr_t>(address))));
}

template <class T> const void *to_root(T *pointer)
{
    typedef typename object<typename std::remove_const<T>::type>::root root;
    return static_cast<const root *>(pointer);
}

template <class...> struct make_void {
    typedef void type;
};

#define JAVA_WIRE_HAS(name, ...) \
    template <class T, class = void> struct name : std::false_type {}; \
    template <class T> struct name<T, typename make_void<__VA_ARGS__>::type> : std::true_type {};

JAVA_WIRE_HAS(is_pointed, typename T::pointed_type)
JAVA_WIRE_HAS(has_traits, typename T::traits_type)
JAVA_WIRE_HAS(is_path, typename T::string_type, decltype(std::declval<T &>().native()))
JAVA_WIRE_HAS(is_duration, typename T::rep, typename T::period, decltype(std::declval<T &>().count()))
JAVA_WIRE_HAS(is_time, typename T::clock, decltype(std::declval<T &>().time_since_epoch()))
JAVA_WIRE_HAS(is_variant, decltype(std::declval<T &>().valueless_by_exception()))
JAVA_WIRE_HAS(is_weak, typename T::element_type, decltype(std::declval<T &>().lock()))
JAVA_WIRE_HAS(is_reference, typename T::type, decltype(std::declval<T &>().get()))
JAVA_WIRE_HAS(is_pair, typename T::first_type, typename T::second_type)
JAVA_WIRE_HAS(is_optional, typename T::value_type, decltype(std::declval<T &>().has_value()))
JAVA_WIRE_HAS(is_unique, typename T::element_type, typename T::deleter_type)
JAVA_WIRE_HAS(is_shared, typename T::element_type, decltype(std::declval<T &>().use_count(), std::declval<T &>().get()))
JAVA_WIRE_HAS(is_span, typename T::element_type, decltype(std::declval<T &>().size_bytes()))
JAVA_WIRE_HAS(has_mapped, typename T::mapped_type)
JAVA_WIRE_HAS(has_key, typename T::key_type)
JAVA_WIRE_HAS(has_push_back, decltype(std::declval<T &>().push_back(std::declval<typename T::value_type &>())))
JAVA_WIRE_HAS(has_before_begin, decltype(std::declval<T &>().before_begin()))
JAVA_WIRE_HAS(has_data, decltype(std::declval<T &>().data()))
JAVA_WIRE_HAS(has_reserve, decltype(std::declval<T &>().reserve(std::size_t())))
JAVA_WIRE_HAS(has_value_type, typename T::value_type)
JAVA_WIRE_HAS(has_tuple_size, char[sizeof(std::tuple_size<T>)])

#undef JAVA_WIRE_HAS

/* How a type is encoded. */
enum kind { POINTED, SCALAR, ENUM, POINTER, OBJECT, PLAIN, TEXT, WIDE, PATH, DURATION, TIME, PAIR, TUPLE, VARIANT, OPTIONAL, UNIQUE, SHARED, WEAK, REFERENCE,
    SPAN, MAP, SET, SEQUENCE, FORWARD, ARRAY, NONE };

template <class T, bool IsText = has_traits<T>::value> struct is_wide {
    static const bool value = sizeof(typename T::value_type) != 1;
};

template <class T> struct is_wide<T, false> {
    static const bool value = false;
};

template <class T> struct simple_kind_of {
    static const kind value = is_pointed<T>::value ? POINTED
            : std::is_arithmetic<T>::value ? SCALAR
            : std::is_enum<T>::value    ? ENUM
            : std::is_pointer<T>::value ? POINTER
            : object<T>::is_known       ? OBJECT
            : NONE;
};

/* The compiler looks for the members of other types only, because that takes time. */
template <class T, kind Simple = simple_kind_of<T>::value> struct kind_of {
    static const kind value = Simple;
};

template <class T> struct kind_of<T, NONE> {
    static const kind value = is_wide<T>::value ? WIDE
            : has_traits<T>::value      ? TEXT
            : is_path<T>::value         ? PATH
            : is_duration<T>::value     ? DURATION
            : is_time<T>::value         ? TIME
            : is_variant<T>::value      ? VARIANT
            : is_weak<T>::value         ? WEAK
            : is_reference<T>::value    ? REFERENCE
            : is_pair<T>::value         ? PAIR
            : is_optional<T>::value     ? OPTIONAL
            : is_unique<T>::value       ? UNIQUE
            : is_shared<T>::value       ? SHARED
            : is_span<T>::value         ? SPAN
            : has_mapped<T>::value      ? MAP
            : has_key<T>::value         ? SET
            : has_push_back<T>::value   ? SEQUENCE
            : has_before_begin<T>::value ? FORWARD
            : has_tuple_size<T>::value && has_value_type<T>::value ? ARRAY
            : has_tuple_size<T>::value  ? TUPLE
            : std::is_trivially_copyable<T>::value ? PLAIN
            : NONE;
};

template <class T, kind = kind_of<T>::value> struct codec {
    static_assert(sizeof(T) == 0, "Java has no counterpart of this type");
};

/* Encodes a value, which is moved if it is an rvalue. */
template <class T> void put(writer &out, T &&value)
{
    codec<typename std::decay<T>::type>::put(out, std::forward<T>(value));
}

/* Encodes an element, which is moved if its container is an rvalue. A std::vector<bool> has no references to its elements. */
template <class Container, class Element, class Iterated> void put_element(writer &out, Iterated &&element)
{
    typedef typename std::conditional<std::is_lvalue_reference<Container>::value, const Element &, Element &&>::type passed;
    codec<typename std::remove_cv<Element>::type>::put(out, static_cast<passed>(element));
}

} // namespace java_wire
} // namespace
