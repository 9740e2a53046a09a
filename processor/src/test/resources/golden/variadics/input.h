int print(const char *format, ...);
int control(int fd, unsigned long request, ...);
typedef __builtin_va_list va_list;
int vprint(const char *format, va_list arguments);
struct point { int x; double y; };
struct gap { int a : 3; };
struct opaque;
