#include <wchar.h>
typedef __CHAR16_TYPE__ char16_t;
void set_title(const char *title);
char *title(void);
void set_wide(const wchar_t *text);
wchar_t *wide(void);
void set_16(const char16_t *text);
const char16_t *get_16(void);
void prepare16(const void *text, int bytes);
const void *message16(void);
void set_all(const char *const *names);
