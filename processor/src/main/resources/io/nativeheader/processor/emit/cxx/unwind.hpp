/*
 * Tells whether C++ can carry the exception of a Java callback: java_cxx_is_caught(). The text belongs before callbacks.hpp.
 */
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <exception>
#if defined(__has_include) && !defined(_WIN32)
#if __has_include(<unwind.h>) && __has_include(<dlfcn.h>)
#include <dlfcn.h>
#include <unwind.h>
#define JAVA_CXX_UNWIND
#if __has_include(<link.h>)
#include <link.h>
#define JAVA_CXX_ELF
#endif
#endif
#endif

namespace {

#ifdef JAVA_CXX_UNWIND

/* The C++ frames between a callback and the innermost Java frame. */
struct java_cxx_frames {
    std::uintptr_t outermost;
    std::uintptr_t start; /* the code around the last frame */
    std::uintptr_t end;
    bool carries; /* whether the libraries of all frames clean up when an exception passes */
};

#ifdef JAVA_CXX_ELF

/* Returns whether a library refers to the function that the unwinder calls to clean up. One compiled with -fno-exceptions does not. */
bool java_cxx_has_cleanups(std::uintptr_t base, const ElfW(Dyn) *dynamic)
{
    const ElfW(Sym) *symbols = nullptr;
    const char *names = nullptr;
    std::uint32_t count = 0;
    for (; dynamic->d_tag != DT_NULL; dynamic++) {
        std::uintptr_t at = dynamic->d_un.d_ptr < base ? base + dynamic->d_un.d_ptr : dynamic->d_un.d_ptr;
        if (dynamic->d_tag == DT_SYMTAB) {
            symbols = reinterpret_cast<const ElfW(Sym) *>(at);
        } else if (dynamic->d_tag == DT_STRTAB) {
            names = reinterpret_cast<const char *>(at);
        } else if (dynamic->d_tag == DT_GNU_HASH || (dynamic->d_tag == DT_HASH && count == 0)) {
            /* the number of symbols, or of undefined ones, which come first */
            count = reinterpret_cast<const std::uint32_t *>(at)[1];
        }
    }
    for (std::uint32_t i = 0; symbols != nullptr && names != nullptr && i < count; i++) {
        if (std::strcmp(names + symbols[i].st_name, "__gxx_personality_v0") == 0) {
            return true;
        }
    }
    return false;
}

int java_cxx_find(struct dl_phdr_info *library, std::size_t, void *result)
{
    java_cxx_frames *frames = static_cast<java_cxx_frames *>(result);
    const ElfW(Dyn) *dynamic = nullptr;
    bool found = false;
    for (int i = 0; i < library->dlpi_phnum; i++) {
        const ElfW(Phdr) &part = library->dlpi_phdr[i];
        std::uintptr_t at = library->dlpi_addr + part.p_vaddr;
        if (part.p_type == PT_DYNAMIC) {
            dynamic = reinterpret_cast<const ElfW(Dyn) *>(at);
        } else if (part.p_type == PT_LOAD && frames->outermost - at < part.p_memsz) {
            found = true;
            frames->start = at;
            frames->end = at + part.p_memsz;
        }
    }
    if (!found) {
        return 0;
    }
    std::uintptr_t runtime = reinterpret_cast<std::uintptr_t>(&std::terminate);
    bool is_runtime = frames->start <= runtime && runtime < frames->end;
    if (!is_runtime && (dynamic == nullptr || !java_cxx_has_cleanups(library->dlpi_addr, dynamic))) {
        frames->carries = false;
    }
    return 1;
}

bool java_cxx_in_library(java_cxx_frames *frames)
{
    return dl_iterate_phdr(java_cxx_find, frames) != 0;
}

#else

bool java_cxx_in_library(java_cxx_frames *frames)
{
    Dl_info code;
    return dladdr(reinterpret_cast<void *>(frames->outermost), &code) != 0;
}

#endif

/* Ends at a frame outside of all libraries: code that the JVM generated. */
_Unwind_Reason_Code java_cxx_trace(struct _Unwind_Context *context, void *result)
{
    java_cxx_frames *frames = static_cast<java_cxx_frames *>(result);
    std::uintptr_t inner = frames->outermost;
    frames->outermost = static_cast<std::uintptr_t>(_Unwind_GetIP(context));
    if (frames->start <= frames->outermost && frames->outermost < frames->end) {
        return _URC_NO_REASON;
    }
    if (frames->outermost == 0 || !java_cxx_in_library(frames)) {
        frames->outermost = inner;
        return _URC_END_OF_STACK;
    }
    return _URC_NO_REASON;
}

/* Returns whether the code is that of a stub, of this or of another library. C++ stubs catch exceptions; C stubs do not. */
bool java_cxx_is_stub(const Dl_info &code)
{
    static const char prefix[] = "java_helper_";
    if (code.dli_sname == nullptr || std::strncmp(code.dli_sname, prefix, sizeof prefix - 1) != 0) {
        return false;
    }
    Dl_info own;
    if (dladdr(reinterpret_cast<void *>(&java_cxx_is_stub), &own) != 0 && own.dli_fbase == code.dli_fbase) {
        return true;
    }
    void *library = dlopen(code.dli_fname, RTLD_LAZY | RTLD_NOLOAD);
    if (library == nullptr) {
        return false;
    }
    bool found = dlsym(library, "java_helper_cxx_take") != nullptr;
    dlclose(library);
    return found;
}

/*
 * Returns whether an exception thrown now would reach a stub. Not if a thread of C++ began with the frames on the stack, if Java called the
 * C++ code without a stub, or if a library on the way would not clean up. The unwinder visits the same frames for a thrown exception.
 */
bool java_cxx_is_caught()
{
    java_cxx_frames frames = {0, 0, 0, true};
    _Unwind_Backtrace(java_cxx_trace, &frames);
    Dl_info code;
    return frames.carries && dladdr(reinterpret_cast<void *>(frames.outermost), &code) != 0 && java_cxx_is_stub(code);
}

#else

bool java_cxx_is_caught()
{
    return false;
}

#endif

} // namespace
