struct point { int x, y; };
union word { int whole; unsigned char bytes[4]; };
struct phy_device {
	int speed;
	_Bool link;
	unsigned mode : 3, : 5;
	int offset : 4;
	_Bool ready : 1;
	char name[16];
	struct phy_device *next;
	void *priv;
	int (*reset)(struct phy_device *phydev);
	struct point pos;
	union word id;
	const int fixed;
	unsigned char address[6];
	struct point *corners[2];
	struct point path[3];
	float matrix[2][2];
	char lines[2][8];
	long double ratio;
	volatile int status;
	_Atomic long users;
};
struct __attribute__((packed)) frame { char tag; struct point at; };
struct packet { int length; short items[]; };
struct message { int length; char text[]; };
struct polygon { int count; struct point corners[]; };
struct nothing {};
/* What a record has of its own, as fields. */
struct names {
	struct names *copyFrom;
	struct point list;
	int toString, equals, hashCode, at, allocate, allocateArray, withCount, segment, LAYOUT, other, that, array, count;
};
struct lists { struct lists *list[2]; long at[3]; long double copyFrom; };
/* Names of what toString, list and copyFrom name, as types. */
struct RecordText { int x; struct List *list; };
struct List { int x; struct RecordText text; };
struct RecordList { int x; };
struct Records { int x; };
struct array { int x; struct count *count; };
struct count { int x; struct array inner; };
struct segment { int x; };
struct memory { int x; };
struct to { int x; };
void use(struct phy_device *, struct frame *, struct packet *, struct message *, struct polygon *, struct nothing *,
	struct names *, struct lists *, struct RecordText *, struct RecordList *, struct Records *, struct array *, struct segment *,
	struct memory *, struct to *);
