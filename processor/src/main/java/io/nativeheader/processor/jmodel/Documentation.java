package io.nativeheader.processor.jmodel;

import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.platform.TargetSet;
import java.util.List;
import java.util.Optional;

/**
 * The content of a generated item's Javadoc.
 *
 * @param comment the C comment; empty if there is none
 * @param declaration the C declaration: {@code int phy_start(struct phy_device *phydev)}; empty if there is none
 * @param location {@code phy.h:12}; empty if there is none
 * @param notes further sentences, each a paragraph
 * @param deprecated the message of a deprecated item, possibly empty text; empty if the item is not deprecated
 * @param targets the targets that have the item
 */
public record Documentation(
        DocComment comment,
        String declaration,
        String location,
        List<String> notes,
        Optional<String> deprecated,
        TargetSet targets) {

    public Documentation {
        notes = List.copyOf(notes);
    }

    /** Documents an item that is not deprecated. */
    public Documentation(DocComment comment, String declaration, String location, List<String> notes) {
        this(comment, declaration, location, notes, Optional.empty(), TargetSet.ALL);
    }

    /** Returns this documentation with another comment. */
    public Documentation with(DocComment other) {
        return new Documentation(other, declaration, location, notes, deprecated, targets);
    }

    /** Returns the documentation of an item that only some of these targets have. */
    public Documentation on(TargetSet some) {
        return new Documentation(comment, declaration, location, notes, deprecated, targets.and(some));
    }
}
