package io.nativeheader.processor.parse.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.parse.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads comments as C libraries write them. {@link Printed} shows the notation of the expected texts. */
class CommentReaderTest {

    private static final CommentReader READER =
            new CommentReader(Parsed.libclang().clang());

    private static void assertRead(String raw, String expected) {
        assertEquals(expected, Printed.comment(READER.read(List.of(raw)).getFirst()), raw);
    }

    @Test
    void removesDelimitersAndDecoration() {
        assertRead("/* Opens it. */", "P[Opens it.]");
        assertRead("/**< the handle */", "P[the handle]");
        assertRead("/*! Opens it. */", "P[Opens it.]");
        assertRead("//!< the handle\n   //!< of a file", "P[the handle\nof a file]");
        assertRead("/// Opens it.\n/// Twice.", "P[Opens it.\nTwice.]");
        assertRead("/*\n** Opens it.\n** Twice.\n*/", "P[Opens it.\nTwice.]");
        assertRead("/*----------\n * Opens it.\n *----------\n */", "P[Opens it.]");
        assertRead("/*****************\n * Opens it.     *\n *****************/", "P[Opens it.]");
        assertRead("/* Opens it,\n   or not. */", "P[Opens it,\nor not.]");
        assertRead("/*===== Functions =====*/", "P[Functions]");
        assertRead("/*-- Functions --*/", "P[Functions]");
        assertRead("/* --all: everything */", "P[--all: everything]");
        assertRead("/**/", "");
        assertRead("/****/", "");
        assertRead("/*", "");
        assertRead("", "");
    }

    @Test
    void readsDoxygenCommands() {
        assertRead("""
                /**
                 * @brief Opens a file.
                 *
                 * Uses \\c errno and \\p mode, \\b never \\e more; see \\ref close_file.
                 *
                 * \\param[in] name its name
                 * \\param[out] handle receives
                 *   the handle
                 * \\param[in,out] mode - mode bits
                 * \\return the status
                 * \\retval 0 success
                 * \\retval E_MODE if \\a mode is wrong
                 * \\note Slow.
                 * \\warning Not for threads.
                 * \\since 1.2
                 * \\see close_file, read_file()
                 * \\deprecated Use open_file2().
                 */""", """
                P[Opens a file.] P[Uses `errno` and `mode`, **never** _more_; see {close_file}.] P[**Note:** Slow.] \
                P[**Warning:** Not for threads.] P[**Since:** 1.2]
                @param IN name P[its name]
                @param OUT handle P[receives
                the handle]
                @param IN_OUT mode P[mode bits]
                @return P[the status] DL[`0`: P[success]; `E_MODE`: P[if `mode` is wrong]]
                @see {close_file}
                @see {read_file|read_file()}
                @deprecated Use {open_file2|open_file2()}.""");
    }

    @Test
    void keepsWhatCallersNeedAndDropsWhoWroteIt() {
        assertRead(
                "/** Opens.\n * \\version 2\n * \\bug Leaks.\n * @todo Close.\n * \\author A\n * \\date 1999\n * \\copyright B */",
                "P[Opens.] P[**Version:** 2] P[**Bug:** Leaks.] P[**To do:** Close.]");
    }

    @Test
    void readsBlocksOfDoxygen() {
        assertRead(
                """
                /**
                 * Opens.
                 *
                 * \\code{.c}
                 *   open(a);
                 *     @foo <b>
                 * \\endcode
                 *
                 * \\li one
                 * \\li two
                 *
                 * \\par Title
                 * Text \\link open_file the function\\endlink of {@code x} and {@link close_file}.
                 */""",
                "P[Opens.] PRE[open(a);\n  @foo <b>] UL[- P[one] - P[two]] P[**Title**] "
                        + "P[Text {open_file|the function} of `x` and {close_file}.]");
        assertRead("/** @file a.h\n * @defgroup x X\n * @{ */", "");
        assertRead("/** @} */", "");
        assertRead("/** \\ingroup x\n * Opens. \\c a */", "P[Opens. `a`]");
    }

