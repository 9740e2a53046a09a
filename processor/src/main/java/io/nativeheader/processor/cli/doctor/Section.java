package io.nativeheader.processor.cli.doctor;

import java.util.List;

/**
 * Findings of one kind.
 *
 * @param title {@code C compiler}
 */
public record Section(String title, List<Finding> findings) {

    public Section {
        findings = List.copyOf(findings);
    }
}
