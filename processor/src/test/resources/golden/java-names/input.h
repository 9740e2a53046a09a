struct Consumer { int x; };
struct Arena { int x; };
struct Object { int x; };
struct MethodHandle { int x; };
union MemorySegment { int x; float y; };
struct NativeLibrary { struct Arena *arena; };
struct Override { int x; };
struct Linker { int x; };
struct ValueLayout { int x; };
enum Scratch { Downcalls, Pointers, ErrnoException };
typedef int (*Upcalls)(struct Object *MemorySegment, int invokeExact, struct Arena Arena);
struct LINK { int x; };
typedef struct LINK (*CallbackLink)(struct LINK *, struct LINK);
int linked(CallbackLink LINK);
struct fields { int byteSize; int equals; int toString; int at; int withCount; struct Arena Arena; int OFFSET_at; int index; };
int toString(void);
int wait(void);
int getClass(int x);
int clone(void);
int finalize(void);
int equals(const void *other);
int both(int x);
struct both { int x; };
#define BOTH 1
int BOTH_(int x);
int letter(int x);
int Letter(int x);
struct letter { int x; };
struct Letter { int x; };
int dollar$sign(int $, int a$b);
struct größe { int höhe; };
int ändern(struct größe *größe, int \u03b1);
int call(struct Consumer Consumer, struct Arena *arena, union MemorySegment segment, Upcalls upcalls, enum Scratch scratch,
	struct MethodHandle handle, struct NativeLibrary *library, struct fields *fields, struct Override *o, struct Linker linker,
	struct ValueLayout *layout);
struct Object make(struct Object Object, int allocator, int errno_, int stub);
int library(int LIBRARY, int HANDLE, int this, int super);
