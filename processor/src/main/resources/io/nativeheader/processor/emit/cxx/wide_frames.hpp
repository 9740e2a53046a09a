/* Text in UTF-16 or UTF-32 in frames. */
namespace {
namespace java_functions {

template <class T> struct argument<T, WIDE> {
    static const int slots = 2;
    static void put(writer &out, const T &value)
    {
        bytes *added = out.add();
        java_wire::put_characters(added->out, value);
        out.text(added);
    }
};

template <class T> struct result<T, WIDE> {
    static T of(std::int64_t *frame)
    {
        const java_received text(frame[0]);
        return java_wire::wide_text<T>(text.data, static_cast<std::size_t>(frame[1])).value();
    }
};

} // namespace java_functions
} // namespace
