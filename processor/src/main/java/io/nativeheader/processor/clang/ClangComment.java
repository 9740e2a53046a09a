package io.nativeheader.processor.clang;

import io.nativeheader.processor.clang.ClangFunctions.Shape;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.ArrayList;
import java.util.List;

/** A {@code CXComment}: a node in clang's tree of a documentation comment. */
public final class ClangComment {

    /** The values of {@code enum CXCommentKind}, in its order. */
    public enum Kind {
        NULL,
        TEXT,
        INLINE_COMMAND,
        HTML_START_TAG,
        HTML_END_TAG,
        PARAGRAPH,
        BLOCK_COMMAND,
        PARAM_COMMAND,
        TPARAM_COMMAND,
        VERBATIM_BLOCK_COMMAND,
        VERBATIM_BLOCK_LINE,
        VERBATIM_LINE,
        FULL
    }

    /** The values of {@code enum CXCommentParamPassDirection}, in its order. */
    public enum Direction {
        IN,
        OUT,
        IN_OUT
    }

    private static final Kind[] KINDS = Kind.values();

    private final TranslationUnit unit;
    private final MemorySegment memory;

    ClangComment(TranslationUnit unit, MemorySegment memory) {
        this.unit = unit;
        this.memory = memory;
    }

    public Kind kind() {
        int kind = number("clang_Comment_getKind");
        return kind < KINDS.length ? KINDS[kind] : Kind.NULL;
    }

    public List<ClangComment> children() {
        int count = number("clang_Comment_getNumChildren");
        List<ClangComment> children = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                children.add(new ClangComment(unit, (MemorySegment) unit.clang
                        .functions
                        .get("clang_Comment_getChild", Shape.COMMENT_OF_COMMENT_INT)
                        .invokeExact((SegmentAllocator) unit.memory, memory, i)));
            }
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
        return children;
    }

    /** Returns the text of a {@link Kind#TEXT}, a {@link Kind#VERBATIM_BLOCK_LINE} or a {@link Kind#VERBATIM_LINE}. */
    public String text() {
        return switch (kind()) {
            case TEXT -> string("clang_TextComment_getText");
            case VERBATIM_BLOCK_LINE -> string("clang_VerbatimBlockLineComment_getText");
            case VERBATIM_LINE -> string("clang_VerbatimLineComment_getText");
            case NULL,
                    INLINE_COMMAND,
                    HTML_START_TAG,
                    HTML_END_TAG,
                    PARAGRAPH,
                    BLOCK_COMMAND,
                    PARAM_COMMAND,
                    TPARAM_COMMAND,
                    VERBATIM_BLOCK_COMMAND,
                    FULL -> "";
        };
    }

    /** Returns whether a line ends after this inline node. */
    public boolean endsLine() {
        return number("clang_InlineContentComment_hasTrailingNewline") != 0;
    }

    /** Returns the name of a {@link Kind#INLINE_COMMAND}: {@code c}. */
    public String inlineCommand() {
        return string("clang_InlineCommandComment_getCommandName");
    }

    public List<String> inlineArguments() {
        return strings("clang_InlineCommandComment_getNumArgs", "clang_InlineCommandComment_getArgText");
    }

    /** Returns the name of a block command, which parameters and verbatim blocks are, too: {@code brief}. */
    public String blockCommand() {
        return string("clang_BlockCommandComment_getCommandName");
    }

    public List<String> blockArguments() {
        return strings("clang_BlockCommandComment_getNumArgs", "clang_BlockCommandComment_getArgText");
    }

    /** Returns the name that a {@link Kind#PARAM_COMMAND} describes. */
    public String parameterName() {
        return string("clang_ParamCommandComment_getParamName");
    }

    /** Returns whether a {@link Kind#PARAM_COMMAND} names its direction: {@code \param[out]}. */
    public boolean hasDirection() {
        return number("clang_ParamCommandComment_isDirectionExplicit") != 0;
    }

    public Direction direction() {
        return Direction.values()[number("clang_ParamCommandComment_getDirection")];
    }

    private List<String> strings(String count, String element) {
        int total = number(count);
        List<String> strings = new ArrayList<>(total);
        try {
            for (int i = 0; i < total; i++) {
                strings.add(unit.clang.text((MemorySegment) unit.clang
                        .functions
                        .get(element, Shape.STRING_OF_COMMENT_INT)
                        .invokeExact(unit.memory.scratch(), memory, i)));
            }
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
        return strings;
    }

    private String string(String function) {
        try {
            return unit.clang.text((MemorySegment) unit.clang
                    .functions
                    .get(function, Shape.STRING_OF_COMMENT)
                    .invokeExact(unit.memory.scratch(), memory));
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    private int number(String function) {
        try {
            return (int)
                    unit.clang.functions.get(function, Shape.INT_OF_COMMENT).invokeExact(memory);
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }
}
