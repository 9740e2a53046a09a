package io.nativeheader.processor.notation;

import io.nativeheader.processor.notation.Node.Group;
import io.nativeheader.processor.notation.Node.Member;
import io.nativeheader.processor.notation.Node.Reference;
import io.nativeheader.processor.notation.Node.Sequence;
import io.nativeheader.processor.notation.Node.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The records of a value, each once. A record that several others contain becomes a definition, and the others refer to it by its label,
 * unless it is short and has no name: {@code CPointer(&z_stream)}. Labels are names from the record, not numbers, so that a new record changes no
 * other line.
 */
final class Groups {

    /** The length up to which a record without a name is written again wherever it is used. */
    private static final int SHORT = 100;

    private record Key(Class<?> type, Group group) {}

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Key> groups = new ArrayList<>();

    /** Adds a record whose parts were added before. Returns a reference, whose label is the record's number. */
    Reference add(Class<?> type, Group group) {
        int number = numbers.computeIfAbsent(new Key(type, group), key -> {
            groups.add(key);
            return groups.size() - 1;
        });
        return new Reference(Integer.toString(number));
    }

    Document document(Node root) {
        List<String> names = new ArrayList<>();
        List<Node> named = new ArrayList<>();
        for (Key key : groups) {
            String name = name(key.type(), (Group) replace(key.group(), named));
            names.add(name);
            named.add(name.isEmpty() ? replace(key.group(), named) : new Reference(name));
        }
        long[] uses = uses(root, names);
        List<String> labels = labels(names, uses);
        List<Node> replaced = new ArrayList<>();
        SortedMap<String, Node> definitions = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            Node group = replace(groups.get(i).group(), replaced);
            if (labels.get(i).isEmpty()) {
                replaced.add(group);
            } else {
                definitions.put(labels.get(i), group);
                replaced.add(new Reference(labels.get(i)));
            }
        }
        return new Document(definitions, replace(root, replaced));
    }

    /** Returns a record's name; for a long record without a name, its class and a hash; otherwise an empty string. */
    private static String name(Class<?> type, Group group) {
        List<Member> members = group.members();
        for (int i = 0; i < members.size(); i++) {
            boolean isName = i == 0 || members.get(i).name().matches("name|tag|typedefName");
            if (!group.tag().isEmpty()
                    && isName
                    && members.get(i).value() instanceof Text(String text)
                    && text.matches("[A-Za-z_$][\\w$]*")) {
                return text;
            }
        }
        String text = NodePrinter.line(group);
        return text.length() > SHORT ? type.getSimpleName() + "-" + Integer.toHexString(text.hashCode()) : "";
    }

    /**
     * Returns how often each record would be written if those with a name and more than one use are written once. A record is added after its
     * parts, so the uses of a record are known before those of its parts.
     */
    private long[] uses(Node root, List<String> names) {
        long[] uses = new long[groups.size()];
        count(root, 1, uses);
        for (int i = groups.size() - 1; i >= 0; i--) {
            boolean isWrittenOnce = uses[i] == 1 || !names.get(i).isEmpty();
            count(groups.get(i).group(), isWrittenOnce ? 1 : uses[i], uses);
        }
        return uses;
    }

    private static void count(Node node, long times, long[] uses) {
        switch (node) {
            case Text _ -> {}
            case Reference reference -> uses[Integer.parseInt(reference.label())] += times;
            case Sequence sequence -> sequence.elements().forEach(element -> count(element, times, uses));
            case Group group -> group.members().forEach(member -> count(member.value(), times, uses));
        }
    }

    /**
     * Returns a distinct label for each record that is written once, and an empty string for the others. Among records with the same name, the
     * one with the most uses gets the name as its label, and the others add their class: {@code z_stream.CRecord}.
     */
    private List<String> labels(List<String> names, long[] uses) {
        Map<String, Integer> mostUsed = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            mostUsed.merge(names.get(i), i, (one, other) -> uses[other] > uses[one] ? other : one);
        }
        Map<String, Integer> used = new HashMap<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty() || uses[i] == 1) {
                labels.add("");
            } else if (mostUsed.get(name) == i) {
                labels.add(name);
            } else {
                String withClass = name + "." + groups.get(i).type().getSimpleName();
                int number = used.merge(withClass, 1, Integer::sum);
                labels.add(number == 1 ? withClass : withClass + "." + number);
            }
        }
        return labels;
    }

    private static Node replace(Node node, List<Node> by) {
        return switch (node) {
            case Text text -> text;
            case Reference reference -> by.get(Integer.parseInt(reference.label()));
            case Sequence sequence ->
                new Sequence(sequence.elements().stream()
                        .map(element -> replace(element, by))
                        .toList());
            case Group group ->
                new Group(
                        group.tag(),
                        group.members().stream()
                                .map(member -> new Member(member.name(), replace(member.value(), by)))
                                .toList());
        };
    }
}
