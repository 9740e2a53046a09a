#include "bench.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void bench_noop(void)
{
}

int bench_abs(int value)
{
	return value < 0 ? -value : value;
}

int bench_pair_sum(struct pair value)
{
	return value.first + value.second;
}

double bench_vector_sum(struct vector value)
{
	return value.x + value.y + value.z;
}

struct vector bench_vector_from(double x)
{
	struct vector result = { x, x + 1, x + 2 };

	return result;
}

void bench_remainder(int dividend, int divisor, int *remainder)
{
	*remainder = dividend % divisor;
}

size_t bench_length(const char *text)
{
	return strlen(text);
}

const char *bench_name(void)
{
	return "twenty characters ..";
}

int bench_checked(int value)
{
	if (value < 0) {
		errno = EINVAL;
		return -1;
	}
	return value;
}

int bench_ends(const void *bytes, size_t length)
{
	const unsigned char *all = bytes;

	return all[0] + all[length - 1] + (int)length;
}

void bench_sort(int *values, size_t count, bench_comparison comparison)
{
	qsort(values, count, sizeof(*values), comparison);
}

int bench_apply(bench_function function, int value)
{
	return function(value);
}

int bench_total(int count, ...)
{
	va_list arguments;
	int total = 0;

	va_start(arguments, count);
	for (int i = 0; i < count; i++)
		total += va_arg(arguments, int);
	va_end(arguments);
	return total;
}

int bench_add(int left, int right)
{
	return left + right;
}

int64_t bench_add_long(int64_t left, int64_t right)
{
	return left + right;
}

double bench_add_double(double left, double right)
{
	return left + right;
}

float bench_half(float value)
{
	return value / 2;
}

int bench_clamp(int value, int least, int most)
{
	return value < least ? least : value > most ? most : value;
}

int bench_is_even(int64_t value)
{
	return value % 2 == 0;
}

long bench_next(long value)
{
	return value + 1;
}

long bench_counter_sum(const struct counter *counter)
{
	return counter->count + counter->stamp;
}
