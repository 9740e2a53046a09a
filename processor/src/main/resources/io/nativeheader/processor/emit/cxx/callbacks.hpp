/*
 * Calls from C++ to Java. A stub wraps the token of a Java object in a java_function, which it captures in what C++ keeps:
 *
 *     java_function java(token);
 *     std::function<int(int)> callback = [java](int a) -> int {
 *         std::int64_t frame[2] = {0, java_slot(a)};
 *         return java.call(0, frame, true) ? java_result<int>(frame) : int();
 *     };
 *
 * A frame is an array of at least two slots. Slot 0 is the result; text results take slots 0 and 1. Then follows a slot for each argument,
 * two for text: its address and its size.
 *
 * The text belongs at file scope, after the definition of JAVA_HELPER, after unwind.hpp and before failures.hpp.
 */
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <type_traits>
#include <typeinfo>
#define JAVA_CXX_CALLBACKS

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

/* Java's functions. Installed before the first token exists. */
int (*java_cxx_invoke)(std::int64_t token, std::int32_t method, std::int64_t frame);
void (*java_cxx_release_token)(std::int64_t token);
void (*java_cxx_report)(std::int64_t token, std::int32_t ends_process);

/* Whether the JVM is shutting down. Destructors of static objects run after it, and must not call it. */
std::atomic<bool> java_cxx_exiting(false);

void java_cxx_release_unless_exiting(std::int64_t token)
{
    if (!java_cxx_exiting.load(std::memory_order_relaxed)) {
        java_cxx_release_token(token);
    }
}

/* Reports the Java exception that met noexcept, before the process ends. */
std::terminate_handler java_cxx_next_terminate;

void java_cxx_terminate()
{
    try {
        if (std::current_exception()) {
            throw;
        }
    } catch (const std::exception &thrown) {
        const java_cxx_1::java_exception *java = java_cxx_of_java(thrown);
        if (java != nullptr && java->report()) {
            java_cxx_report(java->token(), 1);
        }
    } catch (...) {
    }
    if (java_cxx_next_terminate != nullptr) {
        java_cxx_next_terminate();
    }
    std::abort();
}

void java_cxx_report_before_terminate()
{
    static const bool installed = (java_cxx_next_terminate = std::set_terminate(java_cxx_terminate), true);
    (void) installed;
}

/* How many calls from C++ to Java this thread is in. Java checks the stack if they are many. */
thread_local int java_cxx_depth;

struct java_token {
    std::atomic<std::size_t> copies;
    const std::int64_t token;

    explicit java_token(std::int64_t token) : copies(0), token(token) {}
    java_token(const java_token &) = delete;
    java_token &operator=(const java_token &) = delete;
    ~java_token()
    {
        java_cxx_release_unless_exiting(token);
    }
};

/* A Java object that C++ calls. Java releases it when the last copy is destroyed. */
class java_function {
public:
    /* Takes over the token. */
    explicit java_function(std::int64_t token) : token(adopt(token)) {}

    /*
     * Calls a method of the object. Returns true if the frame has its result. Returns false if the method threw and C++ cannot carry the
     * exception, which was reported then; the caller returns a zero value.
     */
    bool call(std::int32_t method, std::int64_t *frame, bool may_throw) const
    {
        return call_virtual(method, frame, may_throw) == returned;
    }

    enum outcome { returned = 0, threw = 1, reported = 2, not_overridden = 3 };

    /* Calls a method that overrides a virtual function, unless the Java class leaves it to C++. */
    __attribute__((noinline)) outcome call_virtual(std::int32_t method, std::int64_t *frame, bool may_throw) const
    {
        frame[0] = ++java_cxx_depth;
        outcome result = static_cast<outcome>(java_cxx_invoke(token->token, method, reinterpret_cast<std::int64_t>(frame)));
        --java_cxx_depth;
        if (result == threw) {
            fail(frame[0], reinterpret_cast<char *>(frame[1]), may_throw);
        }
        return result;
    }

private:
    java_cxx_1::java_shared<java_token> token;

    static java_token *adopt(std::int64_t token)
    {
        try {
            return new java_token(token);
        } catch (...) {
            java_cxx_release_unless_exiting(token);
            throw;
        }
    }

    static void fail(std::int64_t failure, char *text, bool may_throw)
    {
        if (!may_throw || !java_cxx_is_caught()) {
            java_cxx_report(failure, 0);
            std::free(text);
            return;
        }
        java_cxx_report_before_terminate();
        throw java_cxx_1::java_exception(new java_cxx_1::java_failure(failure, text, java_cxx_release_unless_exiting));
    }
};

/* An argument as a slot. */
template <typename T>
typename std::enable_if<std::is_integral<T>::value || std::is_enum<T>::value, std::int64_t>::type java_slot(T value)
{
    return static_cast<std::int64_t>(value);
}

template <typename T> std::int64_t java_slot(T *value)
{
    return reinterpret_cast<std::int64_t>(value);
}

template <typename T> typename std::enable_if<std::is_same<T, float>::value, std::int64_t>::type java_slot(T value)
{
    std::int32_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    return bits;
}

template <typename T> typename std::enable_if<std::is_same<T, double>::value, std::int64_t>::type java_slot(T value)
{
    std::int64_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    return bits;
}

/* The result of a call. */
template <typename T>
typename std::enable_if<std::is_integral<T>::value || std::is_enum<T>::value, T>::type java_result(std::int64_t *frame)
{
    return static_cast<T>(frame[0]);
}

template <typename T>
typename std::enable_if<std::is_pointer<T>::value, T>::type java_result(std::int64_t *frame)
{
    return reinterpret_cast<T>(frame[0]);
}

template <typename T> typename std::enable_if<std::is_same<T, float>::value, T>::type java_result(std::int64_t *frame)
{
    std::int32_t bits = static_cast<std::int32_t>(frame[0]);
    float value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

template <typename T> typename std::enable_if<std::is_same<T, double>::value, T>::type java_result(std::int64_t *frame)
{
    double value;
    std::memcpy(&value, &frame[0], sizeof value);
    return value;
}

/* Memory from malloc that Java filled. */
struct java_received {
    char *const data;

    explicit java_received(std::int64_t address) : data(reinterpret_cast<char *>(address)) {}
    java_received(const java_received &) = delete;
    java_received &operator=(const java_received &) = delete;
    ~java_received() { std::free(data); }
};

} // namespace

extern "C" {

JAVA_HELPER void java_helper_cxx_install(
    int (*invoke)(std::int64_t, std::int32_t, std::int64_t),
    void (*release)(std::int64_t),
    void (*report)(std::int64_t, std::int32_t));
JAVA_HELPER void java_helper_cxx_exit(void);
JAVA_HELPER void *java_helper_cxx_text(std::int64_t size);

/* Calls the functions often enough that the JVM, which specializes them at the 128th call, needs no memory for that later. */
void java_helper_cxx_install(
    int (*invoke)(std::int64_t, std::int32_t, std::int64_t),
    void (*release)(std::int64_t),
    void (*report)(std::int64_t, std::int32_t))
{
    java_cxx_invoke = invoke;
    java_cxx_release_token = release;
    java_cxx_report = report;
    for (int i = 0; i < 140; i++) {
        invoke(0, 0, 0);
        release(0);
    }
}

void java_helper_cxx_exit(void)
{
    java_cxx_exiting.store(true);
}

/* Allocates memory for a text that Java passes to C++. */
void *java_helper_cxx_text(std::int64_t size)
{
    return std::malloc(size == 0 ? 1 : static_cast<std::size_t>(size));
}

} // extern "C"
