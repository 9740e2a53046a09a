package io.nativeheader.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Asserts the methods that {@code declare} guesses for C functions. */
class DeclareGuessesTest extends DeclareFixture {

    @Test
    void passesAndReturnsText() throws IOException {
        assertEquals("""
                String phy_name(String path, String[] more);
                // Guess: C returns text that the caller does not free. A copy of it is returned.
                String phy_label();""", declared("""
                const char *phy_name(const char *path, char *const more[]);
                char *phy_label(void);
                """, "*"));
    }

    @Test
    void joinsAPointerAndItsLength() throws IOException {
        assertEquals("""
                // Guess: count is the length of buffer, which is copied for the call only.
                long phy_read(@Length byte[] buffer);
                // Guess: n is the length of values, which is copied for the call only.
                void phy_put(@Length int[] values, int speed);
                // Guess: nByte is the length of sql, which is copied for the call only.
                int phy_sql(@Length String sql);
                void phy_ends(int[] ends);
                void phy_named(String name, int nArg);
                long phy_items(MemorySegment buffer, long size, long nitems);""", declared("""
                long phy_read(void *buffer, unsigned long count);
                void phy_put(const int *values, unsigned n, int speed);
                int phy_sql(const char *sql, int nByte);
                void phy_ends(int ends[2]);
                void phy_named(const char *name, int nArg);
                unsigned long phy_items(void *buffer, unsigned long size, unsigned long nitems);
                """, "*"));
    }

    @Test
    void warnsOfTextThatCMayKeep() throws IOException {
        assertEquals("""
                // Guess: text is copied for the call only. C must not keep it.
                int phy_bind(String text, FunctionPointer<Callback_void_voidP> free);""", declared("int phy_bind(const char *text, void (*free)(void *));", "*"));
    }

    @Test
    void doesNotCopyMemoryThatCReturnsAPointerInto() throws IOException {
        assertEquals(
                "MemorySegment phy_find(MemorySegment buffer, long size);",
                declared("void *phy_find(void *buffer, unsigned long size);", "phy_find"));
    }

    @Test
    void returnsAnObjectThatCWritesToAnOutParameter() throws IOException {
        assertEquals("""
                // Guess: any result but PHY_OK is a failure.
                // Guess: close() frees the result with phy_close.
                @ReturnsStatus(ok = "PHY_OK", message = "phy_strerror")
                @Out
                @Owned(free = "phy_close")
                phy phy_open(String name);
                // Guess: any result but PHY_OK is a failure.
                @ReturnsStatus(ok = "PHY_OK", message = "phy_strerror")
                void phy_start(phy p);
                int phy_speed(phy p);
                void phy_close(phy p);
                String phy_strerror(int code);""", declared("""
                typedef struct phy phy;
                #define PHY_OK 0
                #define PHY_BUSY 1
                #define PHY_GONE 2
                int phy_open(const char *name, phy **out);
                /** Starts it. Returns PHY_OK, or an error. */
                int phy_start(phy *p);
                /** Returns the speed. */
                int phy_speed(phy *p);
                void phy_close(phy *p);
                const char *phy_strerror(int code);
                """, "*"));
    }

    @Test
    void takesStatusConstantsFromAnEnum() throws IOException {
        assertEquals("""
                // Guess: any result but PHY_SUCCESS is a failure.
                @ReturnsStatus(ok = "PHY_SUCCESS", message = "phy_message")
                void phy_start(int speed);
                String phy_message(phy_status status);
                phy_mode phy_mode_of(phy_mode mode, int flags);""", declared("""
                typedef enum { PHY_SUCCESS, PHY_BUSY, PHY_GONE } phy_status;
                typedef enum { PHY_SLOW, PHY_FAST } phy_mode;
                typedef enum { PHY_A = 1, PHY_B = 2, PHY_C = 4, PHY_D = 8 } phy_flags;
                phy_status phy_start(int speed);
                const char *phy_message(phy_status status);
                phy_mode phy_mode_of(phy_mode mode, phy_flags flags);
                """, "*"));
    }

    @Test
    void readsFromCommentsWhichResultsAreNoFailure() throws IOException {
        assertEquals("""
                // Guess: any result but PHY_OK and PHY_END is a failure.
                @ReturnsStatus(ok = {"PHY_OK", "PHY_END"})
                int phy_inflate(int level);
                // Guess: any result but PHY_ROW and PHY_DONE is a failure.
                @ReturnsStatus(ok = {"PHY_ROW", "PHY_DONE"})
                int phy_step(int level);
                int phy_put(int level);
                int phy_is_up(int level);
                // Guess: any result but PHY_OK is a failure.
                @ReturnsStatus(ok = "PHY_OK")
                void phy_reset(int level);""", declared("""
                #define PHY_OK 0
                #define PHY_BUSY 1
                #define PHY_END 2
                #define PHY_ROW 100
                #define PHY_DONE 101
                /** phy_inflate returns PHY_OK if there is more, PHY_END at the end. */
                int phy_inflate(int level);
                /** The return value is PHY_BUSY, PHY_ROW or PHY_DONE. */
                int phy_step(int level);
                /** Returns the number of bytes, or an error code. */
                int phy_put(int level);
                /** Returns 0 or an error code. */
                int phy_is_up(int level);
                /** If phy_step() returned PHY_ROW or PHY_DONE, then phy_reset() returns PHY_OK. */
                int phy_reset(int level);
                """, "*"));
    }

