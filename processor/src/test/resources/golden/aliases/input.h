/* Compiles a pattern of 8-bit units. */
int compile_8(const char *pattern, int flags);
#define compile compile_8
#define regcomp compile
static inline int length_of(const char *text) { return text[0] ? 1 : 0; }
#define length length_of
#define size length
#define SQUARE(x) ((x) * (x))
#define ALIAS SQUARE
