package io.nativeheader.processor.notation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text form of records of records, lists, sets, maps, optionals, enum constants, strings, numbers and booleans:
 *
 * <pre>
 * &amp;INT = CPrimitive(kind=INT size=4)
 * Header(
 *   name=phy.h
 *   fields=[
 *     (name=speed type=&amp;INT bitOffset=0)
 *     (name=lanes type=CArray(element=&amp;INT length=4) bitOffset=32)
 *   ]
 * )
 * </pre>
 *
 * <p>Components with a {@linkplain Defaults default value} are left out. A record's class is written where the type of its component allows
 * several. Sets are sorted. A file path cannot be written, because it would hold on one machine only.
 */
public final class Notation {

    /** The version of the notation itself. */
    private static final String VERSION = "1";

    private final Forms forms;

    /**
     * @param defaults values of records that are not written where they are components, by class
     */
    public Notation(List<TextForm<?>> texts, List<Wrapper> wrappers, Map<Class<?>, Object> defaults) {
        this.forms = Forms.of(texts, wrappers, defaults);
    }

    /**
     * Returns the text of a record, which is the same for equal records whose maps have the same order.
     *
     * @throws IllegalArgumentException if a part of the record cannot be written
     */
    public String write(Record value) {
        return NodePrinter.text(NodeWriter.write(value, value.getClass(), forms));
    }

    /** Returns the record that a text describes. Its collections are unmodifiable and keep their order. */
    public <T extends Record> T read(String text, Class<T> type) throws NotationException {
        return type.cast(NodeReader.read(NodeParser.parse(text), type, forms));
    }

    /** Returns a text that identifies the form: it changes if any class that a record of this class may contain changes its components. */
    public String form(Class<? extends Record> type) {
        Map<Class<?>, String> shapes = new LinkedHashMap<>();
        addShape(type, shapes);
        return Integer.toHexString((VERSION + shapes.values()).hashCode());
    }

    private void addShape(Type type, Map<Class<?>, String> shapes) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                addShape(argument, shapes);
            }
        }
        if (type instanceof TypeVariable<?>) {
            return;
        }
        Class<?> raw = Types.raw(type);
        if (shapes.containsKey(raw)
                || forms.texts().containsKey(raw)
                || forms.wrappers().containsKey(raw)) {
            return;
        }
        if (raw.isEnum()) {
            shapes.put(raw, raw.getSimpleName() + Arrays.toString(raw.getEnumConstants()));
        } else if (raw.isSealed()) {
            shapes.put(raw, raw.getSimpleName());
            Types.family(raw).forEach(member -> addShape(member, shapes));
        } else if (raw.isRecord()) {
            Shape shape = Shape.OF.get(raw);
            StringBuilder text = new StringBuilder(raw.getSimpleName());
            shape.components()
                    .forEach(component -> text.append(' ')
                            .append(component.name())
                            .append(' ')
                            .append(component.type().getTypeName()));
            shapes.put(raw, text.toString());
            shape.components().forEach(component -> addShape(component.type(), shapes));
        }
    }
}
