package io.nativeheader.processor.notation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value with the parts that it uses several times.
 *
 * @param definitions the parts by label, in alphabetical order
 */
record Document(SortedMap<String, Node> definitions, Node root) {
    Document {
        definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
    }
}
