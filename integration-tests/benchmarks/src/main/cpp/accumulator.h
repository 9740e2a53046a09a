/* The class of counter.hpp in C. Inline functions, so that Java calls stubs, as it does for C++. */
#ifndef ACCUMULATOR_H
#define ACCUMULATOR_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct accumulator;

struct accumulator *accumulator_new(void);

int accumulator_add_to(struct accumulator *accumulator, int value);

size_t accumulator_length_of(const struct accumulator *accumulator, const char *text);

static inline int accumulator_add(struct accumulator *accumulator, int value)
{
	return accumulator_add_to(accumulator, value);
}

static inline size_t accumulator_length(const struct accumulator *accumulator, const char *text)
{
	return accumulator_length_of(accumulator, text);
}

#ifdef __cplusplus
}
#endif

#endif
