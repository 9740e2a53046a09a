struct input { int pressed; };
int input_read(struct input *input);
