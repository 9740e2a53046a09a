/* Complex numbers: the real and the imaginary part. */
#include <complex>

namespace {
namespace java_wire {

template <class T> struct kind_of<std::complex<T>, NONE> {
    static const kind value = TUPLE;
};

template <class T> struct codec<std::complex<T>, TUPLE> {
    static void put(writer &out, const std::complex<T> &value)
    {
        out.scalar(value.real());
        out.scalar(value.imag());
    }
    static std::complex<T> get(reader &in)
    {
        const T real = in.scalar<T>();
        return std::complex<T>(real, in.scalar<T>());
    }
};

} // namespace java_wire
} // namespace
