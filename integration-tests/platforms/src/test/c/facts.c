/* Prints what C computes on the platform that runs it. io.nativeheader.platforms.Main prints the same lines. */

#define _GNU_SOURCE

#include "shapes.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <zlib.h>

static void fact(const char *name, long long value) {
	printf("%s = %lld\n", name, value);
}

static void real(const char *name, double value) {
	unsigned long long bits;
	memcpy(&bits, &value, sizeof bits);
	printf("%s = %016llx\n", name, bits);
}

static void single(const char *name, float value) {
	unsigned int bits;
	memcpy(&bits, &value, sizeof bits);
	printf("%s = %08x\n", name, bits);
}

static void bytes(const char *name, const void *value, size_t size) {
	printf("%s = ", name);
	for (size_t i = 0; i < size; i++) {
		printf("%02x", ((const unsigned char *) value)[i]);
	}
	printf("\n");
}

static void text(const char *name, const char *value) {
	printf("%s = %s\n", name, value);
}

#define SIZE(type) printf("%s = %zu %zu\n", "sizeof " #type, sizeof(type), _Alignof(type))
#define OFFSET(type, field) printf("%s = %zu\n", #type "." #field, offsetof(type, field))

static void scalars(void) {
	/* Java has no unsigned types: the bits count, in a type that is as wide as the widest. */
	fact("long", shapes_long(-5));
	fact("unsigned long", shapes_unsigned_long(5));
	fact("char 200", shapes_char(200) & 0xff);
	fact("from char 200", shapes_from_char((char) 200));
	fact("wchar_t", shapes_wide(0x20ac));
	long values[] = {1, -20, 300};
	long sum;
	fact("count of longs", shapes_sum_of_longs(values, 3, &sum));
	fact("sum of longs", sum);
	struct numbers n = {100, 12345, 0x20ac, {7, 8, 9}, (void *) 4096};
	n = shapes_numbers(n);
	fact("numbers.c", n.c);
	fact("numbers.l", n.l);
	fact("numbers.w", n.w);
	fact("numbers.u[0]", n.u[0]);
	fact("numbers.u[2]", n.u[2]);
	fact("numbers.p", (long long) (intptr_t) n.p);
	SIZE(struct numbers);
	OFFSET(struct numbers, l);
	OFFSET(struct numbers, w);
	OFFSET(struct numbers, u);
	OFFSET(struct numbers, p);
	long double third = shapes_long_double(1);
	bytes("long double", &third, SHAPES_LONG_DOUBLE_BYTES);
	real("third", shapes_third(third));
	SIZE(struct wide);
	fact("bytes of long double", SHAPES_LONG_DOUBLE_BYTES);
}

static void structs(void) {
	struct small a = {5, -600};
	struct pair b = {1LL << 40, -7};
	struct floats c = {1.25f, -2.5f};
	struct vector d = {1.5, -2.5, 3.5, -4.5};
	struct mixed e = {0.1, 77};
	struct large f = {{1, 2, 3, 4, 1LL << 50}};
	struct tagged g = {0.3f, -9};
	struct nested h = {{1.1f, 2.2f}, 3.3f};
	struct one m = {2.718};
	union number n = {.i = 123456789012LL};
	struct three o = {{200, 100, 50}};
	struct small a2 = shapes_small(a, 3);
	fact("small.a", a2.a);
	fact("small.b", a2.b);
	struct pair b2 = shapes_pair(b, 3);
	fact("pair.a", b2.a);
	fact("pair.b", b2.b);
	struct floats c2 = shapes_floats(c, 3);
	single("floats.x", c2.x);
	single("floats.y", c2.y);
	struct vector d2 = shapes_vector(d, 3);
	real("vector.x", d2.x);
	real("vector.w", d2.w);
	struct mixed e2 = shapes_mixed(e, 3);
	real("mixed.d", e2.d);
	fact("mixed.i", e2.i);
	struct large f2 = shapes_large(f, 3);
	fact("large.v[1]", f2.v[1]);
	fact("large.v[4]", f2.v[4]);
	struct tagged g2 = shapes_tagged(g, 3);
	single("tagged.f", g2.f);
	fact("tagged.i", g2.i);
	struct nested h2 = shapes_nested(h, 3);
	single("nested.f.y", h2.f.y);
	single("nested.g", h2.g);
	real("one.d", shapes_one(m, 3).d);
	fact("number.i", shapes_number(n, 3).i);
	struct three o2 = shapes_three(o, 3);
	fact("three.c[0]", o2.c[0]);
	fact("three.c[2]", o2.c[2]);
	real("all", shapes_all(a, b, c, d, e, f, g, h, 0.7f, 0.8, 9, 10, m, n, o));
	struct flags in = {5, -3, 1ULL << 38, 7, 0x123, -1000};
	struct flags out = shapes_flags(in);
	fact("flags.a", out.a);
	fact("flags.b", out.b);
	fact("flags.c", out.c);
	fact("flags.d", out.d);
	fact("flags.e", out.e);
	fact("flags.l", out.l);
	bytes("flags", &(struct flags) {.a = 7, .c = 0x1234567890}, sizeof(struct flags));
	SIZE(struct flags);
	SIZE(struct small);
	SIZE(struct pair);
	SIZE(struct vector);
	SIZE(struct tagged);
	SIZE(struct nested);
	SIZE(struct three);
	SIZE(union number);
}

