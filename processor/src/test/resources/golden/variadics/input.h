int print(const char *format, ...);
int control(int fd, unsigned long request, ...);
typedef __builtin_va_list va_list;
int vprint(const char *format, va_list arguments);
