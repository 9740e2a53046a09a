/* Arguments and results of calls. */
namespace {
namespace java_wire {

/* An argument for the duration of a call, that is, a temporary of the full-expression that contains the call. */
template <class T, int Index = 0, class = void> class argument {
public:
    explicit argument(const void *from) : from(from), decoded(decode(from)), is_written(false) {}
    argument(const argument &) = delete;
    argument &operator=(const argument &) = delete;

    /* Encodes the value again for Java if C++ may have changed it. Java throws an exception if that fails. */
    ~argument()
    {
        if (is_written) {
            bytes *target = static_cast<bytes *>(const_cast<void *>(from));
            try {
                static thread_local writer out;
                out.clear();
                java_wire::put(out, std::move(decoded));
                *target = *out.written();
            } catch (...) {
                target->data = nullptr;
            }
        }
    }

    T &&value() { return std::move(decoded); }

    T &lvalue()
    {
        is_written = true;
        return decoded;
    }

private:
    static T decode(const void *from)
    {
        reader in = reader::of(from);
        return codec<T>::get(in);
    }

    const void *from;
    T decoded;
    bool is_written;
};

/* A nullable pointer to a value. */
template <class T, int Index> class argument<T *, Index, void> {
public:
    explicit argument(const void *from) : from(from), decoded() {}
    argument(const argument &) = delete;
    argument &operator=(const argument &) = delete;
    ~argument() { delete decoded; }

    T *value()
    {
        typedef typename std::remove_const<T>::type plain;
        if (from != nullptr) {
            decoded = new argument<plain, Index>(from);
        }
        return from == nullptr ? nullptr : &decoded->lvalue();
    }

private:
    const void *from;
    argument<typename std::remove_const<T>::type, Index> *decoded;
};

/* Returns the address of the address and size of a value's bytes, which are valid until the thread's next call. */
template <class T> void *result(T &&value)
{
    static thread_local writer out;
    out.clear();
    java_wire::put(out, std::forward<T>(value));
    return out.written();
}

/* Returns a value whose objects stay in C++. */
template <class T> void *lent(const T &value)
{
    static thread_local writer out;
    out.clear();
    out.lends = true;
    java_wire::put(out, value);
    return out.written();
}

/* Returns bytes that are written already. */
__attribute__((unused)) void *result(bytes *written)
{
    return written;
}

} // namespace java_wire
} // namespace
