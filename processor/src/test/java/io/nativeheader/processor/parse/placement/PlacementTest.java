package io.nativeheader.processor.parse.placement;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {

    /** Each row: the rule, C text with {@code |} for line breaks, a name in it, and the expected comment. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '$', quoteCharacter = '`', emptyValue = "", textBlock = """
            comment above                     $ /* a */|int f(void);                                  $ f     $ a
            comment after a blank line        $ int f(void);|/* a */||int g(void);|/* b */||int h(void); $ g   $ b
            comment at the end of the line    $ int f(void); /* a */|int g(void);                     $ f     $ a
            nothing for the next line         $ int f(void); /* a */|int g(void);                     $ g     $ ``
            documentation before              $ int f(void);|/** a */||int g(void);                   $ g     $ a
            documentation after               $ int f(void);|/**< a */|int g(void);                   $ f     $ a
            line comments                     $ // a|// b|int f(void);                                $ f     $ `a|// b`
            line comment after                $ int f(void); ///< a|int g(void);                      $ f     $ a
            field                             $ struct s {|int x; /* a */|int y; /* b */|};           $ y     $ b
            comment before a field            $ struct s {|/* a */|int x;|/* b */|int y;|};           $ x     $ a
            enumerator                        $ enum e {|A, /* a */|B /* b */|};                      $ B     $ b
            first enumerator                  $ enum e {|A, /* a */|B /* b */|};                      $ A     $ a
            enumerator's comment above        $ enum e {|/** a */|AA,|/** b */|BB|};                  $ BB    $ b
            comment after the brace           $ struct s { /* a */|int x;|};                          $ s     $ a
            typedef with a body               $ /* a */|typedef struct {|int x;|} name;               $ name  $ a
            macro                             $ /* a */|#define M 1                                   $ M     $ a
            macro's line                      $ #define M 1 /* a */|#define N 2                       $ M     $ a
            comment longer than the macro     $ #define M 1 /* a|b */|#define N 2                     $ M     $ `a|b`
            parameter                         $ int f(|int x, /* a */|int y /* b */|);                $ x     $ a
            last parameter                    $ int f(|int x, /* a */|int y /* b */|);                $ y     $ b
            comment before a parameter        $ int f(/* a */ int x, /* b */ int y);                  $ y     $ b
            parameter before the prototype's end $ int f(int x, /* a */|      int y); /* b */         $ y     $ b
            not the function of that parameter $ int f(int x, /* a */|      int y); /* b */           $ f     $ ``
            function with its own comment     $ /* c */|int f(int x, /* a */|      int y); /* b */    $ y     $ b
            line comments of parameters       $ int f(int x, // a|      int y); // b                  $ y     $ b
            after a prototype on one line     $ int f(int x /* a */, int y); /* b */                  $ f     $ b
            after the closing line            $ int f(|int x, /* a */|int y|); /* b */                $ f     $ b
            after a prototype with attributes $ int f(int x, /* a */|int y) __attribute__((g(1, 2))); /* b */ $ y $ b
            old prototype macro               $ int f OF((int x, /* a */|int y));                     $ x     $ a
            run with real text                $ /* These return a column. */|int c_f(void);|int c_g(void); $ c_g $ These return a column.
            text about the first of a run     $ /* Returns a column. */|int c_f(void);|int c_g(void); $ c_g     $ ``
            run of macros                     $ /* Kind of a column. */|#define C_F 1|#define C_G 2   $ C_G     $ Kind of a column.
            run with an infix                 $ /* A size. */|typedef int s_t;|typedef long s64_t;    $ s64_t   $ A size.
            run of functions that a comment names $ /* f and g add. */|int f(void);|int g(void);      $ g     $ f and g add.
            unrelated function                $ /* Returns a column. */|int f(void);|int g(void);     $ g     $ ``
            other kind than the first         $ /* Returns a column. */|int c_f(void);|int c_g;       $ c_g   $ ``
            heading of a run                  $ /* Columns */|int c_f(void);|int c_g(void);           $ c_g     $ ``
            heading on the first of a run     $ /* Columns */|int f(void);|int g(void);               $ f     $ Columns
            heading before a blank line       $ int e;||/* Columns */||int f(void);|int g(void);      $ f       $ Columns
            heading at the start of a file    $ /* Columns */||int f(void);|int g(void);              $ f       $ Columns
            heading not on the second         $ /* Columns */||int f(void);|int g(void);              $ g       $ ``
            heading and a comment after       $ /* Columns */||int f(void);|/* a */||int g(void);|/* b */ $ f     $ a
            heading of fields                 $ struct s {|  /* size */||  int w;|  int h;|};           $ w       $ size
            heading after a declaration       $ int f(void);|/* a */||int g(void);                    $ g       $ ``
            comment of the struct             $ struct s { /* size */||  int w;|};                    $ w       $ ``
            title of a file                   $ /* f.h: functions */||int f(void);                    $ f       $ ``
            disabled code                     $ int e;||/* int d(void); */||int f(void);              $ f       $ ``
            marks of gtk-doc                  $ struct s {|  /*< private >*/|  int w;|};              $ w       $ ``
            marks of glib-mkenums             $ enum e { /*< prefix=E >*/|  A|};                      $ e       $ ``
            marks of kernel-doc               $ struct s {|  /* private: */|  int w;|};               $ w       $ ``
            functions that a comment after names $ int f(void);|int g(void);|/* f and g add. */||int h(void);|/* b */ $ f $ f and g add.
            functions that it does not name   $ int f(void);|int g(void);|/* Adds. */||int h(void);|/* b */ $ f $ ``
            run with a macro around the types $ /* These tell the place. */|API(int) x_line(void);|API(int) x_column(void); $ x_column $ These tell the place.
            run with a common stem            $ /* Returns X. */|int abs(int x);|long labs(long x);   $ labs    $ Returns X.
            run with a common suffix          $ /* Returns X. */|int mrand48(void);|int jrand48(int x); $ jrand48 $ Returns X.
            own comment within a run          $ /* Adds. */|int c_f(void);|int c_g(void); /* b */     $ c_g     $ b
            note about the implementation     $ int f(void); /* implemented */                        $ f       $ ``
            disabled macro                    $ /*__owur*/ int f(void);                               $ f       $ ``
            line comments below a heading     $ /* Kinds */|#define A 1 /* a */|#define B 2 /* b */   $ A       $ a
            line comments below an introduction $ struct s {|/* Sizes in pixels. */|int w; /* a */|int h; /* b */|}; $ w $ a
            line comments of enumerators      $ enum e {|/* Kinds */|A, /* a */|B /* b */|};          $ A       $ a
            line comments of functions        $ /* Adds. */|int f(void); /* a */|int g(void); /* b */ $ f       $ Adds.
            run with a line comment           $ /* Kind of x. */|#define K_A 1 /* a */|#define K_B 2  $ K_B     $ Kind of x.
            line comments below long text     $ /*|** Kinds||** These are all.|*/|#define A 1 /* a */|#define B 2 /* b */ $ A $ a
            single enumerator with both       $ enum e {|/* Kinds */|A /* a */|};                     $ A       $ Kinds
            one line comment below a comment  $ /* Kind */|#define A 1 /* a */|#define B 2            $ A       $ Kind
            documentation above line comments $ /** Kind */|#define A 1 /* a */|#define B 2 /* b */   $ A       $ Kind
            disabled directive                $ /* #undef HAVE_B */|#define A 1                       $ A       $ ``
            quoted prototype of a macro       $ /*|int f OF((int x));||  Adds.|*/||int g(void);|#define f(x) x $ f     $ Adds.
            quoted prototype, not the next    $ /*|int f OF((int x));||  Adds.|*/||int g(void);|#define f(x) x $ g     $ ``
            quoted prototype further down     $ /*|int f(int x,|      int y);||  Adds.|*/|int g(void);||int f(int, int); $ f   $ Adds.
            disabled prototype                $ /*|int f(int x);||int h(int x);|*/|int g(void);       $ g       $ `int f(int x);||int h(int x);`
            call in an example                $ /*|f() adds.||  f(1);||Slowly.|*/|int f(int x);       $ f       $ `f() adds.||  f(1);||Slowly.`
            value of an enumerator            $ enum e {|A, /* 7 */|B /* 0x1F */|};                  $ A       $ ``
            start of a run                    $ /* beginning-of-codes */|#define M 1 /* a */          $ M       $ a
            licence                           $ /* Copyright me */|int f(void);                       $ f     $ ``
            separator                         $ /* ------- */|int f(void);                            $ f     $ ``
            forward declaration               $ /* forward declaration */|struct s;                   $ s     $ ``
            end of a part of the file         $ /* end of types */|struct s;                          $ s     $ ``
            end of a struct                   $ struct s { int x; }; /* end of s */                   $ s     $ ``
            field at an end                   $ struct s {|char *x; /* end of text */|};              $ x     $ end of text
            parameter at an end               $ int f(|int x, /* end of text */|int y);               $ x     $ end of text
            include                           $ /* a */|#include <stdio.h>|int f(void);               $ f     $ ``
            conditional                       $ /* a */|#ifdef X|int f(void);|#endif                  $ f     $ a
            comment of endif                  $ #endif /* a */|int f(void);                           $ f     $ ``
            declaration in a linkage          $ extern "C" {|/* a */|int f(void);|}                   $ f     $ a
            macro before a comment            $ G_BEGIN_DECLS|/* a */|int f(void);                    $ f     $ a
            macro before a function           $ /* a */|API_EXPORT|int f(void);                       $ f     $ a
            body of a function                $ /* a */|static int f(void) { return 1; }|int g(void); $ f     $ a
            after a body that assigns         $ static int f(int x) { x = 1; return x; }|/* b */|int g(void); $ g $ b
            after a function's body           $ static int f(void) { return 1; }|/* b */|int g(void); $ g     $ b
            quotes in a string                $ #define M "/*"|/* a */|int f(void);                   $ f     $ a
            named function                    $ int f1(void);||/* gggg() does it */||int gggg(void);   $ gggg  $ gggg() does it
            essay between blank lines         $ int f1(void);||/* An essay. */||int ggg(void);         $ ggg   $ ``
            """)
    void placesTheComment(String rule, String c, String name, String expected) {
        assertEquals(expected.replace('|', '\n'), commentOf(c.replace('|', '\n'), name));
    }

    @Test
    void readsAnyCutOfAHeaderInTime() {
        String text = """
                /* a */ #if X
                extern "C" { struct s { int a; /* b */ enum { A, B = 2 } e; } t; // c
                int f OF((int x, char *y /* d */)); static int g(void) { return "}"[0]; }
                #define M(a) \\
                    a + '"' /* e */
                """.repeat(20);
        Random random = new Random(1);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < 2000; i++) {
                int start = random.nextInt(text.length());
                String cut = text.substring(start, start + random.nextInt(text.length() - start));
                Outline.Parts parts = Outline.of(cut);
                Placement.place(cut, parts.scopes());
            }
        });
    }

    @Test
    void placesAnySequenceOfFragments() {
        List<String> fragments = List.of(
                "/* a */",
                "/* b */",
                "/**< c */",
                "// d\n",
                "\n",
                "\n\n",
                "int x",
                "A",
                ";",
                ",",
                "{",
                "}",
                "(",
                ")",
                "enum e {",
                "struct s {",
                "};\n",
                "#define M 1",
                "#include <x>\n",
                "extern \"C\" {",
                "f(int x, /* e */\n");
        Random random = new Random(2);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder c = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                c.append(fragments.get(random.nextInt(fragments.size())));
            }
            Outline.Parts parts = Outline.of(c.toString());
            assertDoesNotThrow(() -> Placement.place(c.toString(), parts.scopes()), c::toString);
        }
    }

    /** Returns the words of the comment of the smallest declaration whose text contains a name. */
    private static String commentOf(String c, String name) {
        Outline.Parts parts = Outline.of(c);
        Placement.place(c, parts.scopes());
        Matcher matcher = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\\b(" + name + ")\\b")
                .matcher(c);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                int offset = matcher.start();
                return parts.declarations().stream()
                        .filter(declaration -> declaration.contains(offset))
                        .reduce((_, inner) -> inner)
                        .map(Declaration::comment)
                        .map(comment -> Boilerplate.words(c.substring(comment.from(), comment.end())))
                        .orElse("");
            }
        }
        throw new AssertionError(name + " is not in " + c);
    }
}
