// Plain char is signed on x86 and unsigned on ARM and RISC-V. In Java, it is a byte everywhere.

char first(const char *text);

void put(char letter);

int count(const char *text, char letter);

char *copy(char *to, const char *from);

typedef char (*filter)(char letter);

void filter_all(filter f);

extern char separator;

static inline char lower(char letter) { return letter | 0x20; }

#define LETTER ((char) 0xe9)

#define PLAIN 'a'

struct text {
    char tag;
    char name[16];
    char lines[2][8];
    char bits : 3;
    unsigned char byte;
    signed char number;
};
