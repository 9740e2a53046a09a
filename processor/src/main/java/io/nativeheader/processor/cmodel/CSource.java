package io.nativeheader.processor.cmodel;

import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.platform.TargetSet;
import java.util.Optional;

/**
 * Location and documentation of a declaration.
 *
 * @param location location of its name
 * @param comment its documentation; empty if it has none
 * @param deprecated message of {@code __attribute__((deprecated("…")))}, possibly an empty string; an empty string, too, if only the
 *     comment says that the declaration is deprecated; empty if it is not
 * @param targets the targets whose headers have the declaration
 */
public record CSource(CLocation location, DocComment comment, Optional<String> deprecated, TargetSet targets) {

    public CSource {
        if (deprecated.isEmpty() && comment.deprecated().isPresent()) {
            deprecated = Optional.of("");
        }
    }

    public CSource(CLocation location, DocComment comment) {
        this(location, comment, Optional.empty());
    }

    /** Returns the source of a declaration that only some of these targets have. */
    public CSource on(TargetSet some) {
        return new CSource(location, comment, deprecated, targets.and(some));
    }

    /** Returns this source for a declaration that other targets have. */
    public CSource withTargets(TargetSet others) {
        return new CSource(location, comment, deprecated, others);
    }

    /** Creates the source of a declaration that every target has. */
    public CSource(CLocation location, DocComment comment, Optional<String> deprecated) {
        this(location, comment, deprecated, TargetSet.ALL);
    }
}
