typedef struct nothing FILE;
