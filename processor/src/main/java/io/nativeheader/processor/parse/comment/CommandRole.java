package io.nativeheader.processor.parse.comment;

import java.util.HashMap;
import java.util.Map;

/** What a command of Doxygen or Javadoc does to the text after it. */
enum CommandRole {
    /** Formats the next word: {@code \c errno}. Read by clang. */
    WORD,
    /** Starts a section: {@code \return}. Read by clang. */
    SECTION,
    /** Starts text up to its end command: {@code \code}. Read by clang. */
    VERBATIM,
    /** Links a word: {@code \link open text\endlink}. */
    LINK,
    /** Stands for the comment of another item: {@code \copydoc open}. */
    COPY,
    /** Starts a line with a title: {@code \par Title}. */
    TITLE,
    /** Starts a line with an identifier and a title: {@code \section id Title}. */
    NAMED_TITLE,
    /** Dropped with its line: {@code \defgroup}. */
    LINE,
    /** Dropped with the next word: {@code \if}. */
    CONDITION,
    /** Dropped: {@code \endif}. */
    MARK,
    /** A line break: {@code \n}. */
    BREAK;

    private static final Map<String, CommandRole> ROLES = new HashMap<>();

    static {
        put(WORD, "a b c e em p ref");
        put(
                SECTION,
                "brief short details param tparam return returns result retval note warning attention remark remarks see sa since"
                        + " deprecated li arg throw throws exception pre post invariant todo bug version author authors date copyright");
        put(VERBATIM, "code verbatim");
        put(LINK, "link");
        put(COPY, "copydoc copybrief copydetails");
        put(TITLE, "par");
        put(NAMED_TITLE, "section subsection subsubsection paragraph page");
        put(
                LINE,
                "defgroup addtogroup weakgroup ingroup name file fn var typedef def struct class enum union headerfile mainpage"
                        + " subpage cond relates related memberof dir category namespace package extends implements showinitializer"
                        + " snippet include dontinclude example image");
        put(CONDITION, "if ifnot elseif anchor");
        put(
                MARK,
                "else endif endcond internal endinternal public private protected callgraph callergraph hideinitializer"
                        + " nosubgrouping parblock endparblock");
        put(BREAK, "n");
    }

    private static void put(CommandRole role, String names) {
        for (String name : names.split(" ")) {
            ROLES.put(name, role);
        }
    }

    /** Returns the role of a command; null for a word that is not a command. */
    static CommandRole of(String name) {
        return ROLES.get(name);
    }
}
