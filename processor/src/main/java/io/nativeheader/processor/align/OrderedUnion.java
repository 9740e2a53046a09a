package io.nativeheader.processor.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges the lists of several targets without duplicates. The first target's order wins. An element that only later targets have follows
 * the element that precedes it there.
 */
final class OrderedUnion<K> {

    private static final class Node<K> {
        final K key;
        Node<K> next;

        Node(K key) {
            this.key = key;
        }
    }

    private final Node<K> head = new Node<>(null);
    private final Map<K, Node<K>> nodes = new HashMap<>();

    /** Adds the list of the next target. */
    void add(Iterable<K> keys) {
        Node<K> last = head;
        for (K key : keys) {
            Node<K> node = nodes.get(key);
            if (node == null) {
                node = new Node<>(key);
                nodes.put(key, node);
                node.next = last.next;
                last.next = node;
            }
            last = node;
        }
    }

    List<K> toList() {
        List<K> keys = new ArrayList<>(nodes.size());
        for (Node<K> node = head.next; node != null; node = node.next) {
            keys.add(node.key);
        }
        return keys;
    }
}
