/* names that mean something else at the end of the header */
#pragma GCC system_header
#include <stdarg.h>

typedef long status;
static inline long twice(status s) { return 2 * s; }
#define status int

typedef struct { int a, b; } point;
static inline point swap(point p) { point q = {p.b, p.a}; return q; }
#define point other

struct node { struct node *next; };
static inline struct node *next(struct node *n) { return n->next; }
#define node other

enum level { LOW, HIGH };
static inline enum level opposite(enum level l) { return l == LOW ? HIGH : LOW; }
#define level other

/* stands for itself */
struct plain { int value; };
#define plain plain
static inline int value(struct plain *p) { return p->value; }

/* tags that end with their prototype */
typedef int (*callback)(struct event { int a; } *e);
int on_event(struct event { long when; int kind; } *e);
int in_mode(enum mode { OFF, ON } m);

/* clang's own struct */
struct log { va_list arguments; int count; };
static inline int count(struct log *l) { return l->count; }

/* an enumerator that a macro hides */
enum { HIDDEN = 1, SHOWN = 2 };
#define HIDDEN 7
#define SHOWN SHOWN
