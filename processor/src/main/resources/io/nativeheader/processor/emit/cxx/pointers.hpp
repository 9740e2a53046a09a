/*
 * Pointers to functions that call a Java object: java_pointer<int (*)(const shapes::Shape &)>(token). A pointer has no room for the object, so
 * there is a function for each of a few objects. C++ does not tell when it drops a pointer, so the functions are never freed. A C++ exception
 * does not pass them: C code may call a pointer. The text belongs after frames.hpp.
 */
#include <mutex>
#include <stdexcept>

namespace {
namespace java_functions {

enum { pointers = 16 };

/* The functions of a type. */
template <class F> struct pool;

template <class Pool, int I> struct nth {
    static typename Pool::type of(int index)
    {
        return index == I ? &Pool::template call<I> : nth<Pool, I + 1>::of(index);
    }
};

template <class Pool> struct nth<Pool, pointers> {
    static typename Pool::type of(int) { return nullptr; }
};

template <class R, class... A> struct pool<R (*)(A...)> {
    typedef R (*type)(A...);

    struct slot {
        std::int64_t token;
        const java_function *java;
    };

    static slot *slots()
    {
        static slot all[pointers];
        return all;
    }

    template <int I> static R call(A... arguments)
    {
        std::int64_t frame[count<A...>::slots + 1];
        return returned<R>::of(java_functions::call(*slots()[I].java, 0, false, frame, arguments...), frame);
    }

    /* Returns the function of a token, which it takes over if it is new. */
    static type of(std::int64_t token)
    {
        static std::mutex mutex;
        const std::lock_guard<std::mutex> lock(mutex);
        int index = 0;
        while (index < pointers && slots()[index].token != token && slots()[index].token != 0) {
            index++;
        }
        if (index == pointers) {
            const java_function released(token);
            throw std::length_error("C++ has as many Java functions as there are pointers of this type");
        }
        if (slots()[index].token == 0) {
            slots()[index].java = new java_function(token);
            slots()[index].token = token;
        }
        return nth<pool, 0>::of(index);
    }
};

} // namespace java_functions

/* Returns a pointer to a function that calls the Java object; a null pointer if the token is 0. */
template <class F> F java_pointer(std::int64_t token)
{
    return token == 0 ? nullptr : java_functions::pool<F>::of(token);
}

} // namespace
