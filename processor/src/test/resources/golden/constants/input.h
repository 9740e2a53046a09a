enum { FIRST = -1, SECOND };
enum big { HUGE = 0x1234567890LL };
#define ANSWER 42
#define NEGATIVE (-7)
#define UNSIGNED 0xffffffffu
#define LONG_ONE 1L
#define ALL_BITS 0xffffffffffffffffull
#define SHIFTED (ANSWER << 4)
#define LATER (EARLIER + 1)
#define EARLIER 1
#define SIZE sizeof(int)
#define CHARACTER 'x'
#define RATIO 2.5
#define SINGLE 0.1f
#define HEX_FLOAT 0x1p-3
#define TEXT "one\ttwo \"three\""
#define JOINED "a" "b"
#define GONE 1
#undef GONE
#define TWICE 1
#undef TWICE
#define TWICE 2
#define NOTHING
#define BEGIN {
#define TYPE unsigned int
#define ADDED(a, b) ((a) + (b))
#define WITH_NUL "a\0b"
#define WIDE L"gr\u00fc\u00df"
#define FAILED ((void *) -1)
typedef void (*destructor)(void *);
#define TRANSIENT ((destructor) -1)
#define STATIC ((destructor) 0)
#define IGNORE ((void (*)(int)) 1)
struct node { struct node *next; };
#define END ((struct node *) -1)
#define STATEMENT ({ 5; })
#define BY_TYPE _Generic(1.0f, float: 4, default: 8)
#define SEMICOLON 5;
#define BEYOND ((__int128) 1 << 100)
#define LARGEST_LONG_DOUBLE 1e4000L
#define AT_LINE __LINE__
#define AT (__FILE__)
