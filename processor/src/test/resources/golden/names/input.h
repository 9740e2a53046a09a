struct String { int length; };
struct class { int new; };
int hashCode(void);
int notify(int x);
int import(int int_, int, int package);
struct fields { int segment; int LAYOUT; int allocate; int hashCode; };
int take(struct String *s, struct class *c, struct fields *f);
int Take(int MemorySegment, int Pointers, int result, int failure);
enum modes { default_, MODE };
