/* gcc stores numbers in another byte order, and clang does not know that */
#define BIG __attribute__((scalar_storage_order("big-endian")))

struct BIG by_macro { int number; char text[8]; unsigned char byte; };
struct behind { short number; short numbers[2]; unsigned flag : 3; } __attribute__((packed, __scalar_storage_order__("big-endian")));
typedef struct { double number; } __attribute__((scalar_storage_order("big-endian"))) named;
struct same { int number; } __attribute__((scalar_storage_order("little-endian")));

struct holder { struct by_macro big; int number; struct by_macro several[2]; };

#pragma scalar_storage_order big-endian
struct by_pragma { int number; struct holder holder; };
#pragma scalar_storage_order default
struct after { int number; };

int pass(struct by_macro value);
int point(struct by_macro *value, named *other);
static inline int number_of(const struct by_pragma *p) { return p->number; }
static inline named make_named(void) { named n = { 1 }; return n; }
int use(struct behind *b, struct same *s, struct after *a);
