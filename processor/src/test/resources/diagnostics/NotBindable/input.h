#include <stdarg.h>
int phy_log(const char *format, va_list arguments);
