package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.clang.ClangComment;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.LibClang;
import io.nativeheader.processor.clang.ParseRefusedException;
import io.nativeheader.processor.clang.TranslationUnit;
import java.util.List;

/**
 * Lets clang read comments. clang attaches a comment to a declaration only, so each one gets a declaration.
 *
 * <pre>
 * /**
 *  * \brief Opens a file.
 *  *&#47;
 * int nh_0;
 * </pre>
 */
final class DoxygenTrees {

    private static final String FILE = "native_header_comments.c";

    private DoxygenTrees() {}

    /** Reads a tree while it is valid. */
    interface TreeReader {
        void read(int index, ClangComment tree);
    }

    /** Passes the trees of all texts to a reader. A text without a tree is left out. */
    static void read(LibClang clang, List<String> texts, TreeReader reader) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            file.append("/**\n");
            texts.get(i).lines().forEach(line -> file.append(" * ").append(line).append('\n'));
            file.append(" */\nint nh_").append(i).append(";\n");
        }
        try (TranslationUnit unit = clang.parse(FILE, file.toString(), List.of("-w"), 0)) {
            for (Cursor declaration : unit.root().children()) {
                String name = declaration.spelling();
                ClangComment tree = declaration.parsedComment();
                if (name.startsWith("nh_") && tree.kind() == ClangComment.Kind.FULL) {
                    reader.read(Integer.parseInt(name.substring("nh_".length())), tree);
                }
            }
        } catch (ParseRefusedException refused) {
            // the comments keep their commands as text
        }
    }
}
