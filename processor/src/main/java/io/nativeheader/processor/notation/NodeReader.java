package io.nativeheader.processor.notation;

import io.nativeheader.processor.notation.Node.Group;
import io.nativeheader.processor.notation.Node.Member;
import io.nativeheader.processor.notation.Node.Reference;
import io.nativeheader.processor.notation.Node.Sequence;
import io.nativeheader.processor.notation.Node.Text;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Turns nodes into values. Creates only objects of the classes that the expected type names, and of their sealed families. */
final class NodeReader {

    private final Forms forms;
    private final Defaults defaults;
    private final Map<String, Node> definitions;
    private final Map<String, Object> defined = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private NodeReader(Forms forms, Map<String, Node> definitions) {
        this.forms = forms;
        this.defaults = new Defaults(forms);
        this.definitions = definitions;
    }

    static Object read(Document document, Type type, Forms forms) throws NotationException {
        return new NodeReader(forms, document.definitions()).value(document.root(), type);
    }

    private Object value(Node node, Type type) throws NotationException {
        Class<?> raw = Types.raw(type);
        if (forms.wrappers().containsKey(raw)) {
            return forms.wrappers().get(raw).wrap().apply(value(node, Types.argument(type, 0)));
        }
        if (node instanceof Reference(String label)) {
            return defined(label, type);
        }
        if (forms.texts().containsKey(raw)) {
            return word(text(node, raw), forms.texts().get(raw).read(), raw);
        }
        if (List.class == raw) {
            return Collections.unmodifiableList(values(node, type));
        }
        if (Set.class == raw) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(values(node, type)));
        }
        if (Map.class == raw) {
            return map(node, type);
        }
        return raw.isRecord() || raw.isSealed() ? record(node, type) : simple(text(node, raw), raw);
    }

    private Object defined(String label, Type type) throws NotationException {
        if (!defined.containsKey(label)) {
            Node node = definitions.get(label);
            if (node == null || !open.add(label)) {
                throw new NotationException("&" + label + (node == null ? " is not defined" : " contains itself"));
            }
            defined.put(label, value(node, type));
            open.remove(label);
        }
        Object value = defined.get(label);
        if (!Types.raw(type).isInstance(value)) {
            throw new NotationException(
                    "&" + label + " is not a " + Types.raw(type).getSimpleName());
        }
        return value;
    }

    private static String text(Node node, Class<?> expected) throws NotationException {
        if (node instanceof Text(String text)) {
            return text;
        }
        throw new NotationException(NodePrinter.line(node) + " is not a " + expected.getSimpleName());
    }

    private static Object simple(String text, Class<?> type) throws NotationException {
        if (type == String.class) {
            return text;
        }
        if (type == int.class || type == Integer.class) {
            return word(text, Integer::valueOf, type);
        }
        if (type == long.class || type == Long.class) {
            return word(text, Long::valueOf, type);
        }
        if (type == double.class || type == Double.class) {
            return word(text, Double::valueOf, type);
        }
        if (type == boolean.class || type == Boolean.class) {
            return word(text, Map.of("true", true, "false", false)::get, type);
        }
        return word(text, name -> constant(type, name), type);
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static Object word(String text, Function<String, ?> read, Class<?> type) throws NotationException {
        try {
            return Objects.requireNonNull(read.apply(text));
        } catch (RuntimeException notOne) {
            throw new NotationException(text + " is not a " + type.getSimpleName());
        }
    }

    private List<Object> values(Node node, Type type) throws NotationException {
        List<Object> values = new ArrayList<>();
        for (Node element : elements(node)) {
            values.add(value(element, Types.argument(type, 0)));
        }
        return values;
    }

    private static List<Node> elements(Node node) throws NotationException {
        if (node instanceof Sequence(List<Node> elements)) {
            return elements;
        }
        throw new NotationException(NodePrinter.line(node) + " is not a list");
    }

    private Map<Object, Object> map(Node node, Type type) throws NotationException {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Node element : elements(node)) {
            if (!(element instanceof Group(String tag, List<Member> members))
                    || !tag.isEmpty()
                    || members.size() != 2) {
                throw new NotationException(NodePrinter.line(element) + " is not an entry");
            }
            map.put(
                    value(members.getFirst().value(), Types.argument(type, 0)),
                    value(members.getLast().value(), Types.argument(type, 1)));
        }
        return Collections.unmodifiableMap(map);
    }

    private Object record(Node node, Type type) throws NotationException {
        Class<?> raw = Types.raw(type);
        if (raw.isRecord() && Shape.OF.get(raw).isOneWord() && node instanceof Text) {
            Shape shape = Shape.OF.get(raw);
            return shape.make(
                    new Object[] {value(node, shape.components().getFirst().type())});
        }
        if (!(node instanceof Group group)) {
            throw new NotationException(NodePrinter.line(node) + " is not a " + raw.getSimpleName());
        }
        Class<?> named = raw.isSealed() ? member(raw, group.tag()) : raw;
        return make(Shape.OF.get(named), named == raw ? type : named, group);
    }

    private static Class<?> member(Class<?> family, String name) throws NotationException {
        for (Class<?> member : Types.family(family)) {
            if (member.getSimpleName().equals(name)) {
                return member;
            }
        }
        throw new NotationException("'" + name + "' is not a " + family.getSimpleName());
    }

    private Object make(Shape shape, Type owner, Group group) throws NotationException {
        Map<String, Node> members = new HashMap<>();
        for (Member member : group.members()) {
            if (members.put(member.name(), member.value()) != null) {
                throw new NotationException(shape.type().getSimpleName() + " has " + member.name() + " twice");
            }
        }
        Object[] values = new Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            Shape.Component component = shape.components().get(i);
            Node node = members.remove(values.length == 1 ? "" : component.name());
            values[i] = component(shape, component, node, Types.in(owner, component.type()));
        }
        if (!members.isEmpty()) {
            throw new NotationException(shape.type().getSimpleName() + " has no component '"
                    + members.keySet().iterator().next() + "'");
        }
        return shape.make(values);
    }

    private Object component(Shape shape, Shape.Component component, Node node, Type type) throws NotationException {
        if (node == null) {
            return defaults.of(type)
                    .orElseThrow(() -> new NotationException(
                            shape.type().getSimpleName() + " needs a component " + component.name()));
        }
        Class<?> raw = Types.raw(type);
        if (raw == Optional.class) {
            return Optional.of(value(node, Types.argument(type, 0)));
        }
        if (raw == OptionalInt.class) {
            return OptionalInt.of((int) value(node, int.class));
        }
        return raw == OptionalLong.class ? OptionalLong.of((long) value(node, long.class)) : value(node, type);
    }
}
