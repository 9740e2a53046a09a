struct point { int x, y; };
extern int counter;
extern const int limit;
extern struct point origin;
extern double table[2][3];
extern char *message;
extern unsigned char flag;
static const int seven = 7;
