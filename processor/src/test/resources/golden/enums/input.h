enum signs { BELOW = -5, NONE = 0, ABOVE = 5 };
enum wide { SMALL = 1, LARGE = 0x100000000LL, LOWEST = -0x8000000000000000LL };
enum whole { ALL = 0xffffffffffffffffUL, HALF = 0x8000000000000000UL };
enum bits { TOP = 0x80000000U, BOTTOM = 1 };
enum alias { FIRST, ONCE = 0, SECOND, TWICE = SECOND };
enum later;
enum later *point(enum later *later);
enum later { NOW = 3, THEN };
enum tiny { ZERO, MAX = 255 } __attribute__((packed));
enum { ANONYMOUS = 7, OTHER = ANONYMOUS * 2 };
typedef enum { OFF, ON } power;
struct state { enum tiny tiny; enum signs signs; enum wide wide; enum { IDLE, BUSY } mode; power power; enum tiny several[3]; };
enum signs sign(int value);
enum wide next(enum wide wide);
enum whole whole(enum whole whole);
enum bits bits(enum bits bits);
enum tiny shrink(enum tiny tiny, enum alias alias);
enum later later(enum later later);
power flip(power power);
int mode(const struct state *state);
/**
 * State of a link.
 *
 * @param DOWN no cable
 * @param UP the link has negotiated its speed
 */
enum link_state { DOWN, UP, /**< ready to send */ BROKEN };
enum link_state state_of(int link);
