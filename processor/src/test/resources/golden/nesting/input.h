/* Records within records, to any depth and in any order. */
struct outer {
	int kind;
	struct {
		int level1;
		union {
			int level2;
			struct {
				short level3a;
				union { char level4a; unsigned char level4b; };
			};
		};
	};
	struct inner { int value; enum color { RED, GREEN } color; } inner;
	union { struct { int low, high; } pair; long long both; } parts[2];
	double cube[2][3][4];
	char names[2][3][8];
	struct inner inners[2][3][2];
};
struct nothing {};
struct holder { struct nothing nothing; int after; struct nothing last; };
struct forward *find(struct forward *start);
struct forward { struct forward *next; struct back *back; };
struct back { struct forward *forward; struct back *others[4]; struct never *never; };
struct never *handle(struct never *never);
/* The names of tags, functions and typedefs are kept apart. */
struct stat { long size; };
typedef struct stat status;
int stat(const char *path, struct stat *status);
struct huge { char bytes[3000000000UL]; int after; };
int huge_after(const struct huge *huge);
int measure(const struct outer *outer, const struct holder *holder);
