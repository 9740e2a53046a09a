#define NONNULL(...) __attribute__((__nonnull__(__VA_ARGS__)))
struct device { int speed; };
/* By the number of a parameter, through a macro as glibc has it. */
int start(struct device *device, const char *name, void *data, int (*ready)(void)) NONNULL(1, 2, 4);
/* All pointers, and the buffer. */
int read_all(void *buffer, struct device *device, int flags) __attribute__((nonnull));
int one(int *a, int *b __attribute__((nonnull)));
char *_Nonnull name_of(struct device *_Nonnull device, const char *_Nullable fallback);
struct device *_Nullable find(int id);
void *make(int size) __attribute__((returns_nonnull, warn_unused_result));
_Noreturn void stop(int status);
__attribute__((noreturn)) void fail(void);
int old(void) __attribute__((deprecated("call \"start\" (twice)")));
/* An attribute behind the message counts, too. */
int oldest(int *p, int *q) __attribute__((deprecated("gone)"))) __attribute__((nonnull(2)));
int older(void) __attribute__((deprecated));
extern int old_level __attribute__((deprecated("none is kept")));
struct __attribute__((deprecated("use device"))) machine { int speed; };
struct holder {
	struct machine *machine;
	int unused __attribute__((deprecated("nothing reads it")));
};
int use(struct holder *holder);
int run(struct machine machine);
enum state { DOWN, GONE __attribute__((deprecated("never returned"))), UP };
enum state state(void);
typedef void (*visitor)(struct machine *machine);
void visit(visitor visitor);
