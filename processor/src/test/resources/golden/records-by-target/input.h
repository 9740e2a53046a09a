// Records by value whose layouts differ, and names that Java reserves.

struct pair { long first, second; };

struct pair swap(struct pair pair);

long total(struct pair pair, int count);

typedef struct pair (*combine)(struct pair one, struct pair other);

struct pair reduce(combine f);

struct nested {
    char tag;
    struct pair pair;
    struct pair pairs[sizeof(long) / 4];
    struct pair *next;
    combine f;
    union {
        long number;
        char bytes[sizeof(long)];
    };
    struct {
        unsigned long int_;
        long class;
    } inner;
};

#ifdef __linux__
struct nested *new(int class, int switch_);
#define INDEX 3
#else
#define INDEX 4
#endif

#define NativeHeaderPlatform 5

struct Input_ { long default_, final; };
