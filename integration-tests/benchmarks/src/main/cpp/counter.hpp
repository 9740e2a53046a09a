/* A class whose member functions do almost nothing, so that benchmarks measure the call itself. */
#ifndef COUNTER_HPP
#define COUNTER_HPP

#include <cstddef>
#include <string>

namespace bench {

class Counter {
public:
	Counter();

	/* Returns the sum of all values. */
	int add(int value);

	/* Returns the size of the text. */
	std::size_t length(const std::string &text) const;

private:
	int sum;
};

}

#endif
