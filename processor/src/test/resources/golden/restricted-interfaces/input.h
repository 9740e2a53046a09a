// The header of the interface that is bound for Linux.

#include "everywhere.h"

struct epoll { unsigned events; long data; };

int epoll_wait(int fd, struct epoll *events, int count);

long epoll_size(struct shared *shared, enum level level);

#define EPOLL_SAME 1

#define EPOLL_LONG (sizeof(long))

#ifdef __aarch64__
#define EPOLL_DIFFERENT 2
#define EPOLL_ARM 3
int epoll_arm(char tag);
#else
#define EPOLL_DIFFERENT 4
#endif

#define EPOLL_NONE ((void *) 0)

static inline int epoll_tag(char tag) { return tag; }
