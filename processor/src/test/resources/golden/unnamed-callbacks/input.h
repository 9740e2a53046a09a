/* Function types without a name: one Java interface for each shape, wherever it is used. */
typedef unsigned long size_type;
typedef void *pointer;
typedef void (*finish)(void *data);
typedef struct { int x, y; } *spot;
struct entry;

void set_free(void (*release)(void *block));
void set_other_free(void (*release)(pointer block));
void set_named(finish end);
void set_allocate(void *(*allocate)(size_type size));
void set_resize(void *(*allocate)(unsigned long bytes));
void each(int (*visit)(struct entry *entry, const char *name), void *data);
void each_const(int (*visit)(const struct entry *entry, const char *name), void *data);
void each_unsigned(unsigned (*visit)(struct entry *entry, const char *name), void *data);
void each_spot(void (*visit)(spot spot));
void on_done(void (*run)(void (*done)(int code), finish end));

struct hooks {
	/** Called for each entry. */
	int (*visit)(struct entry *e, const char *name);
	void (*release)(void *block);
	int (*order)(unsigned char a, signed char b, short c, _Bool d, int (*rows)[3], char *const *names);
	int (*long_name)(struct hooks *a_first, struct hooks *b_second, struct hooks *c_third, struct entry *d, const struct entry *e,
			const struct entry *f);
};

extern void (*at_exit)(void);
