/* Compiles a pattern of 8-bit units. */
int compile_8(const char *pattern, int flags);
#define compile compile_8
#define regcomp compile
