package io.nativeheader.constructs;

import io.nativeheader.Critical;
import io.nativeheader.Encoding;
import io.nativeheader.Length;
import io.nativeheader.NativeHeader;
import io.nativeheader.Out;
import io.nativeheader.Owned;
import io.nativeheader.Retained;
import io.nativeheader.ReturnsErrno;
import io.nativeheader.ReturnsStatus;
import io.nativeheader.SetsErrno;
import io.nativeheader.Symbol;
import io.nativeheader.UserData;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/** A typical C library: handles returned through an out parameter, status codes, owned strings and callbacks. */
@NativeHeader(
        value = {"errno.h", "stdlib.h", "string.h", "wchar.h"},
        include = "STORE_*",
        preamble = """
                typedef struct store store;
                struct store { int open; int count; };
                typedef struct opaque opaque;

                #define STORE_OK 0
                #define STORE_FULL 1
                #define STORE_MISSING (-2)
                #define STORE_MORE 100

                static int opened;
                static int closed;
                static char last[64];
                enum level { LOW, HIGH = 7 };
                struct size { long bytes; int parts; };
                typedef int (*visitor)(void *data, int value);
                static visitor subscriber;
                static void *subscriber_data;

                static int store_open(const char *name, opaque **out) {
                    store *s = calloc(1, sizeof *s);
                    opened++;
                    *out = (opaque *) s;
                    s->open = 1;
                    if (strlen(name) > 8) { strcpy(last, "name too long"); return STORE_FULL; }
                    return strcmp(name, "none") == 0 ? STORE_MISSING : STORE_OK;
                }
                static const char *store_message(opaque *s) { return last; }
                static int store_close(opaque *s) { closed++; free(s); return 0; }
                static int store_opened(void) { return opened; }
                static int store_closed(void) { return closed; }
                static opaque *store_new(void) { opened++; return calloc(1, sizeof(store)); }
                static int store_add(opaque *s, int n) { return ((store *) s)->count += n; }
                static int store_step(int n) { return n; }
                static int store_size(opaque *s, struct size *size) {
                    if (!s) { errno = EBADF; return -1; }
                    size->bytes = 1L << 40;
                    size->parts = ((store *) s)->count;
                    return 0;
                }
                static int store_level(unsigned int *level, int fail) { *level = 4000000000u; return fail ? -EIO : 0; }
                static void store_rank(enum level *level) { *level = HIGH; }
                static char *store_describe(int n) {
                    char *text = malloc(32);
                    strcpy(text, n ? "gr\\xc3\\xbc\\xc3\\x9f" : "nothing");
                    return n < 0 ? NULL : text;
                }
                static int freed;
                static void text_free(void *text) { freed++; free(text); }
                static int text_freed(void) { return freed; }
                static int store_explain(char **error) { *error = store_describe(1); return 1; }
                static int store_join(char *const argv[], char *out, int room) {
                    int n = 0;
                    out[0] = 0;
                    for (; argv[n]; n++) { strncat(out, argv[n], room); }
                    return n;
                }
                static int store_swap(opaque **two) { opaque *first = two[0]; two[0] = two[1]; two[1] = first; return 0; }
                static void *block_new(size_t size) { opened++; return calloc(1, size); }
                static void block_free(void *block) { closed++; free(block); }
                struct entry { int id; };
                static struct entry *entry_new(int id) { struct entry *e = malloc(sizeof *e); opened++; e->id = id; return e; }
                static int entry_free(struct entry *e) { closed++; free(e); return 3; }

                static size_t wide_length(const wchar_t *text) { return wcslen(text); }
                static wchar_t *wide_text(void) { static wchar_t text[] = L"\\u00e9\\U0001F600"; return text; }
                static int first_byte(const char *text) { return (unsigned char) text[0]; }
                static const char *latin_text(void) { return "caf\\xe9"; }
                static int units16(const void *text, int bytes) { return bytes / 2 + (((const unsigned short *) text)[bytes / 2] == 0 ? 100 : 0); }
                static int all_first(const char *const *names) { return (unsigned char) names[0][0] * 256 + (unsigned char) names[1][0]; }

                static long total(const int *values, int count) { long t = 0; for (int i = 0; i < count; i++) t += values[i]; return t; }
                static long fill(void *buffer, size_t count) { memset(buffer, 7, count); return (long) count; }
                static int argc_of(int argc, char **argv) { return argc * 10 + (argv[argc] == NULL); }
                static void flip(_Bool *flags, int count) { for (int i = 0; i < count; i++) flags[i] = !flags[i]; }
                static int narrow(unsigned char count, const unsigned short *units) { return units[count - 1]; }
                static unsigned short upper(unsigned short unit) { return unit - 32; }

                static int each(int n, visitor visit, void *data) { int t = 0; for (int i = 0; i < n; i++) t += visit(data, i); return t; }
                static void subscribe(visitor visit, void *data) { subscriber = visit; subscriber_data = data; }
                typedef const char *(*namer)(int);
                static int named(namer name) { const char *n = name(1); return n ? (int) strlen(n) : -1; }
                struct couple { int a, b; };
                typedef struct couple (*pairer)(int);
                static int paired(pairer make) { struct couple p = make(3); return p.a + p.b; }
                static int store_fail(const char *name, opaque **out) { return STORE_FULL; }
                static const char *strict_message(opaque *s) { return ((store *) s)->open ? "open" : "closed"; }
                static int any_fail(const char *name, opaque *s) { return STORE_FULL; }
                static const char *any_message(void *s) { return ((store *) s)->open ? "open" : "closed"; }
                static unsigned char byte_code(int n) { return (unsigned char) n; }
                static void permute(char **texts) { char *t = texts[0]; texts[0] = texts[1]; texts[1] = t; }
                static int store_close2(opaque *s) { return store_close(s); }
                #define store_end store_close
                static int both_ends(int ends[2]) { ends[0] = 3; ends[1] = 4; return 0; }
                static int publish(int value) { return subscriber(subscriber_data, value); }
                """)
