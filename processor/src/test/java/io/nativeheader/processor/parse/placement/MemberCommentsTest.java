package io.nativeheader.processor.parse.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.parse.Parsed;
import io.nativeheader.processor.parse.comment.CommentReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The comment of a record or enum describes its members. */
class MemberCommentsTest {

    private static final String KERNEL = """
            /**
             * struct device - A device.
             * @speed: link speed
             * @pair: two numbers
             * @pair.low: the smaller one
             * @whole: all bits
             * @open: opens it
             * @flags: not this
             */
            struct device {
                int speed;
                struct { int low, high; } pair;
                union { long whole; char bytes[8]; };
                int (*open)(int speed);
                int flags; /* bits of the device */
            };
            """;

    @Test
    void readsTheFieldsOfKernelDoc() {
        assertEquals("link speed", member(KERNEL, "speed;"));
        assertEquals("two numbers", member(KERNEL, "pair;"));
        assertEquals("opens it", member(KERNEL, "open)"));
    }

    @Test
    void prefersTheCommentAtTheField() {
        assertEquals("bits of the device", member(KERNEL, "flags;"));
    }

    @Test
    void readsTheFieldsOfNestedRecords() {
        assertEquals("the smaller one", member(KERNEL, "low,"));
        assertEquals("", member(KERNEL, "high;"));
        assertEquals("all bits", member(KERNEL, "whole;"));
        assertEquals("", member(KERNEL, "bytes["));
    }

    @Test
    void doesNotTakeAFieldOfTheOuterRecordForANestedOne() {
        assertEquals("", member("""
                /**
                 * struct s - One.
                 * @low: lower
                 */
                struct s { int low; struct { int low_; int low; } pair; };
                """, "low; }"));
    }

    @Test
    void readsTheFieldsOfDoxygen() {
        String c = """
                /**
                 * \\brief A device.
                 * \\param speed link speed
                 */
                typedef struct { int speed; int other; } device;
                """;
        assertEquals("link speed", member(c, "speed; int"));
        assertEquals("", member(c, "other"));
    }

    @Test
    void readsTheEnumeratorsOfGtk() {
        String c = """
                /**
                 * GtkAlign:
                 * @GTK_ALIGN_FILL: stretch to fill
                 * @GTK_ALIGN_START: snap to the left
                 *
                 * Controls how a widget fills space.
                 */
                typedef enum {
                  GTK_ALIGN_FILL,
                  GTK_ALIGN_START = 1
                } GtkAlign;
                """;
        assertEquals("stretch to fill", member(c, "GTK_ALIGN_FILL,"));
        assertEquals("snap to the left", member(c, "GTK_ALIGN_START ="));
    }

    @Test
    void readsKernelDocAtTheField() {
        assertEquals("link speed", member("""
                struct device {
                    /** @speed: link speed */
                    int speed;
                };
                """, "speed;"));
    }

    @Test
    void prefersTheTextOfTheRecordToAHeading() {
        String c = """
                /**
                 * GtkWindow:
                 * @open: opens it
                 */
                struct window {
                    /* handlers */

                    void (*open)(void);

                    /* other things */

                    int size;
                };
                """;
        assertEquals("opens it", member(c, "open)"));
        assertEquals("other things", member(c, "size"));
    }

    @Test
    void keepsParametersOfAFunctionAtTheFunction() {
        assertEquals("Adds.", member("""
                /**
                 * f() - Adds.
                 * @f: a number
                 */
                int f(int f);
                """, "f(int"));
    }

    /** Returns the first paragraph of the comment of the member whose name starts a text. */
    private static String member(String c, String text) {
        DocComment comment = HeaderComments.of(
                        c.getBytes(StandardCharsets.UTF_8),
                        new CommentReader(Parsed.libclang().clang()))
                .declaration(c.lastIndexOf(text));
        return comment.firstParagraph();
    }
}
