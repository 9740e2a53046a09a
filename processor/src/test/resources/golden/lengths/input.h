long read_some(int fd, void *buffer, unsigned long count);
long write_some(int fd, const void *buffer, unsigned long count);
int sum(unsigned char count, const int *values);
void put(const char *text, int length);
int run(int argc, char **argv);
void fill(unsigned short *values, unsigned short count);
struct point { int x, y; };
int points(struct point *points, int n);
int of_three(char *const texts[3]);