interface Store extends StoreHeader {

    int store_open(String name, opaque[] out);

    @Symbol("store_open")
    @Out
    @Owned(
            free = {"store_close", "store_close2"},
            alsoOnFailure = true)
    @ReturnsStatus(ok = "STORE_OK", message = "store_message")
    opaque open(String name);

    @Owned(free = "store_close", cleaner = true)
    opaque store_new();

    int store_close(opaque store);

    int store_add(opaque store, int n);

    @ReturnsStatus(ok = {"STORE_OK", "STORE_MORE"})
    int store_step(int n);

    @ReturnsStatus
    @Symbol("store_step")
    void step(int n);

    int store_opened();

    int store_closed();

    int text_freed();

    @Out
    @SetsErrno
    size store_size(opaque store);

    @Symbol("store_size")
    @Out
    @SetsErrno
    size size(Arena arena, opaque store);

    @Out
    @ReturnsErrno
    long store_level(int fail);

    @Out
    level store_rank();

    @Owned(free = "text_free")
    String store_describe(int n);

    int store_explain(@Owned(free = "text_free") String[] error);

    int store_join(String[] argv, byte[] out, @Length("out") int room);

    int store_swap(opaque[] two);

    @Owned(free = "block_free")
    MemorySegment block_new(Arena arena, long size);

    @Owned(free = "entry_free")
    entry entry_new(Arena arena, int id);

    long wide_length(String text);

    String wide_text();

    int first_byte(@Encoding("windows-1252") String text);

    @Encoding("ISO-8859-1")
    String latin_text();

    int units16(@Encoding("UTF-16") @Length String text);

    int all_first(@Encoding("ISO-8859-1") String[] names);

    long total(@Length int[] values);

    long total(@Length IntBuffer values);

    @Critical
    @Symbol("total")
    long criticalTotal(@Length int[] values);

    long fill(@Length byte[] buffer);

    long fill(@Length ByteBuffer buffer);

    long fill(@Length double[] buffer);

    @Critical
    @Symbol("fill")
    long criticalFill(@Length byte[] buffer);

    @Critical
    @Symbol("first_byte")
    int criticalFirstByte(String text);

    int argc_of(@Length String[] argv);

    void flip(@Length boolean[] flags);

    int narrow(@Length("units") byte count, char[] units);

    @Symbol("narrow")
    int last(@Length("count") char[] units);

    char upper(char unit);

    int each(int n, @UserData visitor visit);

    int each(int n, visitor visit, @UserData Object data);

    void subscribe(Arena arena, @Retained @UserData visitor visit);

    @Symbol("subscribe")
    void forever(@Retained visitor visit, @Retained @UserData Object data);

    int publish(int value);

    int both_ends(int[] ends);

    int named(namer name);

    int paired(pairer make);

    @Out
    @ReturnsStatus(ok = "STORE_OK", message = "strict_message")
    opaque store_fail(String name);

    @ReturnsStatus(ok = "STORE_OK", message = "any_message")
    void any_fail(String name, opaque store);

    @ReturnsStatus(ok = "200")
    short byte_code(int n);

    void permute(@Owned(free = "text_free") String[] texts);

    int store_close2(opaque store);

    int store_end(opaque store);
}
