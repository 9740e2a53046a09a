struct counter { int value; };
int __bump(struct counter *counter, int by);

/* Adds one. There is no symbol of this name. */
static inline int bump(struct counter *counter)
{
	return __bump(counter, 1);
}

static inline struct counter make(int value)
{
	struct counter counter = { value };
	return counter;
}

static inline const char *label(const struct counter *counter)
{
	return counter->value ? "some" : "none";
}

extern int *where(void);
#define current (*where())
#define MAJOR(dev) ((unsigned int) ((dev) >> 20))
#define RESET(counter) do { (counter)->value = 0; } while (0)
#define LARGER(a, b) ((a) > (b) ? (a) : (b))
typedef unsigned long dev_t;
int sum_of(int count, ...);
#define SUM(first, ...) (sum_of((first), ##__VA_ARGS__))
inline int thrice(int x) { return 3 * x; }
#define ROW_SIZE(rows) ((int) sizeof *(rows))
#define APPLY(function, x) ((function)(x))
