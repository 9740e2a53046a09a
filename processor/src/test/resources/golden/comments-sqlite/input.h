/*
** CAPI3REF: Result Codes
** KEYWORDS: {result code} {result codes}
**
** ^(Functions return one of these codes)^ since [version 3.6.18] ([dateof:3.6.18]).
*/
#define SQLITE_OK           0   /* Successful result */
/* beginning-of-error-codes */
#define SQLITE_ERROR        1   /* Generic error */

typedef struct sqlite3 sqlite3;

/*
** CAPI3REF: Opening A New Database Connection
** CONSTRUCTOR: sqlite3
**
** ^These routines open a file as in sqlite3.h. ^(Use [sqlite3_close()] or [sqlite3_close | its friend].)^
** 2^31 [BLOB handles] with [sqlite3_config]([SQLITE_OK]):
** ^ (1) one,
** ^ (2) at [limits | MAX_<i>NAME</i>].
**
** <dl>
** [[SQLITE_OPEN_READONLY]] ^(<dt>[SQLITE_OK]</dt>
** <dd>Read only.</dd>)^
** </dl>
**
** <ul>
** <li>  ?NNN
** <li>  :VVV
** </ul>
**
** <table border="1">
** <tr><th> Internal <th> Requested
**
** <tr><td>  NULL    <td> INTEGER
** </table>
*/
int sqlite3_open(
  const char *filename,   /* Database filename (UTF-8) */
  sqlite3 **ppDb          /* OUT: SQLite db handle */
);
int sqlite3_open_v2(const char *, sqlite3 **);

/*
** CAPI3REF: Closing A Database Connection
** DESTRUCTOR: sqlite3
*/
int sqlite3_close(sqlite3*);
