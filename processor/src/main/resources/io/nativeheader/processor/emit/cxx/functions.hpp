/*
 * Functions of C++ that call a Java object: java_callback<std::function<int(int)>>(token). The text belongs after frames.hpp.
 */
#include <functional>

namespace {
namespace java_functions {

template <class F> struct function;

template <class R, class... A> struct function<std::function<R(A...)>> {
    static std::function<R(A...)> of(std::int64_t token)
    {
        const java_function java(token);
        return [java](A... arguments) -> R {
            std::int64_t frame[count<A...>::slots + 1];
            return returned<R>::of(java_functions::call(java, 0, true, frame, arguments...), frame);
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
