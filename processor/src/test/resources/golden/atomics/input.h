struct shared {
	_Atomic int count;
	_Atomic(void *) head;
	volatile unsigned int status;
	volatile int registers[4];
	struct __attribute__((packed)) { char c; volatile int unaligned; } tight;
	_Atomic struct { long a, b, c; } large;
};
int poll(volatile struct shared *shared);
extern _Atomic int counter;
extern volatile int flag;
extern __thread int level;
struct state { int depth; };
extern __thread struct state state;
