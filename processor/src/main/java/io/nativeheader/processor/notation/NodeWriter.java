package io.nativeheader.processor.notation;

import io.nativeheader.processor.notation.Node.Group;
import io.nativeheader.processor.notation.Node.Member;
import io.nativeheader.processor.notation.Node.Sequence;
import io.nativeheader.processor.notation.Node.Text;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Turns values into nodes. */
final class NodeWriter {

    private final Forms forms;
    private final Defaults defaults;
    private final Groups groups = new Groups();
    private final Map<Object, Node> tagged = new IdentityHashMap<>();
    private final Map<Object, Node> untagged = new IdentityHashMap<>();

    private NodeWriter(Forms forms) {
        this.forms = forms;
        this.defaults = new Defaults(forms);
    }

    /** Returns the nodes of a value. Equal records that are long or have a name become definitions. */
    static Document write(Object value, Type type, Forms forms) {
        NodeWriter writer = new NodeWriter(forms);
        Node root = writer.node(value, type);
        return writer.groups.document(root);
    }

    private Node node(Object value, Type type) {
        Class<?> raw = Types.raw(type);
        if (forms.wrappers().containsKey(raw)) {
            return node(forms.wrappers().get(raw).content().apply(value), Types.argument(type, 0));
        }
        if (forms.texts().containsKey(value.getClass())) {
            return new Text(forms.texts().get(value.getClass()).text(value));
        }
        return switch (value) {
            case String text -> new Text(text);
            case Integer number -> new Text(number.toString());
            case Long number -> new Text(number.toString());
            case Double number -> new Text(number.toString());
            case Boolean flag -> new Text(flag.toString());
            case Enum<?> constant -> new Text(constant.name());
            case List<?> list -> new Sequence(nodes(list, Types.argument(type, 0)));
            case Set<?> set -> new Sequence(sorted(nodes(set, Types.argument(type, 0))));
            case Map<?, ?> map -> new Sequence(entries(map, Types.argument(type, 0), Types.argument(type, 1)));
            case Record one -> record(one, type);
            default -> throw new IllegalArgumentException("cannot be written: " + value.getClass());
        };
    }

    private List<Node> nodes(Iterable<?> values, Type type) {
        List<Node> nodes = new ArrayList<>();
        values.forEach(value -> nodes.add(node(value, type)));
        return nodes;
    }

    private static List<Node> sorted(List<Node> nodes) {
        return nodes.stream().sorted(Comparator.comparing(Node::toString)).toList();
    }

    private List<Node> entries(Map<?, ?> map, Type keyType, Type valueType) {
        List<Node> entries = new ArrayList<>();
        map.forEach((key, value) -> entries.add(new Group(
                "", List.of(new Member("", node(key, keyType)), new Member("", node(value, valueType))))));
        return entries;
    }

    /** Returns the node of a record. Equal records share one node, so a record in many places is converted only once. */
    private Node record(Record value, Type type) {
        boolean isTagged = Types.raw(type) != value.getClass();
        Map<Object, Node> known = isTagged ? tagged : untagged;
        Node node = known.get(value);
        if (node == null) {
            node = newRecord(value, type, isTagged);
            known.put(value, node);
        }
        return node;
    }

    private Node newRecord(Record value, Type type, boolean isTagged) {
        Shape shape = Shape.OF.get(value.getClass());
        Type owner = isTagged ? value.getClass() : type;
        if (shape.isOneWord() && !isTagged) {
            Shape.Component only = shape.components().getFirst();
            return node(only.value(value), only.type());
        }
        List<Member> members = new ArrayList<>();
        for (Shape.Component component : shape.components()) {
            Type componentType = Types.in(owner, component.type());
            String name = shape.components().size() == 1 ? "" : component.name();
            member(component.value(value), componentType).ifPresent(node -> members.add(new Member(name, node)));
        }
        return groups.add(
                value.getClass(), new Group(isTagged ? value.getClass().getSimpleName() : "", members));
    }

    /** Returns the node of a component; empty for its default value, and for a value whose text form is empty. */
    private Optional<Node> member(Object value, Type type) {
        TextForm<?> form = forms.texts().get(value.getClass());
        boolean isUnwritten = form != null && form.text(value).isEmpty();
        if (isUnwritten || defaults.of(type).filter(value::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (value) {
                    case Optional<?> present -> node(present.orElseThrow(), Types.argument(type, 0));
                    case OptionalInt present -> node(present.getAsInt(), int.class);
                    case OptionalLong present -> node(present.getAsLong(), long.class);
                    default -> node(value, type);
                });
    }
}
