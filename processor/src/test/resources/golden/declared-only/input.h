struct used { int x; };
struct unused { int y; };
int wanted(struct used *used);
int unwanted(struct unused *unused);
#define LIMIT 10
