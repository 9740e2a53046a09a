struct event { int kind; };
typedef int (*comparison)(const void *a, const void *b);
typedef void handler(struct event *event, void *data);
struct driver { handler *handle; int (*probe)(struct driver *driver); };
void sort(void *base, unsigned long count, comparison order);
void each(handler *handle, void *data);
comparison current_order(void);
int with_value(struct event (*make)(int kind));
