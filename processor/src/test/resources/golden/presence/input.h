// What only some targets declare.

struct common {
    int id;
#ifdef __linux__
    int group;
    struct { int low, high; } range;
    unsigned flag : 1;
#endif
    int last;
};

#ifdef __linux__
/** Starts the daemon. */
int start_daemon(struct common *common);

extern int daemon_count;

extern const int daemon_ids[2];

int start_many(int count, ...);

static inline int stop_daemon(int id) { return id + daemon_count; }

#define DAEMON_LIMIT 100

#define DAEMON_NEXT (daemon_count + 1)

#define DAEMON_ID(number) ((number) + 1)

enum daemon_state { DAEMON_STOPPED, DAEMON_RUNNING };

struct daemon_info { int pid; };

union daemon_value { int i; float f; };

typedef void (*on_daemon)(int pid);

void watch_daemon(on_daemon watcher);
#else
struct service { int number; };

struct service *open_service(const char *name);
#endif

// Complete in one C library and incomplete in another, like FILE.
struct stream;

#ifdef __linux__
struct stream { int flags; long position; };
#endif

struct stream *open_stream(const char *name);

int close_stream(struct stream *stream);

int open_streams(struct stream **streams, int count);
