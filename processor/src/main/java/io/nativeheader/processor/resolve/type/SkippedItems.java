package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Items that are not bound, with reasons, for the report. */
public final class SkippedItems {

    private final Set<SkippedEntry> entries = new LinkedHashSet<>();

    /**
     * Records an item.
     *
     * @param kind {@code function}, {@code field}, {@code macro}, …
     * @param reason a clause
     */
    public void skip(String name, String kind, String reason) {
        entries.add(new SkippedEntry(name, kind, reason));
    }

    public List<SkippedEntry> entries() {
        return List.copyOf(entries);
    }
}