    @Test
    void keepsTextThatLooksLikeACommand() {
        assertRead("/** Mail to me@brief.org, C:\\param or '\\0'. */", "P[Mail to me@brief.org, C:\\param or '\\0'.]");
        assertRead("/** The \\unknown command and @foo. */", "P[The \\unknown command and @foo.]");
        assertRead("/** Ends in \"\\n\" or `@param`. @note x */", "P[Ends in \"\\n\" or `@param`.] P[**Note:** x]");
    }

    @Test
    void readsKernelDoc() {
        assertRead("""
                /**
                 * phy_start() - start a device
                 * @phydev: the &struct phy_device, never %NULL
                 * @flags: flags
                 *         of the call
                 *
                 * Starts @phydev with phy_go().
                 *
                 * Context: Process context.
                 * Return: 0 or %-EINVAL
                 */""", """
                P[start a device] P[Starts `phydev` with {phy_go|phy_go()}.] P[**Context:** Process context.]
                @param phydev P[the {phy_device|struct phy_device}, never {NULL}]
                @param flags P[flags
                of the call]
                @return P[0 or `-EINVAL`]""");
    }

    @Test
    void readsGtkDoc() {
        assertRead("""
                /**
                 * gtk_show:
                 * @widget: (nullable) (transfer none): a #GtkWidget
                 * @size: (out): its size
                 *
                 * Shows @widget, see [method@Gtk.Widget.hide] or %TRUE.
                 *
                 * |[<!-- language="C" -->
                 *   gtk_show (w);
                 * ]|
                 *
                 * Returns: (transfer full): the window
                 *
                 * Since: 4.2
                 * Deprecated: 4.10: Use gtk_show2().
                 */""", """
                P[Shows `widget`, see {gtk_widget_hide|gtk_widget_hide()} or {TRUE}.] PRE[gtk_show (w);] P[**Since:** 4.2]
                @param widget P[a {GtkWidget}]
                @param OUT size P[its size]
                @return P[the window]
                @deprecated Use {gtk_show2|gtk_show2()}.""");
    }

    @Test
    void readsSqlitesConventions() {
        assertRead(
                """
                /*
                ** CAPI3REF: Closing A Database Connection
                ** DESTRUCTOR: sqlite3
                ** KEYWORDS: {a b} {c}
                **
                ** ^The sqlite3_close() routine returns [SQLITE_OK]. ^(See
                ** [sqlite3_open_v2()] or [sqlite3_step | the step].)^ 2^31 [BLOB handles].
                **
                ** <dl>
                ** [[SQLITE_A]] ^(<dt>SQLITE_A</dt>
                ** <dd>One.</dd>)^
                ** <dt>SQLITE_B</dt><dd>Two.
                ** </dl>
                */""",
                "P[Closing A Database Connection.] P[The {sqlite3_close|sqlite3_close()} routine returns {SQLITE_OK}. See\n"
                        + "{sqlite3_open_v2|sqlite3_open_v2()} or {sqlite3_step|the step}. 2^31 BLOB handles.] "
                        + "DL[SQLITE_A: P[One.]; SQLITE_B: P[Two.]]");
    }

    @Test
    void dropsSqlitesMarksWithoutMeaningOutsideItsSite() {
        assertRead(
                "/* CAPI3REF: A\n** Since [version 3.6.18] ([dateof:3.6.18]), in 2 on [dateof:3.7.0]. */",
                "P[A.] P[Since version 3.6.18, in 2.]");
        assertRead("/* CAPI3REF: A\n** One of:\n** ^ (1) x\n** ^ (2) y. */", "P[A.] P[One of:\n(1) x\n(2) y.]");
        assertRead("/* CAPI3REF: A\n** At [limits | SQLITE_MAX_<i>NAME</i>]. */", "P[A.] P[At SQLITE_MAX__NAME_.]");
        assertRead(
                "/* CAPI3REF: A\n** By [sqlite3_config]([SQLITE_CONFIG_MALLOC]). */",
                "P[A.] P[By {sqlite3_config}({SQLITE_CONFIG_MALLOC}).]");
    }