    @Test
    void readsFromCommentsThatAFunctionSetsErrno() throws IOException {
        assertEquals("""
                // Guess: -1 is a failure that sets errno.
                @SetsErrno
                int phy_start(int port);
                // Guess: NULL is a failure that sets errno.
                @SetsErrno
                String phy_name(int port);
                int phy_errno();
                FunctionPointer<phy_handler> phy_signal(int port);""", declared("""
                /** Starts a phy. Returns -1 and sets errno on failure. */
                int phy_start(int port);
                /** Returns the name, or NULL, in which case errno is set. */
                const char *phy_name(int port);
                /** Returns the errno of phy_start, which is not -1. */
                int phy_errno(void);
                typedef void (*phy_handler)(int port);
                /** Returns the old handler, where NULL is the default, or PHY_ERR, in which case errno is set. */
                phy_handler phy_signal(int port);
                """, "*"));
    }

    @Test
    void doesNotReadAnErrorFromAFreedObject() throws IOException {
        assertEquals("""
                String phy_errmsg(phy p);
                // Guess: any result but PHY_OK is a failure.
                @ReturnsStatus(ok = "PHY_OK", message = "phy_errmsg")
                void phy_start(phy p);
                // Guess: any result but PHY_OK is a failure.
                @ReturnsStatus(ok = "PHY_OK")
                void phy_close(phy p);""", declared("""
                #define PHY_OK 0
                #define PHY_BUSY 1
                #define PHY_LOST 2
                typedef struct phy phy;
                const char *phy_errmsg(phy *p);
                /** Returns PHY_OK or an error code. */
                int phy_start(phy *p);
                /** Returns PHY_OK or an error code. */
                int phy_close(phy *p);
                """, "*"));
    }

    @Test
    void passesLambdas() throws IOException {
        assertEquals("""
                // Guess: C calls visit only during the call. Otherwise add @Retained.
                int phy_each(@UserData visitor visit);
                // Guess: C keeps listener until arena is closed.
                void phy_set_listener(Arena arena, @Retained @UserData visitor listener);
                // Guess: C calls first only during the call. Otherwise add @Retained.
                // Guess: C calls second only during the call. Otherwise add @Retained.
                void phy_two(visitor first, visitor second, MemorySegment data);""", declared("""
                typedef int (*visitor)(void *data, int value);
                int phy_each(visitor visit, void *data);
                void phy_set_listener(visitor listener, void *data);
                void phy_two(visitor first, visitor second, void *data);
                """, "*"));
    }

    @Test
    void passesALambdaForEachOfSeveralCallbacks() throws IOException {
        assertEquals("""
                // Guess: C keeps start until arena is closed.
                // Guess: C keeps end until arena is closed.
                void phy_set_handlers(Arena arena, @Retained visitor start, @Retained visitor end);
                // Guess: C calls visit only during the call. Otherwise add @Retained.
                // Guess: C calls done only during the call. Otherwise add @Retained.
                int phy_walk(@UserData visitor visit, @UserData visitor done);
                // Guess: C calls compare only during the call. Otherwise add @Retained.
                int phy_sort(int flags, @UserData("pArg") visitor compare);""", declared("""
                typedef int (*visitor)(void *data, int value);
                void phy_set_handlers(visitor start, visitor end);
                int phy_walk(visitor visit, void *visitData, visitor done, void *doneData);
                int phy_sort(int flags, void *pArg, visitor compare);
                """, "*"));
    }

    @Test
    void returnsValuesThatCWritesToParametersNamedOut() throws IOException {
        assertEquals("""
                // Guess: C writes the result to out, and does not read it.
                @Out
                int phy_speed(int port);
                // Guess: C writes the result to name_out, and does not read it.
                @Out
                String phy_name(int port);
                // Guess: C writes the result to out, and does not read it.
                @Out
                phy_id phy_find(String name);
                // Guess: C writes the result to out, and does not read it.
                @Out("out")
                long phy_both(MemorySegment more);
                void phy_length(MemorySegment length);""", declared("""
                typedef struct { char bytes[20]; } phy_id;
                void phy_speed(int *out, int port);
                void phy_name(const char **name_out, int port);
                void phy_find(phy_id *out, const char *name);
                void phy_both(long *out, long *more);
                void phy_length(int *length);
                """, "*"));
    }