static long visit(void *data, long value, struct floats point) {
	return value * 10 + (long) (point.x * 4) + (long) (point.y * 4) + *(int *) data;
}

static struct vector turn(struct vector v, struct small s, double by) {
	struct vector turned = {v.w + by, v.z + s.a, v.y + s.b, v.x * by};
	return turned;
}

static char letter(char c, wchar_t w, unsigned char u) {
	return c + w + u;
}

static void calls(void) {
	fact("variadic integers", shapes_sum(5, -1, 1LL << 33, 2, -4LL, 3, 5LL, -100, 7LL, 11, 13LL));
	real("variadic doubles", shapes_mean(6, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6));
	long values[] = {10, -20, 30};
	int data = 5;
	fact("callback", shapes_visit(values, 3, visit, &data));
	real("callback with structs", shapes_turned(turn, 0.25));
	fact("callback with chars", (char) shapes_letters(letter, 100) & 0xff);
	fact("macro", SHAPES_MAJOR(0x123456));
	fact("macro with long", SHAPES_LONGS(3));
	fact("inline long", shapes_doubled(-21));
	fact("inline struct", shapes_area((struct small) {6, 7}));
	fact("SHAPES_BYTES_OF_LONG", SHAPES_BYTES_OF_LONG);
	fact("SHAPES_HIGH_CHAR", SHAPES_HIGH_CHAR);
	text("SHAPES_NAME", SHAPES_NAME);
	fact("SHAPES_SMALL", SHAPES_SMALL);
	fact("SHAPES_LARGE", SHAPES_LARGE);
	fact("larger", shapes_larger(SHAPES_SMALL));
}

static void absences(void) {
	/* Java prints "absent" for an UnsupportedOperationException. */
#ifdef __aarch64__
	fact("shapes_on_aarch64", shapes_on_aarch64(1));
	fact("SHAPES_AARCH64", SHAPES_AARCH64);
#else
	text("shapes_on_aarch64", "absent");
	text("SHAPES_AARCH64", "absent");
#endif
#ifdef __riscv
	fact("SHAPES_RISCV", SHAPES_RISCV);
#else
	text("SHAPES_RISCV", "absent");
#endif
	struct optional o = {.always = 3, .last = 4};
#ifdef __riscv
	text("optional.not_on_riscv", "absent");
#else
	o.not_on_riscv = 5;
	fact("optional.not_on_riscv", o.not_on_riscv);
#endif
	fact("optional", shapes_optional(o));
	SIZE(struct optional);
	OFFSET(struct optional, last);
}

