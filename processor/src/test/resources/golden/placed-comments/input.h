/* Comments at the places where C libraries write them. */

/* Opens a database. */
int open_database(const char *name, /* file name, UTF-8 */
                  int flags,        /* OPEN_READ or OPEN_WRITE */
                  void **handle);   /* OUT: database handle */

int close_database(void *handle); /* Closes the database. */

/* Rows and columns */

int column_count(void *handle);
int row_count(void *handle);

/* Runs a statement. */
int run_statement(void *,                  /* OUT: an open database */
                  int (*row)(void *, int /* number of the row */, const char * /* its text */),
                  int /* limit */,
                  int);                    /* number of retries */

/* The state of a cursor. */
typedef struct cursor cursor;

struct cursor {
	int row; /* number of the row */
};
void move_cursor(cursor *cursor);

/* Directions of a cursor */
#define MOVE_UP 1   /* one row back */
#define MOVE_DOWN 2 /* one row on */
