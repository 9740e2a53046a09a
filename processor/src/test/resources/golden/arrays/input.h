int sum(const int *values, int count);
void fill(double values[], long count);
long read_some(int fd, void *buffer, unsigned long count);
long write_some(int fd, const void *buffer, unsigned long count);
char *upper(char *text);
enum color { RED, GREEN };
void paint(enum color *colors, int count);
int mixed(const char *name, short *numbers, float *ratios);
#define CLEAR(values) (*(values) = 0)
