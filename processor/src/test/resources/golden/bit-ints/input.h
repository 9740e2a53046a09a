/* Integers of any width (C23), which gcc has from version 14 on. */
_BitInt(7) small(_BitInt(7) x);
unsigned _BitInt(33) middle(unsigned _BitInt(33) x);
_BitInt(100) large(_BitInt(100) x);
struct widths { char c; _BitInt(20) twenty; unsigned _BitInt(65) more; int after; };
int use(struct widths *widths);
