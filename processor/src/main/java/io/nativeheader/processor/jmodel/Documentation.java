package io.nativeheader.processor.jmodel;

import java.util.List;
import java.util.Optional;

/**
 * What the Javadoc of a generated item says, as plain text that is not yet escaped.
 *
 * @param comment the C comment, paragraphs separated by empty lines; empty if there is none
 * @param declaration the C declaration: {@code int phy_start(struct phy_device *phydev)}; empty if there is none
 * @param location {@code phy.h:12}; empty if there is none
 * @param notes further sentences, one a paragraph
 * @param deprecated the message of an item that is deprecated, which may be empty; none of another
 */
public record Documentation(
        String comment, String declaration, String location, List<String> notes, Optional<String> deprecated) {

    public Documentation {
        notes = List.copyOf(notes);
    }

    /** Of an item that is not deprecated. */
    public Documentation(String comment, String declaration, String location, List<String> notes) {
        this(comment, declaration, location, notes, Optional.empty());
    }
}
