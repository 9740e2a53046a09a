typedef struct database database;
struct statement;
int database_open(const char *file, database **out);
void database_close(database *db);
struct statement *prepare(database *db, const char *sql);