    @Test
    void refersToTheCommentThatACommandCopies() {
        assertRead("/** \\copydoc open()\n * Later. */", "P[See {open|open()}.\nLater.]");
        assertRead("/** A.\n * \\snippet a.c x\n * \\parblock B.\n * \\endparblock */", "P[A.] P[B.]");
    }

    @Test
    void readsTheSectionsOfAManualPage() {
        assertRead(
                "/*\n * NAME f()\n *\n * DESCRIPTION\n *\n * Opens.\n *\n * Twice.\n * RETURN VALUE\n * 0\n */",
                "P[Opens.] P[Twice.]\n@return P[0]");
        assertRead(
                "/*\n * Name:    f()\n *\n * Desc:    opens\n *          it\n *\n *          twice\n *\n * Returns: 0 or\n *          1\n */",
                "P[opens\nit] P[twice]\n@return P[0 or\n1]");
        assertRead("/* NAME f()\n\n   Opens. */", "P[NAME {f|f()}] P[Opens.]");
    }

    @Test
    void readsMarkdown() {
        assertRead("/* one\n *\n * - a\n * - b `x*y`\n *\n * two */", "P[one] UL[- P[a] - P[b `x*y`]] P[two]");
        assertRead("/* 1. a\n * 2. b */", "OL[- P[a] - P[b]]");
        assertRead("/* Has *one* and **two**. */", "P[Has _one_ and **two**.]");
        assertRead(
                "/* A width*height*depth of char *a, *b; __init__ my_own_name. */",
                "P[A width*height*depth of char *a, *b; __init__ my_own_name.]");
        assertRead("/* a\n *\n * ```c\n * f(*x);\n * ``` */", "P[a] PRE[f(*x);]");
        assertRead("/* Example:\n *     f(x);\n *     g(y);\n */", "P[Example:] PRE[f(x);\ng(y);]");
        assertRead(
                "/*\n      The function opens\n   a file.\n\n      It closes it. */",
                "P[The function opens\na file.] P[It closes it.]");
        assertRead("/* # Title\n *\n * Text */", "P[**Title**] P[Text]");
        assertRead("/* Title\n * -----\n *\n * Text */", "P[**Title**] P[Text]");
        assertRead(
                "/* [zlib](https://zlib.net) or https://a.b/c. */",
                "P[<https://zlib.net zlib> or <https://a.b/c https://a.b/c>.]");
        assertRead("/* A\n *\n * a    1\n * bb   2\n */", "P[A] PRE[a    1\nbb   2]");
    }

    @Test
    void readsCharacterReferences() {
        assertRead("/* a&nbsp;b &lt;c&gt; &amp;&quot; &rarr; &#91;d&#93; */", "P[a\u00A0b <c> &\" → [d]]");
        assertRead("/* &eacute; &#x41; &#128512; &#0; */", "P[é A \uD83D\uDE00 \uFFFD]");
        assertRead("/* R&D &unknown; &lt &#; `&lt;` */", "P[R&D &unknown; &lt &#; `&lt;`]");
    }

    @Test
    void dropsSqlitesIndexWithItsContinuationLines() {
        assertRead(
                "/* CAPI3REF: A\n** KEYWORDS: {b} {c}\n**           {d}\n** METHOD: e\n** The EXTENSION: f. */",
                "P[A.] P[The EXTENSION: f.]");
        assertRead("/* CAPI3REF: A\n** a[i] b] | <c> [d] ^ (e) x^y a) ^f */", "P[A.] P[ai b] | <c> d (e) x^y a) f]");
    }

