/* Loads the stubs for Windows, as Java does there, and prints their results and those of C. */

#include "shapes.h"

#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

static HMODULE library;

static void load(const char *file) {
	library = LoadLibraryA(file);
	if (library == NULL) {
		printf("cannot load %s: error %lu\n", file, GetLastError());
		exit(1);
	}
}

static void *stub(const char *name) {
	void *address = (void *) GetProcAddress(library, name);
	if (address == NULL) {
		printf("there is no %s\n", name);
		exit(1);
	}
	return address;
}

static int failures;

static void same(const char *name, long long stub, long long c) {
	printf("%s = %lld\n", name, stub);
	if (stub != c) {
		printf("%s: C has %lld\n", name, c);
		failures++;
	}
}

int main(int count, char **arguments) {
	(void) count;
	load(arguments[1]);
	same("SHAPES_MAJOR", ((unsigned int (*)(long long)) stub("java_helper_SHAPES_MAJOR"))(0x123456), SHAPES_MAJOR(0x123456LL));
	same("SHAPES_LONGS", ((unsigned long long (*)(int)) stub("java_helper_SHAPES_LONGS"))(3), SHAPES_LONGS(3));
	same("shapes_doubled", ((long (*)(long)) stub("java_helper_shapes_doubled"))(-21), shapes_doubled(-21));
	struct small s = {6, 7};
	same("shapes_area", ((int (*)(struct small)) stub("java_helper_shapes_area"))(s), shapes_area(s));
	same("shapes_jump_size", ((unsigned long (*)(void)) stub("java_helper_shapes_jump_size"))(), sizeof(jmp_buf));
	/* This stub calls the user's DLL. */
	struct flags in = {5, -3, 1ULL << 38, 7, 0x123, -1000};
	struct flags out;
	((void (*)(void *, struct flags *)) stub("java_helper_shapes_flags"))(&out, &in);
	struct flags expected = shapes_flags(in);
	same("flags.a", out.a, expected.a);
	same("flags.c", out.c, expected.c);
	same("flags.l", out.l, expected.l);
	return failures;
}
