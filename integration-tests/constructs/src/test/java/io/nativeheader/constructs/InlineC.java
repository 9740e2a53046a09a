package io.nativeheader.constructs;

import io.nativeheader.CPrototype;
import io.nativeheader.CType;
import io.nativeheader.NativeHeader;
import io.nativeheader.Symbol;
import java.lang.foreign.MemorySegment;

/** Bindings of a preamble alone, without a header. */
@NativeHeader(
        value = {},
        preamble = """
                #include <stdarg.h>

                #define LIMIT 40u
                #define PATTERN "a\\0b"
                #define WIDE L"gr\\u00fc\\u00df"
                #define NOWHERE ((void *) -1)
                #define FIVE ({ int four = 4; four + 1; })
                #define LARGER(a, b) ((a) > (b) ? (a) : (b))
                #define SWAP(a, b) do { int before = *(a); *(a) = *(b); *(b) = before; } while (0)
                #define ADD(count, ...) add(count, ##__VA_ARGS__)
                #define next follow
                #define after next

                #ifdef __clang__
                #define READER 12
                enum reader { CLANG_OR_GCC = 1 };
                static const unsigned int LONGEST = 4000000000u;
                #else
                #define READER (-5LL * 4294967296)
                enum reader { CLANG_OR_GCC = 2 };
                static const unsigned int LONGEST = 3000000000u;
                #endif

                static inline long long reader(void) { return READER; }
                static inline int reader_of_enum(void) { return CLANG_OR_GCC; }
                static inline unsigned int longest(void) { return LONGEST; }

                struct reversed {
                    int number;
                    unsigned char bytes[4];
                } __attribute__((scalar_storage_order("big-endian")));

                static inline struct reversed reversed_of(int number)
                {
                    return (struct reversed) { .number = number, .bytes = { 1, 2, 3, 4 } };
                }

                static inline int number_of_reversed(struct reversed r) { return r.number + r.bytes[3]; }

                typedef long status;
                static inline long doubled(status s) { return 2 * s; }
                #define status char

                struct pair { int first, second; };
                struct range { const int *numbers; int count; };

                #define SQUARE(x) ((x) * (x))
                #define ALIAS SQUARE
                #define ALIAS_OF_ALIAS ALIAS

                #define NOBODY (&(struct pair) {7, 9})
                #define PRIMES ((int[]) {2, 3, 5})
                #define EVENS ((struct range) {(const int[]) {2, 4, 6}, 3})
                #define FIRST_OF(range) ((range).numbers)

                static const int TRIPLE[3] = {4, 5, 6};
                static const long double BEYOND = 1e4000L;

                #define SIZE_AT(pointer) ((int) sizeof *(pointer))
                #define CALL(function, x) ((function)(x) + 1)
                #define KIND(x) _Generic((x), char **: 1, char *const *: 2, const char *const *: 3, default: 4)
                #define LIMIT_OF() ((int) LIMIT)
                #define NEXT_ROW(rows) ((rows) + 1)

                static inline int follow(int x) { return x + 1; }
                static int (*follower(void))(int) { return follow; }

                inline int recursive(int x) { return x < 2 ? 1 : x * recursive(x - 1); }

                static int add(int count, ...)
                {
                    va_list arguments;
                    int sum = 0;

                    va_start(arguments, count);
                    while (count-- > 0)
                        sum += va_arg(arguments, int);
                    va_end(arguments);
                    return sum;
                }

                static inline struct pair swapped(struct pair pair)
                {
                    return (struct pair) { pair.second, pair.first };
                }
                """)
interface InlineC extends InlineCHeader {

    int LARGER(int a, int b);

    @Symbol("LARGER")
    double larger(double a, double b);

    void SWAP(@CType("int *") MemorySegment a, @CType("int *") MemorySegment b);

    MemorySegment FIRST_OF(@CType("struct range") range range);

    @Symbol("SIZE_AT")
    @CPrototype("int SIZE_AT(int (*rows)[3])")
    int sizeOfRow(MemorySegment rows);

    @Symbol("SIZE_AT")
    int sizeOfWideRow(@CType("int (*)[5]") MemorySegment rows);

    @Symbol("SIZE_AT")
    @CPrototype("int SIZE_AT(char *(*table)[2][3])")
    int sizeOfTable(MemorySegment table);

    @Symbol("SIZE_AT")
    @CPrototype("int SIZE_AT(short rows[2][7])")
    int sizeOfDeclaredRow(MemorySegment rows);

    @CPrototype("int CALL(int (*function)(int), int x)")
    int CALL(MemorySegment function, int x);

    @Symbol("KIND")
    @CPrototype("int KIND(char *const *x)")
    int kindOfConstant(MemorySegment x);

    @Symbol("KIND")
    @CPrototype("int KIND(const char *const *const x);")
    int kindOfConstantText(MemorySegment x);

    @CPrototype("int (*NEXT_ROW(int (*rows)[3]))[3]")
    MemorySegment NEXT_ROW(MemorySegment rows);

    @CPrototype("int LIMIT_OF()")
    int LIMIT_OF();

    int ALIAS(int x);

    @Symbol("ALIAS_OF_ALIAS")
    double squared(double x);

    @Symbol("ADD")
    int none(int count);

    @Symbol("ADD")
    int three(int count, int a, int b, int c);
}
