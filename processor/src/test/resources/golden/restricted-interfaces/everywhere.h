// The header of the interface that is bound for all targets.

#ifndef EVERYWHERE_H
#define EVERYWHERE_H

struct shared {
    long size;
#ifdef __aarch64__
    int extra;
#endif
};

enum level {
    LEVEL_LOW,
#ifdef _WIN32
    LEVEL_MEDIUM,
#endif
    LEVEL_HIGH = 9
};

long shared_size(struct shared *shared);

int set_level(enum level level);

#endif
