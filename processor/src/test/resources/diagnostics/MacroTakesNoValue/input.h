#define ZERO_OF(type) ((type) 0)
