/* Durations and times. */
namespace {
namespace java_wire {

template <class T> struct codec<T, DURATION> {
    typedef typename T::rep rep;
    typedef typename T::period period;
    static const bool is_floating = std::is_floating_point<rep>::value;

    static double nanoseconds() { return 1e9 * static_cast<double>(period::num) / static_cast<double>(period::den); }

    static void put(writer &out, const T &value)
    {
        out.scalar(is_floating ? rounded(static_cast<double>(value.count()) * nanoseconds())
                               : static_cast<std::int64_t>(value.count()));
    }
    static T get(reader &in)
    {
        const std::int64_t count = in.scalar<std::int64_t>();
        return T(is_floating ? static_cast<rep>(static_cast<double>(count) / nanoseconds()) : static_cast<rep>(count));
    }

private:
    /* Returns the closest integer; for NaN 0. */
    static std::int64_t rounded(double value)
    {
        const double limit = 9223372036854775808.0;
        return value != value    ? 0
                : value >= limit  ? INT64_MAX
                : value <= -limit ? INT64_MIN
                                  : static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
    }
};

template <class T> struct codec<T, TIME> {
    static void put(writer &out, const T &value) { java_wire::put(out, value.time_since_epoch()); }
    static T get(reader &in) { return T(codec<typename T::duration>::get(in)); }
};

} // namespace java_wire
} // namespace