    @Test
    void freesWhatAFunctionCreates() throws IOException {
        assertEquals("""
                // Guess: close() frees the result with phy_free.
                @Owned(free = "phy_free")
                phy phy_new();
                phy phy_parent(phy p);
                // Guess: close() frees the result with phy_free.
                @Owned(free = "phy_free")
                phy phy_next(phy p);
                void phy_free(phy p);
                // Guess: mem_free frees C's text after it was copied.
                @Owned(free = "mem_free")
                String phy_escape(String text);
                void mem_free(MemorySegment memory);
                // Guess: closing arena frees the result with handle_cleanup.
                @Owned(free = "handle_cleanup")
                MemorySegment handle_init(Arena arena);
                void handle_cleanup(MemorySegment h);""", declared("""
                typedef struct phy phy;
                typedef void handle;
                phy *phy_new(void);
                phy *phy_parent(phy *p);
                /** Returns the next one. Free it with phy_free(). */
                phy *phy_next(phy *p);
                void phy_free(phy *p);
                char *phy_escape(const char *text);
                void mem_free(void *memory);
                handle *handle_init(void);
                void handle_cleanup(handle *h);
                """, "*"));
    }

    @Test
    void offersMacrosAsComments() throws IOException {
        assertEquals("""
                // Macros have no types. To call one, replace each "type" below.
                // #define PHY_ID(a, b) ((a) << 8 | (b)) (phy.h:1)
                // type PHY_ID(type a, type b);""", declared("#define PHY_ID(a, b) ((a) << 8 | (b))\n", "PHY_ID"));
    }

    @Test
    void bindsNamesThatJavaReserves() throws IOException {
        assertEquals("""
                void wait_(int class_, int arg1, int final_);
                int toString_();
                int notify_(phy_point p);
                phy_point phy_center(SegmentAllocator allocator, phy_point package_);""", declared("""
                struct phy_point { int x, y; };
                void wait(int class, int, int final);
                int toString(void);
                int notify(struct phy_point p);
                struct phy_point phy_center(struct phy_point package);
                """, "*"));
    }

    @Test
    void qualifiesAnnotationsAndClassesWhoseNamesCTypesHave() throws IOException {
        assertEquals("""
                // Guess: close() frees the result with owned_free.
                @io.nativeheader.Owned(free = "owned_free")
                Owned owned_new(MemorySegment memory);
                Arena phy_arena(Arena arena);
                void owned_free(Owned owned);""", declared("""
                typedef struct Owned Owned;
                typedef struct Arena { int size; } Arena;
                Owned *owned_new(void *memory);
                Arena *phy_arena(Arena *arena);
                void owned_free(Owned *owned);
                """, "*"));
    }

    @Test
    void doesNotWarnOfDeprecatedFunctionsAndTypes() throws IOException {
        assertEquals("""
                int phy_old(int speed);
                @SuppressWarnings("deprecation")
                void phy_use(legacy l);""", declared("""
                struct __attribute__((deprecated("use phy"))) legacy { int speed; };
                __attribute__((deprecated("use phy_new"))) int phy_old(int speed);
                void phy_use(struct legacy *l);
                """, "*"));
        assertTrue(printed.toString().contains("<strong>Deprecated.</strong> use phy_new"), printed::toString);
    }

    @Test
    void wrapsTheDocumentation() throws IOException {
        assertEquals(0, declare("/** " + "A long line. ".repeat(40) + "*/ int phy_start(int speed);", "*"));
        assertTrue(printed.toString().lines().allMatch(line -> line.length() <= 120), printed::toString);
        assertTrue(printed.toString().contains("     * A long line."), printed::toString);
    }

    @Test
    void linksTheNamesThatTheInterfaceBinds() throws IOException {
        declared("""
                #define PHY_OK 0
                struct phy;
                /**
                 * Starts a phy, as phy_stop() stops it, unless phy_reset() failed. Returns PHY_OK.
                 * @see phy_stop
                 */
                int phy_start(struct phy *);
                int phy_stop(struct phy *p);
                int phy_reset(struct phy *p);
                """, "phy_start", "phy_stop");
        String text = printed.toString();
        assertTrue(text.contains("{@link #phy_stop phy_stop()}"), text);
        assertTrue(text.contains("{@code phy_reset()}"), text);
        assertTrue(text.contains("{@link PhyFunctionsHeader#PHY_OK PHY_OK}"), text);
        assertTrue(text.contains("@see #phy_stop"), text);
    }

    @Test
    void leavesOutWhatCannotBeBound() throws IOException {
        String methods = declared("""
                #include <stdarg.h>
                void phy_log(int level, const char *format, ...);
                void phy_vlog(int level, const char *format, va_list more);
                """, "*");
        assertTrue(methods.startsWith("void phy_log(int level, String format, Object... arguments);\n"), methods);
        assertTrue(methods.contains("// phy_vlog cannot be declared: it takes a va_list"), methods);
    }
}
