int wait(int milliseconds);
int wait_(int milliseconds);
int wait__(int milliseconds);
void new_(void);
void new(void);
int finalize(int x);
extern int this;
extern int this_;
extern const char *super;
struct class { int class; int class_; int CLASS; char name[8]; int name_segment; union { int wait; int wait_; }; };
struct class_ { struct { int x; } import; };
struct class__import { int y; };
struct String { int length; };
struct String_ { int length; };
typedef void (*Object)(struct String *text, struct String_ *other);
typedef void (*Object_)(struct class *c, struct class_ *d, struct class__import *e);
struct event { int kind; };
typedef void (*event)(struct event *event);
enum kinds { import, import_, native_, native };
#define package 1
#define package_ 2
int parameters(int class, int class_, int, int arg2, enum kinds kind);
void listen(Object object, Object_ other, event event);
