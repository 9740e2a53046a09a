struct addr { unsigned char bytes[2]; };
struct item { int id; char title[8]; const char *note; };
struct range { const int *numbers; int count; };

char *text_into(char *buffer, int size, int code);
struct item make_item(int id);
extern struct item table[4];

/* At file scope, a compound literal lives as long as the program. */
#define NOBODY (&(struct addr) {{0xff, 0xff}})
#define PRIMES ((int[]) {2, 3, 5})
#define EVENS ((struct range) {(const int[]) {2, 4}, 2})
#define REST (PRIMES + 1)

/* These have no value there. */
#define MESSAGE text_into((char[32]) {0}, 32, 1)
#define LOCAL ({ int local = 3; &local; })
#define MADE_TITLE (make_item(3).title)

/* No address of a local object leaves these. */
#define MADE_ID (make_item(3).id)
#define THIRD (table[2].title)
#define FOURTH ({ struct item *item = &table[3]; item; })

#define NOTE(item) ((item).note)
#define TITLE_OF(item) ((item)->title)
