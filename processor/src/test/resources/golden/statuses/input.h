typedef struct db db;
#define DB_NO_FLUSH 0
#define DB_PARTIAL 1
#define DB_OK 0
#define DB_BUSY 1
#define DB_FULL (-2)
#define DB_ROW 100
#define DB_DONE 101
enum code { CODE_OK, CODE_LOST = 7 };
int db_open(const char *name, db **out);
int db_step(db *d);
const char *db_message(db *d);
enum code db_sync(db *d);
const char *code_text(enum code code);
long db_size(void);
const char *last_message(void);
