/* The C library of a platform that only tests have: a jar on the processor path would contain this folder. */
#include <stddef.h>
int phy_puts(const char *text, size_t length);
