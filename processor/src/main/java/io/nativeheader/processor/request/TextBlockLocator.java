package io.nativeheader.processor.request;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** Locates text blocks in Java source files through javac's tree API, which other compilers do not have. */
final class TextBlockLocator {

    private static final String DELIMITER = "\"\"\"";

    private final ProcessingEnvironment environment;

    TextBlockLocator(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** Returns the location of the first line of a value written as a text block, if known. */
    Optional<JavaPlace> of(AnnotationReader annotation, String name) {
        try {
            Trees trees = Trees.instance(environment);
            TreePath path = annotation.path(name, trees);
            return path == null ? Optional.empty() : place(trees, path);
        } catch (IllegalArgumentException | LinkageError | IOException notJavac) {
            return Optional.empty();
        }
    }

    private static Optional<JavaPlace> place(Trees trees, TreePath path) throws IOException {
        CompilationUnitTree unit = path.getCompilationUnit();
        Tree value = path.getLeaf() instanceof AssignmentTree assignment ? assignment.getExpression() : path.getLeaf();
        int start = (int) trees.getSourcePositions().getStartPosition(unit, value);
        String text = unit.getSourceFile().getCharContent(true).toString();
        if (start < 0 || !text.startsWith(DELIMITER, start)) {
            return Optional.empty();
        }
        Path file = Path.of(unit.getSourceFile().getName()).getFileName();
        long line = unit.getLineMap().getLineNumber(start) + 1;
        return Optional.of(new JavaPlace(String.valueOf(file), (int) line));
    }
}
