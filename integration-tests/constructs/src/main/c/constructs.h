/* One of each C construct, with functions that report what C sees. */
#ifndef CONSTRUCTS_H
#define CONSTRUCTS_H

struct bits {
	unsigned int a : 1;
	int b : 3;
	_Bool c : 1;
	unsigned long long d : 37;
	unsigned int : 0;
	signed char e : 5;
	unsigned short f : 12;
	union {
		unsigned int g : 4;
		struct {
			unsigned int h : 2, i : 7;
		};
	};
};

struct __attribute__((packed)) packed_bits {
	unsigned char x;
	unsigned long long y : 61;
	int z : 9;
};

void fill_bits(struct bits *bits, struct packed_bits *packed);
int bits_match_java(const struct bits *bits, const struct packed_bits *packed);

struct point {
	int x;
	double y;
};

enum color { RED, GREEN };

extern int counter;
extern const int fixed;
extern struct point origin;
extern double table[2][3];
extern char *message;
extern unsigned char flag;
extern enum color paint;
extern __thread int per_thread;
static const int seven = 7;
/* Declared here, but missing from the library. */
extern int missing_variable;
int missing_function(int x);

int counter_plus_one(void);

/* Crashes the process if given NULL. */
int x_of(const struct point *point) __attribute__((nonnull));
int first_byte(const void *memory) __attribute__((nonnull(1)));
int length_of(const char *text) __attribute__((nonnull));

/* A minimal printf that does not use the C library: supports %d %f %s %l */
int format(char *out, const char *format, ...);

typedef int (*binary)(int a, int b);
typedef struct point (*mover)(struct point from, struct point *out);

struct operations {
	binary add;
	void (*note)(const char *text, void *data);
	binary others[2];
};

/* Types that java.lang.foreign cannot pass, or passes differently from C. */
long double half_of(long double x);
__int128 add_wide(__int128 a, __int128 b);
typedef float quad __attribute__((vector_size(16)));
quad twice_each(quad q);
_Complex double conjugate(_Complex double z);
long double sum_of(int count, ...);
struct gap {
	int a : 3;
	unsigned b : 7;
	signed char c;
};
struct gap next_gap(struct gap gap);
struct __attribute__((packed)) tight {
	char c;
	int i;
	double d;
};
struct tight next_tight(struct tight tight);
/* Structs as variadic arguments: in integer registers, in float registers, in both, and in memory. */
struct floats {
	float x, y;
};
struct ints {
	int a, b, c;
};
struct doubles {
	double a, b, c;
};
/* Writes one line per argument: p struct point, P its address, f floats, i ints, D doubles, g gap, t tight, d int, r double, e enum small. */
enum __attribute__((packed)) small { NOTHING, MUCH = 200 };
int write_all(char *out, const char *kinds, ...);
#if defined(__x86_64__)
#define OTHER_CONVENTION __attribute__((ms_abi))
#else
#define OTHER_CONVENTION
#endif
OTHER_CONVENTION double windows(int a, double b, struct point point);
int old();

struct packet {
	int count;
	short items[];
};
int sum_packet(const struct packet *packet);
struct packet *packet_of_three(void);

struct shared {
	_Atomic int count;
	volatile int status;
};
void change(struct shared *shared);
extern _Atomic int atomic_counter;
int atomic_counter_plus_one(void);

struct __attribute__((packed)) frame {
	char tag;
	struct point place;
	long double ratio;
};
double y_in(const struct frame *frame);

struct device {
	int speed;
	_Bool link;
	unsigned duplex : 1;
	char name[8];
	struct device *next;
	struct point place;
	short lanes[3];
};
/* Sets speeds of 10, 100, 1000 …; each next points to the previous device. */
void fill_devices(struct device *devices, int count);
int sum_of_speeds(const struct device *devices, int count);
struct device *devices_of_c(void);

int apply(binary function, int a, int b);
binary c_addition(void);
struct point move(mover mover, struct point from);
void run_operations(struct operations *operations);
int apply_on_a_thread(binary function);
int difference(binary minuend, binary subtrahend, int a, int b);
/* Calls the function kept by the previous call, then keeps this one. */
int apply_the_last(binary function, int a, int b);
typedef binary (*chooser)(int which);
/* A pointer to function pointers, and a function that returns a function pointer. */
int apply_all(binary *functions, int count, int start);
int apply_chosen(chooser chooser, int which, int a, int b);

union number {
	int i;
	double d;
	unsigned char bytes[8];
};

enum sign { BELOW = -5, NONE = 0, ABOVE = 5 };
enum whole { ALL = 0xffffffffffffffffUL, HALF = 0x8000000000000000UL, LITTLE = 1 };
enum tiny { ZERO, MIDDLE = 128, MAX = 255 } __attribute__((packed));
enum later;
enum later { NOW = 3, THEN, ALSO_THEN = THEN };
enum sign sign_of(int value);
enum whole whole_above(enum whole whole);
/* An enum stored in an unsigned char, and the value that C reads. */
enum tiny tiny_below(enum tiny tiny);
int value_of_tiny(enum tiny tiny);
enum later later_of(int value);
int value_of_unsigned_char(unsigned char c, unsigned short s);
typedef unsigned char (*narrow)(unsigned char c, unsigned short s);
int sum_of_narrow(narrow function, unsigned char c, unsigned short s);

/* Structs by value that exceed a method handle's parameter slots, alone or together. */
struct page {
	int number;
	char text[2044];
};
struct half_page {
	long words[64];
};
long sum_of_page(struct page page, int factor);
long sum_of_halves(struct half_page a, struct half_page b, struct half_page c, double d);
struct page page_of(int number, char fill);
struct page next_page(struct page page);
static inline long inline_sum_of_page(struct page page) { return sum_of_page(page, 1); }
/* About the largest struct that the linker passes without a stub. */
struct leaf {
	long words[100];
};
long sum_of_leaf(struct leaf leaf, int factor);
typedef long (*page_reader)(struct page page);
long read_page(page_reader reader, int number);

union number twice(union number number);
struct point middle(struct point a, struct point b);

/* Called for each level, unless it is NULL. */
extern void (*level_hook)(int level);
int run_level_hook(int level);
extern struct { int major, minor; } build_version;
int build_number(void);
extern struct { int id; } build_steps[3];
typedef void (*plain_callback)();
void run_plain(plain_callback call, int times);
plain_callback counting(void);
int counted(void);

#endif
