/*
 * C++ streams that read or write Java streams. Java creates them, and passes their addresses to stubs:
 *
 *     const java_streams::call arg0_call(arg0);
 *     print(java_streams::output::at(arg0)->stream);
 *
 * Exceptions of Java streams do not pass C++, because std::istream and std::ostream swallow exceptions. They are reported, and thrown after
 * the stub. See io.nativeheader.runtime.CxxStream. The text belongs after callbacks.hpp.
 */
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <istream>
#include <ostream>
#include <streambuf>

namespace {
namespace java_streams {

/* What C++ calls. CxxOutput and CxxInput have the same numbers. */
enum output_function { WRITE, FLUSH };
enum input_function { READ, READ_AHEAD, UNREAD };

/* A Java stream. */
class buffer : public std::streambuf {
public:
    /* Starts to collect what C++ writes, or to read ahead. */
    virtual void begin_call() = 0;
    /* Passes on what C++ wrote, or gives back what C++ did not read. */
    virtual void end_call() = 0;

protected:
    explicit buffer(const java_function &java) : java(java) {}

    /* Calls Java with memory. Returns -1 if Java threw an exception. */
    std::int64_t call(std::int32_t function, const char *data, std::streamsize size)
    {
        std::int64_t frame[4] = {0, reinterpret_cast<std::intptr_t>(data), static_cast<std::int64_t>(size), 0};
        return java.call(function, frame, false) ? frame[0] : -1;
    }

    static std::size_t bytes(std::streamsize size) { return static_cast<std::size_t>(size); }

    enum { capacity = 8192 };
    char memory[capacity];

private:
    const java_function java;
};

class output_buffer : public buffer {
public:
    explicit output_buffer(const java_function &java) : buffer(java), room(0) { setp(memory, memory); }

    void begin_call() override { change(capacity); }
    void end_call() override { change(0); }

protected:
    int_type overflow(int_type character) override
    {
        if (!drain()) {
            return traits_type::eof();
        }
        if (traits_type::eq_int_type(character, traits_type::eof())) {
            return traits_type::not_eof(character);
        }
        const char one = traits_type::to_char_type(character);
        return xsputn(&one, 1) == 1 ? character : traits_type::eof();
    }

    std::streamsize xsputn(const char *data, std::streamsize size) override
    {
        if (size > epptr() - pptr() && !drain()) {
            return 0;
        }
        if (size > epptr() - pptr()) {
            return write(data, size) ? size : 0;
        }
        std::memcpy(pptr(), data, bytes(size));
        pbump(static_cast<int>(size));
        return size;
    }

    int sync() override { return drain() && call(FLUSH, nullptr, 0) >= 0 ? 0 : -1; }

private:
    std::ptrdiff_t room;

    void change(std::ptrdiff_t size)
    {
        room = size;
        drain();
    }

    bool write(const char *data, std::streamsize size) { return call(WRITE, data, size) >= 0; }

    bool drain()
    {
        const std::streamsize size = pptr() - pbase();
        setp(memory, memory + room);
        return size == 0 || write(memory, size);
    }
};

class input_buffer : public buffer {
public:
    explicit input_buffer(const java_function &java) : buffer(java), reads_ahead(false)
    {
        setg(memory + kept, memory + kept, memory + kept);
    }
    ~input_buffer() override { give_back(); }

    void begin_call() override { reads_ahead = true; }
    void end_call() override
    {
        reads_ahead = false;
        give_back();
    }

protected:
    int_type underflow() override
    {
        if (gptr() == egptr()) {
            keep_last(gptr());
            const std::int64_t count = reads_ahead ? call(READ_AHEAD, memory + kept, capacity - kept) : call(READ, memory + kept, 1);
            if (count <= 0) {
                return traits_type::eof();
            }
            setg(eback(), memory + kept, memory + kept + count);
        }
        return traits_type::to_int_type(*gptr());
    }

    std::streamsize xsgetn(char *to, std::streamsize size) override
    {
        std::streamsize done = egptr() - gptr() < size ? egptr() - gptr() : size;
        std::memcpy(to, gptr(), bytes(done));
        gbump(static_cast<int>(done));
        while (done < size) {
            const std::int64_t count = call(READ, to + done, size - done);
            if (count <= 0) {
                break;
            }
            done += count;
            keep_last(to + done, count);
        }
        return done;
    }

private:
    /* The number of characters that C++ can put back. */
    enum { kept = 8 };
    bool reads_ahead;

    /* Keeps the characters before the end of the buffer for C++ to put back. */
    void keep_last(const char *end) { keep_last(end, end - eback()); }

    void keep_last(const char *end, std::streamsize available)
    {
        const std::streamsize size = available < kept ? available : static_cast<std::streamsize>(kept);
        char *const start = memory + kept - size;
        std::memmove(start, end - size, bytes(size));
        setg(start, memory + kept, memory + kept);
    }

    void give_back()
    {
        if (gptr() != egptr()) {
            call(UNREAD, gptr(), egptr() - gptr());
            setg(memory + kept, memory + kept, memory + kept);
        }
    }
};

/* A stream that Java refers to. */
struct any_stream {
    virtual ~any_stream() {}
    virtual void begin_call() = 0;
    virtual void end_call() = 0;
};

template <class Buffer, class Stream> class stream_of : public any_stream {
    Buffer memory;

public:
    Stream stream;

    explicit stream_of(const java_function &java) : memory(java), stream(&memory) {}
    void begin_call() override { memory.begin_call(); }
    void end_call() override { memory.end_call(); }

    /* Returns the stream that Java refers to, or null. */
    static Stream *at(void *address)
    {
        return address == nullptr ? nullptr : &static_cast<stream_of *>(static_cast<any_stream *>(address))->stream;
    }

    /* Takes over the token. Returns null if there is no memory. */
    static void *open(std::int64_t token)
    {
        try {
            const java_function java(token);
            return static_cast<any_stream *>(new stream_of(java));
        } catch (...) {
            return nullptr;
        }
    }
};

typedef stream_of<output_buffer, std::ostream> output;
typedef stream_of<input_buffer, std::istream> input;

/* The use of a stream by a call. */
class call {
public:
    explicit call(void *address) : stream(static_cast<any_stream *>(address))
    {
        if (stream != nullptr) {
            stream->begin_call();
        }
    }
    call(const call &) = delete;
    call &operator=(const call &) = delete;
    ~call()
    {
        if (stream != nullptr) {
            stream->end_call();
        }
    }

private:
    any_stream *const stream;
};

} // namespace java_streams
} // namespace

extern "C" {

JAVA_HELPER void *java_helper_cxx_input_open(std::int64_t token);
JAVA_HELPER void *java_helper_cxx_output_open(std::int64_t token);
JAVA_HELPER void java_helper_cxx_stream_close(void *stream);

void *java_helper_cxx_input_open(std::int64_t token)
{
    return java_streams::input::open(token);
}

void *java_helper_cxx_output_open(std::int64_t token)
{
    return java_streams::output::open(token);
}

void java_helper_cxx_stream_close(void *stream)
{
    delete static_cast<java_streams::any_stream *>(stream);
}

} // extern "C"
