package io.nativeheader.constructs;

import io.nativeheader.NativeHeader;
import io.nativeheader.Symbol;
import java.lang.foreign.MemorySegment;

/** Methods declared the way Java developers prefer: renamed functions, strings and nullable parameters. */
@NativeHeader(
        value = {},
        preamble = """
                struct class { int class; int class_; };
                struct box { void *content; };
                typedef void HANDLE;

                static inline int wait(int x) { return x + 1; }
                static inline int wait_(int x) { return x + 2; }
                static inline int wait__(int x) { return x + 3; }
                static inline int sum(int class, int class_, int arg3, int) { return class + 10 * class_ + 100 * arg3; }

                static inline char upper(char *text) { return text ? (char) (*text -= 32) : '-'; }
                static inline int content(void *memory) { return memory ? *(int *) memory : -1; }
                static inline int is_null(const void *memory) { return !memory; }
                __attribute__((nonnull)) static inline int length(const char *text, const void *more)
                {
                    int n = !!more;

                    while (text[n - 1])
                        n++;
                    return n - 1;
                }
                static inline HANDLE *open_handle(void) { return 0; }
                """)
interface FriendlyDeclarations extends FriendlyDeclarationsHeader {

    @Symbol("wait")
    int pause(int x);

    int wait___(int x);

    byte upper(String text);

    int content(class_ memory);

    @Symbol("content")
    int first(box memory);

    @Symbol("length")
    int length(String text, MemorySegment more);
}
