/* Text that stubs return. Java copies it before the thread's next call. */
#include <cstddef>
#include <string>

namespace {

struct java_text {
    const char *data;
    std::size_t size;
};

thread_local java_text java_text_of_thread;
thread_local std::string java_string_of_thread;

/* Returns text that its owner keeps alive. */
template <class Text> void *java_viewed(const Text &text)
{
    java_text_of_thread.data = text.data();
    java_text_of_thread.size = text.size();
    return &java_text_of_thread;
}

/* Returns text that the thread keeps alive. */
__attribute__((unused)) void *java_kept(std::string &&text)
{
    java_string_of_thread.swap(text);
    return java_viewed(java_string_of_thread);
}

/* Returns text that the thread keeps alive. */
template <class Text> void *java_kept(const Text &text)
{
    java_string_of_thread.assign(text.data(), text.size());
    return java_viewed(java_string_of_thread);
}

} // namespace
