struct color { int red; };
struct point { struct color color; int x; };
int paint(const char *name, struct color color, struct point *point);
struct color *first(struct point *point);
unsigned char narrow(unsigned char c);
int variadic(const char *format, ...);
