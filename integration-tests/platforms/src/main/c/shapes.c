#include "shapes.h"

#include <stdarg.h>

long shapes_long(long value) {
	return value - 1;
}

unsigned long shapes_unsigned_long(unsigned long value) {
	return ~value;
}

char shapes_char(int value) {
	return (char) value;
}

int shapes_from_char(char value) {
	return value;
}

wchar_t shapes_wide(wchar_t value) {
	return value + 1;
}

size_t shapes_sum_of_longs(const long *values, size_t count, long *sum) {
	*sum = 0;
	for (size_t i = 0; i < count; i++) {
		*sum += values[i];
	}
	return count;
}

struct numbers shapes_numbers(struct numbers in) {
	struct numbers out = {in.c + 1, -in.l, in.w + 2, {in.u[2], in.u[1], ~in.u[0]}, in.p};
	return out;
}

long double shapes_long_double(double value) {
	return value / (long double) 3;
}

double shapes_third(long double value) {
	return (double) (value * 3);
}

struct small shapes_small(struct small s, int by) {
	s.a += by;
	s.b -= by;
	return s;
}

struct three shapes_three(struct three s, int by) {
	s.c[0] += by;
	s.c[1] -= by;
	s.c[2] *= by;
	return s;
}

struct pair shapes_pair(struct pair s, int by) {
	s.a += by;
	s.b -= by;
	return s;
}

struct floats shapes_floats(struct floats s, float by) {
	s.x *= by;
	s.y /= by;
	return s;
}

struct vector shapes_vector(struct vector s, double by) {
	s.x += by;
	s.y -= by;
	s.z *= by;
	s.w /= by;
	return s;
}

struct mixed shapes_mixed(struct mixed s, int by) {
	s.d *= by;
	s.i -= by;
	return s;
}

struct tagged shapes_tagged(struct tagged s, int by) {
	s.f *= by;
	s.i -= by;
	return s;
}

struct nested shapes_nested(struct nested s, float by) {
	s.f.x += by;
	s.f.y -= by;
	s.g *= by;
	return s;
}

struct large shapes_large(struct large s, int by) {
	for (int i = 0; i < 5; i++) {
		s.v[i] += by * i;
	}
	return s;
}

struct one shapes_one(struct one s, double by) {
	s.d -= by;
	return s;
}

union number shapes_number(union number n, long long by) {
	n.i += by;
	return n;
}

double shapes_all(struct small a, struct pair b, struct floats c, struct vector d, struct mixed e, struct large f, struct tagged g,
		struct nested h, float i, double j, int k, long long l, struct one m, union number n, struct three o) {
	return a.a + a.b * 2 + b.a * 3 + b.b * 5 + c.x * 7 + c.y * 11 + d.x * 13 + d.y * 17 + d.z * 19 + d.w * 23 + e.d * 29 + e.i * 31 +
		f.v[0] * 37 + f.v[4] * 41 + g.f * 43 + g.i * 47 + h.f.x * 53 + h.f.y * 59 + h.g * 61 + i * 67 + j * 71 + k * 73 + l * 79 +
		m.d * 83 + n.i * 89 + o.c[0] * 97 + o.c[2] * 101;
}

long long shapes_sum(int count, ...) {
	long long sum = 0;
	va_list arguments;
	va_start(arguments, count);
	for (int i = 0; i < count; i++) {
		sum = sum * 3 + va_arg(arguments, int);
		sum = sum * 3 + va_arg(arguments, long long);
	}
	va_end(arguments);
	return sum;
}

double shapes_mean(int count, ...) {
	double sum = 0;
	va_list arguments;
	va_start(arguments, count);
	for (int i = 0; i < count; i++) {
		sum += va_arg(arguments, double) * va_arg(arguments, int);
	}
	va_end(arguments);
	return sum / count;
}

struct flags shapes_flags(struct flags f) {
	struct flags out = {f.a + 1, -f.b, f.c << 1, -f.d, ~f.e, -f.l};
	return out;
}

long shapes_visit(const long *values, size_t count, shapes_visitor visitor, void *data) {
	long sum = 0;
	for (size_t i = 0; i < count; i++) {
		struct floats point = {i + 0.5f, -(i + 0.25f)};
		sum += visitor(data, values[i], point);
	}
	return sum;
}

double shapes_turned(shapes_turn turn, double by) {
	struct vector v = {1.5, 2.5, 3.5, 4.5};
	struct small s = {-7, 1234};
	struct vector turned = turn(v, s, by);
	return turned.x + turned.y * 10 + turned.z * 100 + turned.w * 1000;
}

int shapes_letters(shapes_letter letter, int first) {
	return letter((char) first, (wchar_t) (first + 1), (unsigned char) (first + 2));
}

enum shapes_size shapes_larger(enum shapes_size size) {
	return size == SHAPES_SMALL ? SHAPES_LARGE : SHAPES_SMALL;
}

#ifdef __aarch64__
int shapes_on_aarch64(int value) {
	return value + SHAPES_AARCH64;
}
#endif

long long shapes_optional(struct optional o) {
	return o.always * 10 + o.last;
}
