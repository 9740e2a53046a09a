typedef int (*visitor)(void *data, int value);
int each(int n, visitor visit, void *data);
void subscribe(visitor visit, void *data);
int odd(void *data, int n, visitor visit);
#define STOP 2
