#pragma pack(push, 2)
struct two { char c; int i; double d; struct { char c2; long l; } inner; };
#pragma pack(1)
struct one { char c; int i; };
#pragma pack(pop)
struct natural { char c; int i; struct two two; struct one ones[3]; };
/* Fields across storage units, where packing puts them. */
struct __attribute__((packed)) bits {
	unsigned a : 5;
	int b : 13;
	unsigned long long c : 45;
	_Bool d : 1;
	signed char e : 7;
	unsigned : 0;
	unsigned f : 3;
};
union either { unsigned low : 4; int level : 9; unsigned long long wide : 60; char raw[8]; };
struct units { char c; int a : 20; int b : 20; long long d : 33; unsigned char e : 3; short : 0; short f : 5; };
struct aligned_field { char c; int i __attribute__((aligned(16))); char d; };
struct __attribute__((packed)) loose { char c; int aligned __attribute__((aligned(4))); short s; };
typedef int wide_int __attribute__((aligned(8)));
typedef int narrow_int __attribute__((aligned(2)));
struct typed { char c; wide_int w; char d; narrow_int n; };
struct __attribute__((packed, aligned(4))) both { char c; struct one one; int i; };
int use(struct two *, struct natural *, struct bits *, union either *, struct units *, struct aligned_field *, struct loose *,
	struct typed *, struct both *);
