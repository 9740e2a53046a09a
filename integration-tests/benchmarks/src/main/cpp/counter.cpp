#include "counter.hpp"
#include "accumulator.h"

#include <cstring>

namespace bench {

Counter::Counter() : sum(0) {}

int Counter::add(int value)
{
	return sum += value;
}

std::size_t Counter::length(const std::string &text) const
{
	return text.size();
}

}

struct accumulator {
	int sum;
};

struct accumulator *accumulator_new(void)
{
	return new accumulator();
}

int accumulator_add_to(struct accumulator *accumulator, int value)
{
	return accumulator->sum += value;
}

size_t accumulator_length_of(const struct accumulator *, const char *text)
{
	return std::strlen(text);
}
