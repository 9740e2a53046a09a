package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.clang.LibClang;
import io.nativeheader.processor.clang.TranslationUnit;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.parse.comment.CommentReader;
import io.nativeheader.processor.parse.placement.HeaderComments;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the comments of cursors. It reads a file's comments when the first declaration of the file needs one. */
final class SourceComments {

    private final SourceFiles files;
    private final boolean enabled;
    private final CommentReader reader;
    private final Map<String, HeaderComments> byFile = new HashMap<>();

    SourceComments(SourceFiles files, ParseRequest request, LibClang clang) {
        this.files = files;
        this.enabled = request.comments();
        this.reader = new CommentReader(clang);
    }

    DocComment of(Cursor cursor, TranslationUnit.Position name) {
        return in(name.file())
                .map(comments -> switch (cursor.kind()) {
                    case CursorKind.STRUCT_DECL, CursorKind.UNION_DECL, CursorKind.CLASS_DECL, CursorKind.ENUM_DECL ->
                        comments.tag(name.offset());
                    case CursorKind.PARM_DECL -> ofParameter(cursor);
                    default -> comments.declaration(name.offset());
                })
                .orElse(DocComment.NONE);
    }

    /** Returns the comment of a parameter, which need not have a name. */
    DocComment ofParameter(Cursor parameter) {
        if (!enabled) {
            return DocComment.NONE;
        }
        TranslationUnit.Position start = parameter.start();
        return in(start.file())
                .map(comments -> comments.parameter(start.offset()))
                .orElse(DocComment.NONE);
    }

    private Optional<HeaderComments> in(String file) {
        return enabled && !file.isEmpty()
                ? Optional.of(byFile.computeIfAbsent(file, path -> HeaderComments.of(files.bytes(path), reader)))
                : Optional.empty();
    }
}
