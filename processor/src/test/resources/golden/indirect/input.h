long double wide(long double x);
_Complex double wave(void);
__int128 huge(unsigned __int128 x);
typedef float quad __attribute__((vector_size(16)));
quad add(quad a, quad b);
_Float16 half(_Float16 x);
/* Passed like any other by C, and not by java.lang.foreign. */
struct gap { int bits : 3; };
int by_value(struct gap gap);
struct gap make_gap(int bits);
struct tight { char c; int i; } __attribute__((packed));
struct tight swap(struct tight tight);
struct empty {};
struct empty nothing(struct empty empty);
__attribute__((ms_abi)) int windows(int x);
struct odd { long double wide; int after; };
void use(struct odd *odd);
extern long double precise;
/* With arguments that C does not name. */
int old();
long double sum(int count, ...);
