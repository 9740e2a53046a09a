/* Functions that do almost nothing, so that benchmarks measure the call itself. */
#ifndef BENCH_H
#define BENCH_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct pair {
	int first;
	int second;
};

struct vector {
	double x;
	double y;
	double z;
};

struct item {
	int32_t id;
	int32_t count;
	double price;
	int64_t stamp;
};

/* Does nothing. */
void bench_noop(void);

/* Like abs(). */
int bench_abs(int value);

/* Returns first + second. */
int bench_pair_sum(struct pair value);

/* Returns x + y + z. */
double bench_vector_sum(struct vector value);

/* Returns {x, x + 1, x + 2}. */
struct vector bench_vector_from(double x);

/* Stores dividend % divisor in *remainder. */
void bench_remainder(int dividend, int divisor, int *remainder);

/* Like strlen(). */
size_t bench_length(const char *text);

/* Returns a static string of 20 characters. */
const char *bench_name(void);

/* Returns the value, or -1 with errno EINVAL if it is negative. */
int bench_checked(int value);

/* Returns the sum of the first byte, the last byte and the length. */
int bench_ends(const void *bytes, size_t length);

/* Comparison function for qsort(). */
typedef int (*bench_comparison)(const void *left, const void *right);

/* Sorts ints with qsort(). */
void bench_sort(int *values, size_t count, bench_comparison comparison);

typedef int (*bench_function)(int value);

/* Returns function(value). */
int bench_apply(bench_function function, int value);

/* Returns the sum of count ints. */
int bench_total(int count, ...);

/* More functions for the start-up benchmarks, with other types and numbers of arguments. */
int bench_add(int left, int right);
int64_t bench_add_long(int64_t left, int64_t right);
double bench_add_double(double left, double right);
float bench_half(float value);
int bench_clamp(int value, int least, int most);
int bench_is_even(int64_t value);

/* Offsets and integer widths differ where long has 32 bits. */
struct counter {
	int32_t id;
	long count;
	int32_t flags;
	long stamp;
};

/* Returns value + 1. */
long bench_next(long value);

/* Returns count + stamp. */
long bench_counter_sum(const struct counter *counter);

#ifdef __cplusplus
}
#endif

#endif
