#include "constructs.h"
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>

void fill_bits(struct bits *p, struct packed_bits *q)
{
	p->a = 1;
	p->b = -3;
	p->c = 1;
	p->d = 0x1555555555ULL;
	p->e = -9;
	p->f = 0xabc;
	p->h = 2;
	p->i = 99;
	q->x = 7;
	q->y = 0x1234567890abcdefULL;
	q->z = -200;
}

int bits_match_java(const struct bits *p, const struct packed_bits *q)
{
	return p->a == 0 && p->b == 2 && p->c == 0 && p->d == 0xfedcba987ULL && p->e == 7 && p->f == 0x123 &&
	       p->h == 1 && p->i == 100 && q->x == 9 && q->y == 0x0fedcba098765432ULL && q->z == 255;
}

int counter = 41;
const int fixed = 5;
struct point origin = { 1, 2 };
double table[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
char *message = "hello";
unsigned char flag = 200;
enum color paint = GREEN;
__thread int per_thread = 9;

int counter_plus_one(void)
{
	return counter + 1;
}

int format(char *out, const char *format, ...)
{
	va_list arguments;
	int length = 0;

	va_start(arguments, format);
	for (; *format; format++) {
		switch (*format) {
		case 'd':
			length += sprintf(out + length, "%d ", va_arg(arguments, int));
			break;
		case 'f':
			length += sprintf(out + length, "%.2f ", va_arg(arguments, double));
			break;
		case 's':
			length += sprintf(out + length, "%s ", va_arg(arguments, const char *));
			break;
		case 'l':
			length += sprintf(out + length, "%lld ", va_arg(arguments, long long));
			break;
		case 'p':
			length += sprintf(out + length, "%s ", va_arg(arguments, void *) ? "pointer" : "NULL");
			break;
		}
	}
	va_end(arguments);
	return length;
}

int apply(binary function, int a, int b)
{
	return function ? function(a, b) + 1 : -1;
}

static int add(int a, int b)
{
	return a + b;
}

binary c_addition(void)
{
	return add;
}

struct point move(mover mover, struct point from)
{
	struct point out = { 0, 0 };
	struct point moved = mover(from, &out);

	moved.x += out.x;
	return moved;
}

void run_operations(struct operations *operations)
{
	operations->note("noted", operations);
	operations->others[0] = operations->add;
}

static void *run(void *function)
{
	return (void *)(long)((binary)function)(3, 4);
}

int apply_on_a_thread(binary function)
{
	pthread_t thread;
	void *result;

	if (pthread_create(&thread, 0, run, function) || pthread_join(thread, &result))
		return -1;
	return (int)(long)result;
}

union number twice(union number number)
{
	number.d *= 2;
	return number;
}

struct point middle(struct point a, struct point b)
{
	struct point middle = { (a.x + b.x) / 2, (a.y + b.y) / 2 };

	return middle;
}

int x_of(const struct point *point)
{
	return point->x;
}

int first_byte(const void *memory)
{
	return *(const unsigned char *)memory;
}

int length_of(const char *text)
{
	int length = 0;
	while (text[length])
		length++;
	return length;
}

int difference(binary minuend, binary subtrahend, int a, int b)
{
	return minuend(a, b) - subtrahend(a, b);
}

int apply_the_last(binary function, int a, int b)
{
	static binary last;
	int result = last ? last(a, b) : -1;
	last = function;
	return result;
}

int apply_all(binary *functions, int count, int start)
{
	for (int i = 0; i < count; i++)
		start = functions[i](start, i);
	return start;
}

int apply_chosen(chooser chooser, int which, int a, int b)
{
	return chooser(which)(a, b);
}

long double half_of(long double x)
{
	return x / 2;
}

__int128 add_wide(__int128 a, __int128 b)
{
	return a + b;
}

quad twice_each(quad q)
{
	return q + q;
}

_Complex double conjugate(_Complex double z)
{
	return __builtin_conj(z);
}

long double sum_of(int count, ...)
{
	va_list list;
	long double sum = 0;
	va_start(list, count);
	for (int i = 0; i < count; i++)
		sum += va_arg(list, double);
	va_end(list);
	return sum;
}

int write_all(char *out, const char *kinds, ...)
{
	char *end = out;
	va_list list;

	*out = 0;
	va_start(list, kinds);
	for (; *kinds; kinds++)
		switch (*kinds) {
		case 'p': {
			struct point v = va_arg(list, struct point);
			end += sprintf(end, "point %d %g\n", v.x, v.y);
			break;
		}
		case 'P': {
			struct point *v = va_arg(list, struct point *);
			end += sprintf(end, "at %d %g\n", v->x, v->y);
			break;
		}
		case 'f': {
			struct floats v = va_arg(list, struct floats);
			end += sprintf(end, "floats %g %g\n", v.x, v.y);
			break;
		}
		case 'i': {
			struct ints v = va_arg(list, struct ints);
			end += sprintf(end, "ints %d %d %d\n", v.a, v.b, v.c);
			break;
		}
		case 'D': {
			struct doubles v = va_arg(list, struct doubles);
			end += sprintf(end, "doubles %g %g %g\n", v.a, v.b, v.c);
			break;
		}
		case 'g': {
			struct gap v = va_arg(list, struct gap);
			end += sprintf(end, "gap %d %d %d\n", v.a, v.b, v.c);
			break;
		}
		case 't': {
			struct tight v = va_arg(list, struct tight);
			end += sprintf(end, "tight %d %d %g\n", v.c, v.i, v.d);
			break;
		}
		case 'd':
			end += sprintf(end, "%d\n", va_arg(list, int));
			break;
		case 'r':
			end += sprintf(end, "%g\n", va_arg(list, double));
			break;
		}
	va_end(list);
	return end - out;
}

struct gap next_gap(struct gap gap)
{
	return (struct gap){ gap.a + 1, gap.b + 1, gap.c + 1 };
}

struct tight next_tight(struct tight tight)
{
	return (struct tight){ tight.c + 1, tight.i + 1, tight.d + 1 };
}

OTHER_CONVENTION double windows(int a, double b, struct point point)
{
	return a * 1000 + b * 100 + point.x * 10 + point.y;
}

int old(a, b, text)
int a;
double b;
const char *text;
{
	return a * 100 + (int)(b * 10) + text[0];
}

int sum_packet(const struct packet *packet)
{
	int sum = 0;
	for (int i = 0; i < packet->count; i++)
		sum += packet->items[i];
	return sum;
}

struct packet *packet_of_three(void)
{
	static struct {
		struct packet packet;
		short items[3];
	} three = { { 3 }, { 7, 8, 9 } };
	return &three.packet;
}

void change(struct shared *shared)
{
	shared->count += 5;
	shared->status = shared->status * 2;
}

_Atomic int atomic_counter = 11;

int atomic_counter_plus_one(void)
{
	return atomic_counter + 1;
}

double y_in(const struct frame *frame)
{
	return frame->place.y + (double)frame->ratio;
}

enum sign sign_of(int value)
{
	return value < 0 ? BELOW : value > 0 ? ABOVE : NONE;
}

enum whole whole_above(enum whole whole)
{
	return whole == LITTLE ? HALF : ALL;
}

enum tiny tiny_below(enum tiny tiny)
{
	return tiny == MAX ? MIDDLE : ZERO;
}

int value_of_tiny(enum tiny tiny)
{
	return tiny;
}

enum later later_of(int value)
{
	return value;
}

int value_of_unsigned_char(unsigned char c, unsigned short s)
{
	return c + s;
}

int sum_of_narrow(narrow function, unsigned char c, unsigned short s)
{
	return function(c, s) + c + s;
}

void fill_devices(struct device *devices, int count)
{
	int speed = 10;

	for (int i = 0; i < count; i++, speed *= 10)
		devices[i] = (struct device) {
			.speed = speed,
			.link = i % 2 == 0,
			.duplex = 1,
			.name = { 'e', 't', 'h', (char)('0' + i) },
			.next = i > 0 ? &devices[i - 1] : 0,
			.place = { i, i / 2.0 },
			.lanes = { 1, 2, (short)-i },
		};
}

int sum_of_speeds(const struct device *devices, int count)
{
	int sum = 0;

	for (int i = 0; i < count; i++)
		sum += devices[i].speed;
	return sum;
}

struct device *devices_of_c(void)
{
	static struct device devices[3];

	fill_devices(devices, 3);
	return devices;
}

void (*level_hook)(int level);

int run_level_hook(int level)
{
	if (level_hook)
		level_hook(level);
	return level_hook != 0;
}

__typeof__(build_version) build_version = { 3, 14 };

int build_number(void)
{
	return 100 * build_version.major + build_version.minor;
}

__typeof__(build_steps) build_steps = { { 1 }, { 2 }, { 3 } };

/* Before C23, callers could pass any arguments to a function without a prototype. */
void run_plain(plain_callback call, int times)
{
	while (times-- > 0)
		((void (*)(int, double))call)(times, 0.5);
}

static int count;

static void count_one(void)
{
	count++;
}

plain_callback counting(void)
{
	return count_one;
}

int counted(void)
{
	return count;
}

static long sum_of_words(const long *words, int count)
{
	long sum = 0;

	for (int i = 0; i < count; i++)
		sum = 3 * sum + words[i];
	return sum;
}

long sum_of_page(struct page page, int factor)
{
	long sum = page.number;

	for (unsigned int i = 0; i < sizeof page.text; i++)
		sum += (i + 1) * page.text[i];
	return factor * sum;
}

long sum_of_halves(struct half_page a, struct half_page b, struct half_page c, double d)
{
	return sum_of_words(a.words, 64) + 5 * sum_of_words(b.words, 64) + 7 * sum_of_words(c.words, 64) + (long) d;
}

long sum_of_leaf(struct leaf leaf, int factor)
{
	return factor * sum_of_words(leaf.words, 100);
}

struct page page_of(int number, char fill)
{
	struct page page = { .number = number };

	for (unsigned int i = 0; i < sizeof page.text; i++)
		page.text[i] = fill;
	return page;
}

struct page next_page(struct page page)
{
	page.number++;
	page.text[sizeof page.text - 1] = 'z';
	return page;
}

long read_page(page_reader reader, int number)
{
	return reader(page_of(number, 1));
}
