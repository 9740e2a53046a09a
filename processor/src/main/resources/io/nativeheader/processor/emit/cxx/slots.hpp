/*
 * The slots of a frame, see callbacks.hpp. The text belongs after callbacks.hpp.
 */
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <type_traits>

namespace {

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
