package io.nativeheader.constructs;

import io.nativeheader.NativeHeader;

/** C functions that return sentinel pointers and pointers to unaligned structs. */
@NativeHeader(
        value = {},
        preamble = """
                struct status { int code; long detail; double ratio; };
                struct wide { long double value; int tag : 3; };
                struct __attribute__((packed)) parcel {
                    char tag;
                    struct status status;
                    struct wide wide;
                    struct status *next;
                    struct status list[2];
                };
                struct holder { struct status *status; };
                struct watched { volatile int ready; _Atomic long count; };
                typedef long (*status_seen)(struct status *status);

                #define NO_STATUS ((struct status *) 1)
                #define LAST_STATUS ((struct status *) -1)

                static struct status *last_status(void) { return (struct status *) -1; }
                static int is_last(struct status *status) { return status == (struct status *) -1; }
                static int is_none(struct status *status) { return status == (struct status *) 1; }
                static long hand_over(long address, status_seen seen) { return seen((struct status *) address); }
                static struct status *status_in(struct parcel *parcel) { return (struct status *) ((char *) parcel + 1); }
                static long sum_of(struct status status) { return status.code + status.detail + (long) status.ratio; }
                static double value_of(struct wide wide) { return (double) wide.value + wide.tag; }
                static double doubled(long double value) { return (double) (2 * value); }
                static struct watched *watched_at(long address) { return (struct watched *) address; }
                """)
public interface AnyAddress extends AnyAddressHeader {

    long hand_over(long address, status_seen seen);
}
