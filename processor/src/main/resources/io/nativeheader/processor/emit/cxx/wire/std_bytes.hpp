/* Bytes, which are numbers in Java. The text belongs before the code that encodes other types. */
#include <cstddef>

namespace {
namespace java_wire {

template <> struct simple_kind_of<std::byte> {
    static const kind value = SCALAR;
};

} // namespace java_wire
} // namespace
