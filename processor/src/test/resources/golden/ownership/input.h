typedef struct db db;
struct entry { int id; };
#define DB_OK 0
int db_open(const char *name, db **out);
db *db_copy(db *d);
void db_close(db *d);
struct entry *entry_new(int id);
int entry_free(struct entry *e);
char *db_describe(db *d);
void text_free(void *text);
void *block_new(unsigned long size);
static inline void block_free(void *block) { (void) block; }
int db_run(db *d, char **error);
