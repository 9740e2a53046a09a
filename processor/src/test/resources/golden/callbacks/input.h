struct event { int kind; };
typedef int (*comparison)(const void *a, const void *b);
typedef void handler(struct event *event, void *data);
struct driver { handler *handle; int (*probe)(struct driver *driver); };
void sort(void *base, unsigned long count, comparison order);
void each(handler *handle, void *data);
comparison current_order(void);
int with_value(struct event (*make)(int kind));
/**
 * Gets each notice of the server.
 */
typedef void (*notice)(void *arg, const char *message);
typedef void (*ready)(); /* takes what its caller likes to pass */
struct listeners {
	/** Is told of each key that is pressed. */
	int (*pressed)(int key, void (*done)(int code));
	ready ready;
	void (*closed)();
};
void on_notice(notice notice, void (*failed)(int class, int pointer, void *stub, const char *), struct listeners *listeners);
void on_ready(ready ready);
ready current(void);
void (*on_signal(int signal, void (*handle)(int number)))(int number);
