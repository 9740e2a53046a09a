#include <stdarg.h>
struct unknown;
int by_value(struct unknown unknown);
int log_list(const char *format, va_list arguments);
int log(const char *format, ...);
static inline int counted(int count, ...) { return count; }
long double sum(int count, ...);
struct holder { int bits : 3; struct unknown *unknown; __int128 wide : 100; };
void use(struct holder *holder);
typedef void (*report)(long double value);
void on_report(report report);
