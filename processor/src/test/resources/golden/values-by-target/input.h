// Values that differ, as O_DIRECT and the size of a long do.

#if defined(__aarch64__)
#define O_DIRECT 0x10000
#elif defined(__linux__)
#define O_DIRECT 0x4000
#endif

#define SAME 7

#define LONG_SIZE (sizeof(long))

#define LONG_MAX ((long) (~0ul >> 1))

#define MINUS_ONE (-1L)

#define ALL_BITS (~0ul)

#ifdef _WIN32
#define SEPARATOR "\\"
#define RATE 0.5
#define INVALID ((void *) -1)
#define WIDE 1
#else
#define SEPARATOR "/"
#define RATE 0.25
#define INVALID ((void *) 0)
#define WIDE 1L
#endif

enum signal {
    SIG_FIRST = 1,
#ifdef _WIN32
    SIG_BREAK = 21,
#else
    SIG_CHILD = 17,
    SIG_URGENT = 21,
#endif
    SIG_LAST = sizeof(long)
};

enum signal wait_for(enum signal wanted);

enum { BUFFER = sizeof(long) * 16, LINES = 4 };
