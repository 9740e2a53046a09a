/* Bit sets: a byte for every eight bits, the first bit in the lowest place of the first byte. */
#include <bitset>

namespace {
namespace java_wire {

template <std::size_t N> struct kind_of<std::bitset<N>, NONE> {
    static const kind value = TUPLE;
};

template <std::size_t N> struct codec<std::bitset<N>, TUPLE> {
    static void put(writer &out, const std::bitset<N> &value)
    {
        for (std::size_t start = 0; start < N; start += 8) {
            unsigned bits = 0;
            for (std::size_t i = start; i < N && i < start + 8; i++) {
                bits |= (value[i] ? 1u : 0u) << (i - start);
            }
            out.scalar(static_cast<unsigned char>(bits));
        }
    }
    static std::bitset<N> get(reader &in)
    {
        std::bitset<N> value;
        for (std::size_t start = 0; start < N; start += 8) {
            const unsigned bits = in.scalar<unsigned char>();
            for (std::size_t i = start; i < N && i < start + 8; i++) {
                value[i] = ((bits >> (i - start)) & 1u) != 0;
            }
        }
        return value;
    }
};

} // namespace java_wire
} // namespace
