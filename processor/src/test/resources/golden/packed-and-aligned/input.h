struct __attribute__((packed)) packed { char c; int i; long long l; };
struct __attribute__((packed, aligned(4))) both { char c; int i; short s; };
struct __attribute__((aligned(64))) line { int used; };
union number { int i; double d; struct { short low, high; }; };
struct holder { char c; union { int a; float b; }; struct { long inner; } nested; };
void touch(struct packed *p, struct both *q, struct line *l, union number *n, struct holder *h);
/* The typedef is more aligned than what it names. */
struct descriptor { long address; int length; };
typedef struct descriptor __attribute__((aligned(16))) descriptor_t;
void submit(descriptor_t *descriptor);
