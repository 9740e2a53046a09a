package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is not bound, with its reason, for the report. */
public final class SkippedItems {

    private final Set<SkippedEntry> entries = new LinkedHashSet<>();

    /**
     * @param kind {@code function}, {@code field}, {@code macro}, …
     * @param reason as a clause
     */
    public void skip(String name, String kind, String reason) {
        entries.add(new SkippedEntry(name, kind, reason));
    }

    public List<SkippedEntry> entries() {
        return List.copyOf(entries);
    }
}
