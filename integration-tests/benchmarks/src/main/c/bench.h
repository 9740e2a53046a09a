/* What the benchmarks call: functions that do next to nothing, so that the call is what is timed. */
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

/* The absolute value, as abs() has it. */
int bench_abs(int value);

/* first + second. */
int bench_pair_sum(struct pair value);

/* x + y + z. */
double bench_vector_sum(struct vector value);

/* x, x + 1, x + 2. */
struct vector bench_vector_from(double x);

/* The remainder is written to where the pointer leads. */
void bench_remainder(int dividend, int divisor, int *remainder);

/* strlen() of the text. */
size_t bench_length(const char *text);

/* A text of 20 characters, which is nobody's to free. */
const char *bench_name(void);

/* The value, or -1 and EINVAL in errno for a negative one. */
int bench_checked(int value);

/* The first byte and the last one, and the length. */
int bench_ends(const void *bytes, size_t length);

/* As qsort() has it. */
typedef int (*bench_comparison)(const void *left, const void *right);

/* qsort() of ints. */
void bench_sort(int *values, size_t count, bench_comparison comparison);

typedef int (*bench_function)(int value);

/* What the function makes of the value. */
int bench_apply(bench_function function, int value);

/* The sum of as many ints. */
int bench_total(int count, ...);

/* What start-up calls beside those above: other types, and other numbers of arguments. */
int bench_add(int left, int right);
int64_t bench_add_long(int64_t left, int64_t right);
double bench_add_double(double left, double right);
float bench_half(float value);
int bench_clamp(int value, int least, int most);
int bench_is_even(int64_t value);

#ifdef __cplusplus
}
#endif

#endif
