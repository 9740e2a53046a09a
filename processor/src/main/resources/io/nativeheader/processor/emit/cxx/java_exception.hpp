/*
 * The C++ exception that carries the exception of a Java callback. The text belongs before callbacks.hpp.
 */
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <typeinfo>

/* A namespace with a name, so that the class has the same name in each stub library. */
namespace java_cxx_1 {

/* Refers to an object that the last copy deletes. The object counts its copies. The header <memory> would double what a small file includes. */
template <class T> class java_shared {
public:
    explicit java_shared(T *object) noexcept : object(object) { object->copies.store(1, std::memory_order_relaxed); }
    java_shared(const java_shared &other) noexcept : object(other.object)
    {
        object->copies.fetch_add(1, std::memory_order_relaxed);
    }
    java_shared &operator=(const java_shared &) = delete;
    ~java_shared()
    {
        if (object->copies.fetch_sub(1, std::memory_order_acq_rel) == 1) {
            delete object;
        }
    }
    T *operator->() const noexcept { return object; }

private:
    T *const object;
};

/* The exception of a Java callback. */
struct java_failure {
    std::atomic<std::size_t> copies;
    std::int64_t token;
    char *text; /* from malloc, or null */
    void (*release)(std::int64_t token);
    std::atomic<bool> reported;

    java_failure(std::int64_t token, char *text, void (*release)(std::int64_t))
        : copies(0), token(token), text(text), release(release), reported(false)
    {
    }
    java_failure(const java_failure &) = delete;
    java_failure &operator=(const java_failure &) = delete;
    ~java_failure()
    {
        release(token);
        std::free(text);
    }
};

/* Carries the exception of a Java callback through C++. Java releases it when the last copy is destroyed. */
class __attribute__((visibility("default"))) java_exception : public std::exception {
public:
    explicit java_exception(java_failure *failure) noexcept : failure(failure) {}

    const char *what() const noexcept override
    {
        return failure->text == nullptr ? "an exception of a Java callback" : failure->text;
    }
    std::int64_t token() const noexcept
    {
        return failure->token;
    }
    /* Returns true the first time. */
    bool report() const noexcept
    {
        return !failure->reported.exchange(true);
    }

private:
    java_shared<java_failure> failure;
};

} // namespace java_cxx_1

namespace {

/* Returns the exception if it is that of a Java callback, otherwise null. Compares the names of the types, because libc++ regards the classes
 * of two libraries as different. */
const java_cxx_1::java_exception *java_cxx_of_java(const std::exception &thrown)
{
    return std::strcmp(typeid(thrown).name(), typeid(java_cxx_1::java_exception).name()) == 0
        ? static_cast<const java_cxx_1::java_exception *>(&thrown)
        : nullptr;
}

} // namespace
