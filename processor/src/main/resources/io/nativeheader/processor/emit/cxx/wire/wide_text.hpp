/* Text in UTF-16 or UTF-32. */
namespace {
namespace java_wire {

/* The characters of text in UTF-16 or UTF-32. Malformed ones become U+FFFD. */
template <class T> class characters {
public:
    explicit characters(const T &text) : text(text), at(0) {}

    bool has_next() const { return at != text.size(); }

    std::uint32_t next()
    {
        const std::uint32_t first = unit();
        if (!is_utf16 || (first & 0xf800) != 0xd800) {
            return first > 0x10ffff || (first & 0xfffff800) == 0xd800 ? 0xfffd : first;
        }
        if (first >= 0xdc00 || !has_next() || (static_cast<std::uint32_t>(text[at]) & 0xfc00) != 0xdc00) {
            return 0xfffd;
        }
        return 0x10000 + ((first - 0xd800) << 10) + (unit() - 0xdc00);
    }

private:
    static const bool is_utf16 = sizeof(typename T::value_type) == 2;

    std::uint32_t unit() { return static_cast<std::uint32_t>(text[at++]); }

    const T &text;
    std::size_t at;
};

__attribute__((unused)) std::size_t utf8_size(std::uint32_t character)
{
    return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
}

__attribute__((unused)) void put_utf8(writer &out, std::uint32_t character)
{
    const std::size_t size = utf8_size(character);
    unsigned char encoded[4];
    for (std::size_t i = size; i-- > 1; character >>= 6) {
        encoded[i] = static_cast<unsigned char>(0x80 | (character & 0x3f));
    }
    static const unsigned char lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
    encoded[0] = static_cast<unsigned char>(lead[size] | character);
    out.raw(encoded, size);
}

/* Encodes text without its size. */
template <class T> void put_characters(writer &out, const T &text)
{
    for (characters<T> left(text); left.has_next();) {
        put_utf8(out, left.next());
    }
}

/* Text in UTF-16 or UTF-32, decoded from UTF-8 that Java has written, so that it is well-formed. */
template <class T> class wide_text {
public:
    explicit wide_text(reader &in)
    {
        const std::size_t size = in.size();
        add(in.skip(size), size);
    }
    wide_text(const char *at, std::size_t size) { add(at, size); }

    T value()
    {
        const bytes *written = units.written();
        return T(reinterpret_cast<const unit *>(written->data), written->size / sizeof(unit));
    }

private:
    typedef typename T::value_type unit;

    void add(const char *at, std::size_t size)
    {
        for (const char *end = at + size; at != end;) {
            put(next(at));
        }
    }

    static std::uint32_t next(const char *&at)
    {
        const std::uint32_t first = static_cast<unsigned char>(*at++);
        int more = first < 0xc0 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
        std::uint32_t character = more == 0 ? first : first & (0x3fu >> more);
        for (; more != 0; more--) {
            character = character << 6 | (static_cast<unsigned char>(*at++) & 0x3f);
        }
        return character;
    }

    void put(std::uint32_t character)
    {
        if (sizeof(unit) == 2 && character >= 0x10000) {
            units.scalar(static_cast<unit>(0xd800 + ((character - 0x10000) >> 10)));
            units.scalar(static_cast<unit>(0xdc00 + (character & 0x3ff)));
        } else {
            units.scalar(static_cast<unit>(character));
        }
    }

    writer units;
};

template <class T> struct codec<T, WIDE> {
    static_assert(sizeof(typename T::value_type) == 2 || sizeof(typename T::value_type) == 4, "the characters have another encoding");

    static void put(writer &out, const T &value)
    {
        std::size_t size = 0;
        for (characters<T> left(value); left.has_next();) {
            size += utf8_size(left.next());
        }
        out.size(size);
        put_characters(out, value);
    }
    static T get(reader &in)
    {
        static_assert(has_push_back<T>::value, "a view within another type has no text that lives long enough");
        return wide_text<T>(in).value();
    }
};

template <class T, bool IsWide = kind_of<T>::value == WIDE> struct is_wide_view {
    static const bool value = !has_push_back<T>::value;
};

template <class T> struct is_wide_view<T, false> {
    static const bool value = false;
};

template <class T, int Index> class argument<T, Index, typename std::enable_if<is_wide_view<T>::value>::type> {
public:
    explicit argument(const void *from) : argument(reader::of(from)) {}

    T &&value() { return std::move(decoded); }
    T &lvalue() { return decoded; }

private:
    explicit argument(reader in) : text(in), decoded(text.value()) {}

    wide_text<T> text;
    T decoded;
};

} // namespace java_wire
} // namespace
