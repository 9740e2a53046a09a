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
 * The text belongs at file scope, after the definition of JAVA_HELPER, after unwind.hpp and java_exception.hpp, and
 * before failures.hpp.
 */
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#define JAVA_CXX_CALLBACKS

namespace {

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
