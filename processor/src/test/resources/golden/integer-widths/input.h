// long has 64 bits on Linux and 32 on Windows, wchar_t has 32 and 16.

typedef __WCHAR_TYPE__ wchar_t;

/** Doubles a number. */
long twice(long value);

unsigned long mask(unsigned long bits);

wchar_t upper(wchar_t letter);

void fill(long *values, int count);

long sum(const long *values, int count);

void convert(wchar_t *text, const unsigned long *codes);

void range(long *low, unsigned long *high);

typedef long (*on_value)(long value, unsigned long flags, void *user);

long each(on_value f, void *user);

extern long counter;

extern wchar_t separator;

extern const long powers[4];

long print(long count, ...);

static inline long add(long a, long b) { return a + b; }

#define NEXT (counter + 1)

#define SHIFT(value, bits) ((long) (value) << (bits))

struct sizes {
    char tag;
    long single;
    unsigned long several[3];
    long matrix[2][3];
    wchar_t letter;
    unsigned long low : 5;
    long high : 7;
    volatile long changing;
    _Atomic long counted;
    long rest[];
};
