package io.nativeheader.corpus;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All fields of C records, read from the C compiler's debug information (DWARF 4). This includes fields that the Java record lacks, which
 * a comparison by Java names would miss.
 */
final class DebugInformation {

    // " <1><2d>: Abbrev Number: 2 (DW_TAG_structure_type)"
    private static final Pattern ENTRY =
            Pattern.compile(" <(\\p{XDigit}+)><(\\p{XDigit}+)>: Abbrev Number: \\d+ \\((DW_TAG_\\w+)\\)");
    // "    <2e>   DW_AT_name        : (indirect string, offset: 0x1f): speed"
    // "    <2e>   DW_AT_type        : (ref4) <0x53>, char": the text in parentheses differs between versions
    private static final Pattern ATTRIBUTE =
            Pattern.compile("    <\\p{XDigit}+>\\s+(DW_AT_name|DW_AT_type)\\s*:\\s+(?:\\([^)]*\\):?\\s*)*([^\\s,]+).*");

    private final Map<String, Entry> byOffset = new HashMap<>();
    private final Map<String, Entry> variables = new HashMap<>();

    private DebugInformation() {}

    /** A debugging information entry with its children. */
    private record Entry(String tag, Map<String, String> attributes, Set<Entry> children) {

        Entry(String tag) {
            this(tag, new HashMap<>(), new LinkedHashSet<>());
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** Reads the debug information of the variables that the C text declares. */
    static DebugInformation of(String text, CCompiler cc) throws IOException, InterruptedException {
        DebugInformation information = new DebugInformation();
        information.read(cc.debugInformation(text));
        return information;
    }

    private void read(List<String> lines) {
        Map<Integer, Entry> open = new HashMap<>();
        Entry current = new Entry("");
        for (String line : lines) {
            Matcher entry = ENTRY.matcher(line);
            Matcher attribute = ATTRIBUTE.matcher(line);
            if (entry.matches()) {
                int depth = Integer.parseInt(entry.group(1), 16);
                current = new Entry(entry.group(3));
                byOffset.put("<0x" + entry.group(2) + ">", current);
                open.put(depth, current);
                if (depth > 0) {
                    open.get(depth - 1).children().add(current);
                }
            } else if (attribute.matches()) {
                current.attributes().put(attribute.group(1), attribute.group(2));
                if (current.tag().equals("DW_TAG_variable")
                        && attribute.group(1).equals("DW_AT_name")) {
                    variables.put(attribute.group(2), current);
                }
            }
        }
    }

    /** Returns the names of a variable's fields, including those inside anonymous members. */
    Set<String> fields(String variable) {
        Set<String> names = new LinkedHashSet<>();
        collect(record(variables.get(variable)), names);
        return names;
    }

    /** Returns the struct or union behind an entry's type, without typedefs, qualifiers and pointers. */
    private Entry record(Entry entry) {
        Entry type = byOffset.get(entry.attributes().get("DW_AT_type"));
        while (!type.tag().equals("DW_TAG_structure_type") && !type.tag().equals("DW_TAG_union_type")) {
            type = byOffset.get(type.attributes().get("DW_AT_type"));
        }
        return type;
    }

    private void collect(Entry record, Set<String> names) {
        for (Entry member : record.children()) {
            if (member.tag().equals("DW_TAG_member")) {
                String name = member.attributes().get("DW_AT_name");
                if (name == null) {
                    collect(record(member), names);
                } else {
                    names.add(name);
                }
            }
        }
    }
}
