#include <string_view>

namespace buffers {

constexpr unsigned int LIMIT = 4000000000u;

/** A sequence of bytes. */
class Buffer {
public:
    Buffer(const char *content, unsigned long size);
    ~Buffer();

    /** Returns memory that does not end with NUL. */
    const char *data() const;
    void append(const char *first, const char *last);
    /** Appends text that ends with NUL. */
    void append(const char *text);
    void insert(const char *text, int count = -1);

    /** Can be changed. */
    Buffer *next();
    const Buffer *next() const;
    operator std::string_view() const;

    /** Stores a new buffer in result. */
    static bool open(const char *name, Buffer **result);
    static void join(const Buffer *const parts[], int count);

    const char *label;
};

/** Its destructor may throw. */
class File {
public:
    File();
    File(const File &other) noexcept;
    ~File() noexcept(false);
};

/** Copies and destroys a file, which may throw. */
int size(File file) noexcept;
}
