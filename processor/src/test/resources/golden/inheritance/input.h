struct item { int id; };
int item_size(struct item *item);
int item_id(struct item *item);
int item_count(const char *name);
struct item item_copy(struct item *item);
