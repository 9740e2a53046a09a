struct point { int x; double y; };
struct __attribute__((packed)) frame {
	char tag;
	struct point at;
	struct point path[2];
	long double ratio;
};
void use(struct frame *frame);