static void posix(const char *file) {
	struct utsname name;
	fact("uname", uname(&name));
	text("machine", name.machine);
	struct stat s;
	fact("stat", stat(file, &s));
	fact("st_size", s.st_size);
	fact("st_mode", s.st_mode);
	fact("st_nlink", s.st_nlink);
	fact("st_ino", s.st_ino);
	fact("st_blksize", s.st_blksize);
	fact("st_blocks", s.st_blocks);
	fact("st_uid", s.st_uid);
	fact("st_mtim.tv_sec", s.st_mtim.tv_sec);
	fact("st_mtim.tv_nsec", s.st_mtim.tv_nsec);
	SIZE(struct stat);
	OFFSET(struct stat, st_nlink);
	OFFSET(struct stat, st_size);
	sigset_t set;
	fact("sigemptyset", sigemptyset(&set));
	fact("sigaddset", sigaddset(&set, SIGUSR1));
	fact("sigismember", sigismember(&set, SIGUSR1));
	fact("sigismember of another", sigismember(&set, SIGUSR2));
	bytes("sigset_t", &set, 8);
	SIZE(sigset_t);
	SIZE(struct sigaction);
	SIZE(pthread_mutex_t);
	SIZE(pthread_attr_t);
	SIZE(pthread_cond_t);
	SIZE(struct jump);
	fact("jmp_buf", shapes_jump_size());
	pthread_mutex_t mutex;
	fact("init", pthread_mutex_init(&mutex, NULL));
	fact("lock", pthread_mutex_lock(&mutex));
	fact("busy", pthread_mutex_trylock(&mutex) == EBUSY);
	fact("unlock", pthread_mutex_unlock(&mutex));
	fact("destroy", pthread_mutex_destroy(&mutex));
	fact("O_DIRECT", O_DIRECT);
	fact("O_DIRECTORY", O_DIRECTORY);
	fact("O_NOFOLLOW", O_NOFOLLOW);
	fact("O_LARGEFILE", __O_LARGEFILE);
	fact("O_CREAT", O_CREAT);
	fact("SYS_read", SYS_read);
	fact("SYS_openat", SYS_openat);
	SIZE(struct epoll_event);
	OFFSET(struct epoll_event, data);
}

static int row(void *data, int count, char **values, char **names) {
	printf("row = %d %s=%s %s=%s\n", count, names[0], values[0], names[1], values[1]);
	++*(int *) data;
	return 0;
}

static void libraries(void) {
	unsigned char source[1000];
	for (int i = 0; i < 1000; i++) {
		source[i] = i * i % 17;
	}
	unsigned char compressed[2000];
	uLongf length = sizeof compressed;
	fact("compressBound", compressBound(1000));
	fact("compress", compress(compressed, &length, source, sizeof source));
	unsigned char plain[1000];
	uLongf size = sizeof plain;
	fact("uncompress", uncompress(plain, &size, compressed, length));
	fact("size", size);
	fact("crc32", crc32(0, plain, size));
	fact("adler32", adler32(1, plain, size));
	SIZE(z_stream);
	OFFSET(z_stream, total_out);
	z_stream stream;
	memset(&stream, 0, sizeof stream);
	fact("inflateInit_", inflateInit_(&stream, ZLIB_VERSION, sizeof stream));
	stream.next_in = compressed;
	stream.avail_in = length;
	stream.next_out = plain;
	stream.avail_out = sizeof plain;
	fact("inflate", inflate(&stream, Z_FINISH));
	fact("total_out", stream.total_out);
	fact("inflateEnd", inflateEnd(&stream));

	text("sqlite3_libversion", sqlite3_libversion());
	sqlite3 *database;
	fact("sqlite3_open", sqlite3_open(":memory:", &database));
	fact("create", sqlite3_exec(database, "create table t (n integer, name text)", NULL, NULL, NULL));
	fact("insert", sqlite3_exec(database, "insert into t values (1, 'one'), (-2, 'zwei'), (4611686018427387904, 'trois')", NULL, NULL, NULL));
	int rows = 0;
	fact("select", sqlite3_exec(database, "select n, name from t order by n", row, &rows, NULL));
	fact("rows", rows);
	sqlite3_stmt *statement;
	fact("prepare", sqlite3_prepare_v2(database, "select n, n * 0.5, length(name) from t where n > ?", -1, &statement, NULL));
	fact("bind", sqlite3_bind_int64(statement, 1, 0));
	while (sqlite3_step(statement) == SQLITE_ROW) {
		fact("n", sqlite3_column_int64(statement, 0));
		real("half", sqlite3_column_double(statement, 1));
		fact("length", sqlite3_column_int(statement, 2));
	}
	fact("finalize", sqlite3_finalize(statement));
	fact("sqlite3_close", sqlite3_close(database));
}

int main(int count, char **arguments) {
	(void) count;
	scalars();
	structs();
	calls();
	absences();
	posix(arguments[1]);
	libraries();
	return 0;
}
