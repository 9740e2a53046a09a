#ifndef SHAPES_H
#define SHAPES_H

/* What C compilers for different platforms disagree on. */

#include <float.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

/* Integers with different widths or signs. */

long shapes_long(long value);
unsigned long shapes_unsigned_long(unsigned long value);
char shapes_char(int value);
int shapes_from_char(char value);
wchar_t shapes_wide(wchar_t value);
size_t shapes_sum_of_longs(const long *values, size_t count, long *sum);

struct numbers {
	char c;
	long l;
	wchar_t w;
	unsigned long u[3];
	void *p;
};

struct numbers shapes_numbers(struct numbers in);

/* Wide types: x87 on x86_64, IEEE quad on aarch64 and riscv64. */

/* The bytes of a long double without padding. */
#define SHAPES_LONG_DOUBLE_BYTES (LDBL_MANT_DIG == 64 ? 10 : sizeof(long double))

long double shapes_long_double(double value);
double shapes_third(long double value);

struct wide {
	char before;
	long double value;
};

/* One struct for each way of passing a struct by value. */

struct small {
	signed char a;
	short b;
};

struct three {
	unsigned char c[3];
};

struct pair {
	long long a;
	int b;
};

struct floats {
	float x, y;
};

struct vector {
	double x, y, z, w;
};

struct mixed {
	double d;
	int i;
};

struct tagged {
	float f;
	int i;
};

struct nested {
	struct floats f;
	float g;
};

struct large {
	long long v[5];
};

struct one {
	double d;
};

union number {
	long long i;
	double d;
};

struct small shapes_small(struct small s, int by);
struct three shapes_three(struct three s, int by);
struct pair shapes_pair(struct pair s, int by);
struct floats shapes_floats(struct floats s, float by);
struct vector shapes_vector(struct vector s, double by);
struct mixed shapes_mixed(struct mixed s, int by);
struct tagged shapes_tagged(struct tagged s, int by);
struct nested shapes_nested(struct nested s, float by);
struct large shapes_large(struct large s, int by);
struct one shapes_one(struct one s, double by);
union number shapes_number(union number n, long long by);

/* More arguments than any platform has registers for. */
double shapes_all(struct small a, struct pair b, struct floats c, struct vector d, struct mixed e, struct large f, struct tagged g,
	struct nested h, float i, double j, int k, long long l, struct one m, union number n, struct three o);

/* Variadic functions: Apple and RISC-V pass these arguments differently from named ones. */

long long shapes_sum(int count, ...);
double shapes_mean(int count, ...);

/* Bit-fields. */

struct flags {
	unsigned int a : 3;
	signed int b : 5;
	unsigned long long c : 40;
	signed char d : 4;
	unsigned short e : 12;
	long l : 20;
};

struct flags shapes_flags(struct flags f);

/* Callbacks. */

typedef long (*shapes_visitor)(void *data, long value, struct floats point);
typedef struct vector (*shapes_turn)(struct vector v, struct small s, double by);
typedef char (*shapes_letter)(char c, wchar_t w, unsigned char u);

long shapes_visit(const long *values, size_t count, shapes_visitor visitor, void *data);
double shapes_turned(shapes_turn turn, double by);
int shapes_letters(shapes_letter letter, int first);

/* Macros and inline functions. */

#define SHAPES_BYTES_OF_LONG (sizeof(long))
#define SHAPES_HIGH_CHAR ((int) (char) 200)
#define SHAPES_MAJOR(device) ((unsigned int) ((device) >> 8))
#define SHAPES_LONGS(count) ((count) * sizeof(long))
#define SHAPES_NAME "shapes"

static inline long shapes_doubled(long value) {
	return 2 * value;
}

static inline int shapes_area(struct small s) {
	return s.a * s.b;
}

static inline unsigned long shapes_jump_size(void) {
	return sizeof(jmp_buf);
}

struct jump {
	jmp_buf buffer;
	char after;
};

/* An enum, and enumerators with a value per platform. */

enum shapes_size {
	SHAPES_SMALL = sizeof(wchar_t),
	SHAPES_LARGE = sizeof(struct numbers)
};

enum shapes_size shapes_larger(enum shapes_size size);

/* What not every platform has. */

#ifdef __aarch64__
#define SHAPES_AARCH64 64
int shapes_on_aarch64(int value);
#endif

#ifdef __riscv
#define SHAPES_RISCV 5
#endif

struct optional {
	int always;
#ifndef __riscv
	int not_on_riscv;
#endif
	long long last;
};

long long shapes_optional(struct optional o);

#endif
