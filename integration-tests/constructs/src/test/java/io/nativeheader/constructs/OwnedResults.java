package io.nativeheader.constructs;

import io.nativeheader.Encoding;
import io.nativeheader.Length;
import io.nativeheader.NativeHeader;
import io.nativeheader.Out;
import io.nativeheader.Owned;
import io.nativeheader.ReturnsErrno;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Functions that return owned memory, count it, and call back into Java first; and functions with checked lengths. */
@NativeHeader(
        value = {"stdlib.h", "string.h"},
        preamble = """
                typedef struct gift gift;
                typedef int (*notice)(int);
                static int live;

                static char *gift_text(notice tell) { live++; char *text = strdup("text"); tell(1); return text; }
                static gift *gift_new(notice tell) { live++; gift *made = malloc(8); tell(1); return made; }
                static void gift_put(gift **out, notice tell) { *out = gift_new(tell); }
                /* If status is negative, the caller does not own *out. */
                static int gift_try(gift **out, notice tell, int status) {
                    static char constant;
                    *out = status < 0 ? (gift *) &constant : gift_new(tell);
                    if (status < 0) tell(1);
                    return status;
                }
                static void gift_list(char **texts, notice tell) { texts[0] = gift_text(tell); texts[1] = gift_text(tell); }
                static void *gift_memory(long size) { live++; return malloc(size); }
                static void gift_free(void *given) { if (given) { live--; free(given); } }
                static int gift_live(void) { return live; }
                static int last_of(int count, char *const *texts) { return texts[count - 1][0]; }
                static int last_byte(const char *text, int length) { return text[length - 1]; }
                static int last_unit(const unsigned short *text, int length) { return text[length - 1]; }
                static int of_three(char *const texts[3]) { return texts[2][0]; }
                """)
interface OwnedResults extends OwnedResultsHeader {

    @Owned(free = "gift_free")
    String gift_text(notice tell);

    @Owned(free = "gift_free")
    gift gift_new(notice tell);

    @Out("out")
    @Owned(free = "gift_free")
    gift gift_put(notice tell);

    @Out("out")
    @Owned(free = "gift_free")
    @ReturnsErrno
    gift gift_try(notice tell, int status);

    void gift_list(@Owned(free = "gift_free") String[] texts, notice tell);

    @Owned(free = "gift_free")
    MemorySegment gift_memory(Arena arena, long size);

    int last_of(@Length("texts") int count, String[] texts);

    int last_byte(String text, @Length("text") int length);

    int last_unit(@Encoding("UTF-16") String text, @Length("text") int length);

    int of_three(String[] texts);
}
