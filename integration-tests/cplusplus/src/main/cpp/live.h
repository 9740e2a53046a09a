/* The part of the library that C can call, too. */
#ifndef LIVE_H
#define LIVE_H

#ifdef __cplusplus
extern "C" {
#endif

/* Returns how many objects of all of this library's classes exist. */
int live_objects(void);

/* Returns whether AddressSanitizer checks the library. */
int is_sanitized(void);

#ifdef __cplusplus
}
#endif

#endif
