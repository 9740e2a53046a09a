/* The name of a state, which the library keeps. */
const char *state_name(int state);
int open_device(const char *path, const char *mode, char *error);
unsigned char *raw(const unsigned char *bytes);
typedef char gchar;
int text_length(const gchar *text);
int checksum(const unsigned char *bytes, int count);
int describe(char *text, int *size);
