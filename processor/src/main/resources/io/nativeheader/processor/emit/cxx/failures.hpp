/*
 * Exceptions that leave stubs. A stub that may throw has the form
 *
 *     try { ... } catch (...) { java_cxx_failed(); return {}; }
 *
 * The text belongs at file scope, after the definition of JAVA_HELPER, after callbacks.hpp if there are callbacks, and after the definition of
 *
 *     static int java_cxx_kind(std::exception_ptr thrown, void **object);
 *
 * which returns the index of the header's exception class that the exception is an instance of, the most derived one, and stores the
 * object's address; or returns -1.
 */
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <new>
#include <typeinfo>
#include <utility>
#ifdef __has_include
#if __has_include(<cxxabi.h>)
#include <cxxabi.h>
#define JAVA_CXX_ABI
#endif
#endif

namespace {

std::atomic<std::uint32_t> java_cxx_count(0);

/* The exception of the last stub of this thread, until Java takes it. */
struct java_cxx_slot {
    std::exception_ptr pending;
    std::exception_ptr last; /* keeps the texts valid for Java if there was no memory for a cell */

    ~java_cxx_slot()
    {
        if (pending) {
            java_cxx_count.fetch_sub(1, std::memory_order_relaxed);
        }
    }
};

thread_local java_cxx_slot java_cxx_slot_of_thread;

/* Keeps a taken exception and its name alive for Java. */
struct java_cxx_cell {
    std::exception_ptr thrown;
    char *type;
};

struct java_cxx_thrown {
    std::int32_t kind; /* the index of the class; -1 for another one, -2 for a Java exception */
    std::int32_t pad;
    const char *type;
    const char *what;
    void *object;
    void *cell;
    std::int64_t token;
};

const std::int32_t java_cxx_other = -1;
#ifdef JAVA_CXX_CALLBACKS
const std::int32_t java_cxx_java = -2;
#endif

/* Stores the name of the type of an exception that is being handled. */
void java_cxx_name(java_cxx_thrown *out, java_cxx_cell *cell, const std::type_info *type)
{
#ifdef JAVA_CXX_ABI
    type = abi::__cxa_current_exception_type();
#endif
    if (type == nullptr) {
        out->type = "a foreign exception";
        return;
    }
    out->type = type->name();
#ifdef JAVA_CXX_ABI
    if (cell != nullptr) {
        int status = 0;
        cell->type = abi::__cxa_demangle(type->name(), nullptr, nullptr, &status);
        out->type = cell->type == nullptr ? out->type : cell->type;
    }
#else
    (void) cell;
#endif
}

/* Called in a catch block of a stub. */
__attribute__((unused)) void java_cxx_failed() noexcept
{
    java_cxx_slot &slot = java_cxx_slot_of_thread;
    if (!slot.pending) {
        java_cxx_count.fetch_add(1, std::memory_order_relaxed);
    }
    slot.pending = std::current_exception();
}

} // namespace

extern "C" {

JAVA_HELPER std::uint32_t *java_helper_cxx_pending(void);
JAVA_HELPER int java_helper_cxx_take(void *out);
JAVA_HELPER void java_helper_cxx_release(void *cell);

std::uint32_t *java_helper_cxx_pending(void)
{
    static_assert(sizeof java_cxx_count == sizeof(std::uint32_t), "Java reads the count as a uint32_t");
    return reinterpret_cast<std::uint32_t *>(&java_cxx_count);
}

int java_helper_cxx_take(void *result)
{
    java_cxx_slot &slot = java_cxx_slot_of_thread;
    if (!slot.pending) {
        return 0;
    }
    java_cxx_count.fetch_sub(1, std::memory_order_relaxed);
    slot.last = nullptr;
    std::swap(slot.last, slot.pending);
    java_cxx_cell *cell = new (std::nothrow) java_cxx_cell();
    java_cxx_thrown *out = static_cast<java_cxx_thrown *>(result);
    *out = java_cxx_thrown();
    out->kind = java_cxx_other;
    out->cell = cell;
    try {
        std::rethrow_exception(slot.last);
    } catch (const std::exception &thrown) {
#ifdef JAVA_CXX_CALLBACKS
        const java_cxx_1::java_exception *java = java_cxx_of_java(thrown);
        if (java != nullptr) {
            out->kind = java_cxx_java;
            out->token = java->token();
        }
#endif
        java_cxx_name(out, cell, &typeid(thrown));
        out->what = thrown.what();
    } catch (...) {
        java_cxx_name(out, cell, nullptr);
    }
    if (cell != nullptr) {
        if (out->kind == java_cxx_other) {
            out->kind = java_cxx_kind(slot.last, &out->object);
        }
        std::swap(cell->thrown, slot.last);
    }
    return 1;
}

void java_helper_cxx_release(void *released)
{
    java_cxx_cell *cell = static_cast<java_cxx_cell *>(released);
    if (cell != nullptr) {
        std::free(cell->type);
        delete cell;
    }
}

} // extern "C"
