#define INPUT_KEYS 104
int input_read(int timeout);
