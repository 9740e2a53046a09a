enum color { RED, GREEN = 5, BLUE = GREEN + 1, ALSO_GREEN = 5 };

/* A point of the plane. */
struct point { double x, y; };

/* Size 0x30, with padding. */
struct shape {
	char tag;           /* what it is */
	struct point center;
	struct shape *next;
	int sides[4];
	char name[16];
	enum color color;
	const int fixed;
	short matrix[2][3];
};

typedef struct { int quot; int rem; } div_t;

struct point middle(struct point a, const struct point *b);
div_t divide(int a, int b);
struct shape *first(struct shape *list);
enum color color_of(const struct shape *shape);

/**
 * struct link - A network link.
 * @speed: speed in Mbit/s
 * @duplex: whether both ends send at the same time
 * @open: opens the link
 * @pair.low: pins of the first wire
 */
struct link {
	unsigned speed;
	int duplex; /* full duplex */
	int (*open)(struct link *link);
	struct { int low, high; } pair;
};
int start(struct link *link);
