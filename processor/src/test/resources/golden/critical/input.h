#include <stdbool.h>
unsigned long crc(unsigned long crc, const unsigned char *data, unsigned int length);
int longest(const char *text, bool *flags, int *counts);
int stat_it(const char *text);
