package io.nativeheader.processor.cli.doctor;

import java.util.List;

/**
 * The findings of one check.
 *
 * @param title the heading, {@code C compiler}
 */
public record Section(String title, List<Finding> findings) {

    public Section {
        findings = List.copyOf(findings);
    }
}
