// One name with different kinds of types: pthread_t is an integer in one C library and a pointer in another.

#ifdef _WIN32
typedef struct thread_block { int number; } *thread_t;
typedef struct { int x; } key_t;
typedef float level_t;
enum mode { MODE_READ, MODE_WRITE };
typedef enum mode mode_t;
typedef __builtin_va_list arguments_t;
struct state { int s; };
#else
typedef unsigned long thread_t;
typedef union { int x; double y; } key_t;
typedef int level_t;
typedef unsigned short mode_t;
typedef int arguments_t;
union state { int u; };
#endif

int join(thread_t thread);

int use_key(key_t key);

int key_of(key_t *key);

int set_level(level_t level);

int read_level(const level_t *level);

int set_mode(mode_t mode);

int log_all(arguments_t arguments);

struct owner {
    int id;
    thread_t thread;
    mode_t mode;
    level_t level;
    int last;
};
