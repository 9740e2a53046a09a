// long double has 16 bytes on Linux, and 8 on Apple's ARM machines.

long double half(long double value);

extern long double limit;

typedef long double (*curve)(long double x);

struct point {
    char tag;
    long double x;
    long double more[2];
};

void plot(struct point *points, int count);
