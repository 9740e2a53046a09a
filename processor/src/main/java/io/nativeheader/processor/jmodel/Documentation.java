package io.nativeheader.processor.jmodel;

import java.util.List;

/**
 * What the Javadoc of a generated item says, as plain text that is not yet escaped.
 *
 * @param comment the C comment, paragraphs separated by empty lines; empty if there is none
 * @param declaration the C declaration: {@code int phy_start(struct phy_device *phydev)}; empty if there is none
 * @param location {@code phy.h:12}; empty if there is none
 * @param notes further sentences, one a paragraph
 */
public record Documentation(String comment, String declaration, String location, List<String> notes) {

    public Documentation {
        notes = List.copyOf(notes);
    }
}