    @Test
    void readsHtmlThatNests() {
        assertRead("/* A <b>bold</b> <code>x*y*z</code> &lt;t&gt;<br>b */", "P[A **bold** `x*y*z` <t>⏎b]");
        assertRead("/* A\n<ul><li>one\n\ntwo<li>three</ul>end */", "P[A] UL[- P[one] P[two] - P[three]] P[end]");
        assertRead("/* A <pre>\n a = *b;\n   c\n</pre> d */", "P[A] PRE[a = *b;\n  c] P[d]");
        assertRead("/* See <a href=\"https://a.b\">it</a>. */", "P[See <https://a.b it>.]");
    }

    @Test
    void readsTheItemsOfHtmlAsItemsThoughTheyAreAligned() {
        assertRead(
                "/* One of:\n *\n * <ul>\n * <li>  ?\n * <li>  ?NNN\n * </ul> */", "P[One of:] UL[- P[?] - P[?NNN]]");
        assertRead("/* A\n *\n * <li> one\n * <li> two */", "P[A] UL[- P[one] - P[two]]");
    }

    @Test
    void joinsTheChunksOfCodeThatAColonAnnounces() {
        assertRead(
                "/*\n     Updates.\n   Usage:\n\n     long c = f(0);\n\n     while (c > 0) {\n       c = f(c);\n     }\n\n   End.\n*/",
                "P[Updates.\nUsage:] PRE[long c = f(0);\n\nwhile (c > 0) {\n  c = f(c);\n}] P[End.]");
        assertRead("/*\n   One:\n\n     it is; and\n     that is prose.\n*/", "P[One:] P[it is; and\nthat is prose.]");
    }

    @Test
    void keepsTheHeadingOfATableOutOfIt() {
        assertRead(
                "/**\n * Modes:\n * | a | b |\n * |---|---|\n * | 1 | 2 |\n */",
                "P[Modes:] PRE[| a | b |\n|---|---|\n| 1 | 2 |]");
    }

    @Test
    void readsTablesOfHtml() {
        assertRead(
                "/* A <table border=1>\n<tr><th> From <th> To\n\n<tr><td>  NULL <td> INTEGER\n"
                        + "<tr><td>&nbsp;<td>&nbsp;\n<tr><td> f() <td><b>b</b></table> c */",
                "P[A] TABLE[!From|To; NULL|INTEGER; {f|f()}|**b**] P[c]");
        assertRead("/* A <td> b */", "P[A   b]");
    }

    @Test
    void endsAListAtAParagraphWhoseFirstLineAloneIsIndented() {
        assertRead(
                "/*\n     Does\n   both:\n\n   - one\n     more\n\n   - two\n\n     Before\n   it.\n\n     Last.\n*/",
                "P[Does\nboth:] UL[- P[one\nmore] - P[two]] P[Before\nit.] P[Last.]");
    }

    @Test
    void keepsHtmlThatDoesNotNestAsText() {
        assertRead("/* Needs <foo.h>, a < b and Vec<int>. */", "P[Needs <foo.h>, a < b and Vec<int>.]");
        assertRead("/* A <b>bold. */", "P[A <b>bold.]");
        assertRead("/* A </b> and <li>. */", "P[A </b> and <li>.]");
    }

    @Test
    void findsNames() {
        assertRead(
                "/* f() #NAME ::g [h()] x->y() #include #1 if() */",
                "P[{f|f()} {NAME} {g} {h|h()} x->{y|y()} #include #1 if()]");
    }

    @Test
    void readsAllCommentsOfABatch() {
        assertEquals(
                List.of("P[a]", "P[b `x`]", "", "P[d] P[**Note:** e]"),
                READER.read(List.of("/* a */", "/** b \\c x */", "/* */", "/** d\n * @note e */")).stream()
                        .map(Printed::comment)
                        .toList());
    }
}
