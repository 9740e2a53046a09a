package io.nativeheader.interfaces;

import io.nativeheader.FunctionPointer;
import io.nativeheader.Length;
import io.nativeheader.NativeHeader;
import io.nativeheader.Out;
import io.nativeheader.Owned;
import io.nativeheader.SetsErrno;
import io.nativeheader.Symbol;
import io.nativeheader.UserData;
import java.lang.foreign.Arena;

/** Functions that many threads call at once. */
@NativeHeader(
        value = {"errno.h", "stdlib.h", "string.h", "unistd.h"},
        preamble = """
                typedef struct box box;
                typedef long (*visit)(void *data, const char *text, long level);
                typedef long (*plain)(long value);
                struct sum { long of; long parts; };

                static long nested(const char *text, const int *values, long count, char *out, visit visit, void *data, long level) {
                    long t = strlen(text);
                    for (long i = 0; i < count; i++) t += values[i];
                    if (visit && level) t += visit(data, text, level - 1);
                    strcpy(out, text);
                    return t;
                }
                static int fails(int code) { errno = code; usleep(code & 63); errno = code; return code & 1 ? -1 : code; }
                static struct sum summed(long a, long b) { return (struct sum) { a + b, 2 }; }
                static void summed_out(struct sum *sum, long a) { sum->of = a; sum->parts = 1; }
                static box *box_new(long value) { long *p = malloc(2 * sizeof *p); p[0] = value; p[1] = ~value; return (box *) p; }
                static void box_free(box *b) { ((volatile long *) b)[0] = 0; ((volatile long *) b)[1] = 0; free(b); }
                static long box_value(const box *b) {
                    volatile const long *p = (volatile const long *) b;
                    for (int i = 0; i < 50; i++) if (p[0] != ~p[1]) return -1;
                    return p[0];
                }
                static long box_values(box *const *boxes, long count) { long t = 0; for (long i = 0; i < count; i++) t += box_value(boxes[i]); return t; }
                static long twice(plain first, plain second) { long a = first(1); return a + second(2); }
                static char *copied(const char *text) { return strdup(text); }
                static void text_free(char *text) { free(text); }
                static int first_called(int x) { return x + 1; }

                static plain ending;
                static void on_free(plain plain) { ending = plain; }
                static void loud_free(box *b) { ending(3); free(b); }
                """,
        include = "first_called")
interface Busy extends BusyHeader {

    long nested(String text, int[] values, long count, byte[] out, @UserData visit visit, long level);

    @SetsErrno
    int fails(int code);

    sum summed(Arena arena, long a, long b);

    @Out
    sum summed_out(long a);

    @Owned(free = "box_free")
    box box_new(long value);

    long box_value(box box);

    long box_values(@Length box[] boxes);

    @Owned(free = "text_free")
    String copied(String text);

    long twice(plain first, plain second);

    long write(int file, @Length byte[] bytes);

    void on_free(FunctionPointer<plain> plain);

    @Owned(free = "loud_free")
    @Symbol("box_new")
    box loudBox(long value);
}
