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

/** Where text blocks stand in Java source files. javac tells; other compilers have no such interface. */
final class TextBlockPlaces {

    private static final String DELIMITER = "\"\"\"";

    private final ProcessingEnvironment environment;

    TextBlockPlaces(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** The first line of a value that is written as a text block; empty where that is not known. */
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
