/* Every arithmetic type that C and Java share. */
_Bool b(_Bool x);
char c(char x);
signed char sc(signed char x);
unsigned char uc(unsigned char x);
short s(short x);
unsigned short us(unsigned short x);
int i(int x);
unsigned int ui(unsigned int x);
long l(long x);
unsigned long ul(unsigned long x);
long long ll(long long x);
unsigned long long ull(unsigned long long x);
float f(float x);
double d(double x);
void nothing(void);
