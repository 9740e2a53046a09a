/*
 * Functions of C++ that call a Java object: java_callback<std::function<int(int)>>(token). Slots of a frame (see callbacks.hpp) hold
 *
 *     numbers, enums, pointers     their value; pointers to objects as the address of the root base
 *     objects                      the address of the root base: of an argument that lives until Java returns; of a result to copy
 *     text                         address and size
 *     other standard types         address and size of their bytes, see wire.hpp
 *
 * The text belongs after wire.hpp with its objects, and after callbacks.hpp.
 */
#include <exception>
#include <functional>
#include <type_traits>

namespace {
namespace java_functions {

/* How a type crosses. */
enum kind { SLOT, POINTER, TEXT, OBJECT, BYTES };

template <class T> struct kind_of {
    static const java_wire::kind wire = java_wire::kind_of<T>::value;
    static const kind value = wire == java_wire::SCALAR || wire == java_wire::ENUM ? SLOT
            : wire == java_wire::POINTER ? POINTER
            : wire == java_wire::TEXT ? TEXT
            : wire == java_wire::OBJECT || wire == java_wire::PLAIN || wire == java_wire::NONE ? OBJECT
            : BYTES;
};

/* Writes an argument to slots, and keeps alive what they refer to. */
template <class T, kind = kind_of<T>::value> struct argument;

template <class T> struct argument<T, SLOT> {
    static const int slots = 1;
    argument(std::int64_t *slot, const T &value) { *slot = java_slot(value); }
};

template <class T> struct argument<T, POINTER> {
    static const int slots = 1;
    argument(std::int64_t *slot, const T &value) { *slot = java_slot(java_wire::to_root(value)); }
};

template <class T> struct argument<T, OBJECT> {
    static const int slots = 1;
    argument(std::int64_t *slot, const T &value) { *slot = java_slot(java_wire::to_root(__builtin_addressof(value))); }
};

template <class T> struct argument<T, TEXT> {
    static const int slots = 2;
    argument(std::int64_t *slot, const T &value)
    {
        slot[0] = java_slot(value.data());
        slot[1] = java_slot(value.size());
    }
};

template <class T> struct argument<T, BYTES> {
    static const int slots = 2;
    argument(std::int64_t *slot, const T &value)
    {
        java_wire::put(out, value);
        const java_wire::bytes *written = out.written();
        slot[0] = java_slot(written->data);
        slot[1] = java_slot(written->size);
    }

private:
    java_wire::writer out;
};

/* Returns what Java returned. */
template <class T, kind = kind_of<T>::value> struct result {
    static T of(std::int64_t *frame) { return java_result<T>(frame); }
};

template <class T> struct result<T, POINTER> {
    static T of(std::int64_t *frame)
    {
        return java_wire::from_root<typename std::remove_pointer<T>::type>(static_cast<std::uint64_t>(frame[0]));
    }
};

template <class T> struct result<T, OBJECT> {
    static T of(std::int64_t *frame) { return *java_wire::from_root<T>(static_cast<std::uint64_t>(frame[0])); }
};

template <class T> struct result<T, BYTES> {
    static T of(std::int64_t *frame)
    {
        const std::unique_ptr<char, void (*)(void *)> bytes(reinterpret_cast<char *>(frame[0]), std::free);
        java_wire::reader in = {bytes.get()};
        return java_wire::codec<T>::get(in);
    }
};

template <class... A> struct count {
    static const int slots = 1;
};

template <class First, class... Rest> struct count<First, Rest...> {
    static const int slots = argument<typename std::decay<First>::type>::slots + count<Rest...>::slots;
};

/* A method of a Java object, and whether C++ can carry its exceptions. */
struct target {
    const java_function &java;
    std::int32_t index;
    bool may_throw;
};

template <class R> struct returned {
    static R of(std::int64_t *frame) { return result<typename std::decay<R>::type>::of(frame); }
};

template <> struct returned<void> {
    static void of(std::int64_t *) {}
};

/* What a call returns if Java threw an exception that C++ cannot carry. The exception was reported. */
template <class T, bool HasDefault = std::is_default_constructible<T>::value || std::is_void<T>::value> struct no_result {
    static T value() { return T(); }
};

template <class T> struct no_result<T, false> {
    [[noreturn]] static T value() { std::terminate(); }
};

template <class R> R nothing()
{
    return no_result<typename std::decay<R>::type>::value();
}

/* Calls a method, or base if it is one that Java does not override. */
template <class R, class Base> struct method {
    static R call(const target &to, const Base &base, std::int64_t *frame, std::int64_t *)
    {
        switch (to.java.call_virtual(to.index, frame, to.may_throw)) {
        case java_function::returned:
            return returned<R>::of(frame);
        case java_function::not_overridden:
            return base();
        default:
            return nothing<R>();
        }
    }

    template <class First, class... Rest>
    static R call(
        const target &to, const Base &base, std::int64_t *frame, std::int64_t *slot, First &first, Rest &...rest)
    {
        typedef argument<typename std::decay<First>::type> passed;
        const passed kept(slot, first);
        (void) kept;
        return method::call(to, base, frame, slot + passed::slots, rest...);
    }
};

template <class R, class Base, class... A>
R call(const java_function &java, std::int32_t index, bool may_throw, const Base &base, A &...arguments)
{
    const target to = {java, index, may_throw};
    std::int64_t frame[count<A...>::slots + 1];
    return method<R, Base>::call(to, base, frame, frame + 1, arguments...);
}

template <class F> struct function;

template <class R, class... A> struct function<std::function<R(A...)>> {
    static std::function<R(A...)> of(std::int64_t token)
    {
        const java_function java(token);
        return [java](A... arguments) -> R {
            return java_functions::call<R>(java, 0, true, nothing<R>, arguments...);
        };
    }
};

} // namespace java_functions

/* Returns a function that calls the Java object; an empty one if the token is 0. */
template <class F> F java_callback(std::int64_t token)
{
    return token == 0 ? F() : java_functions::function<F>::of(token);
}

} // namespace
