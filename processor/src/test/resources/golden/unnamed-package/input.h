struct thing { int x; };
int thing_size(const struct thing *thing);
int other_size(void);
#define THING_MAX 3
#define OTHER_MAX 4
