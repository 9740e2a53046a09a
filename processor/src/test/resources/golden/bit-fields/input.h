struct flags {
	unsigned int link : 1;
	int level : 3;
	_Bool up : 1;
	unsigned long long serial : 40;
	unsigned : 0;
	unsigned char mode : 4;
};
int flags_ok(const struct flags *flags);
