package io.nativeheader.corpus;

import java.lang.foreign.Arena;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.SegmentAllocator;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A generated record, read through reflection.
 *
 * @param members the named members of its layout by C name, including those inside anonymous members
 * @param offsets the byte offsets that its accessors use, by Java name
 */
record BoundRecord(Class<?> type, GroupLayout layout, Map<String, Member> members, Map<String, Long> offsets) {

    private static final String OFFSET = "OFFSET_";

    /** A field's layout and offset in bytes. */
    record Member(long offset, MemoryLayout layout) {}

    static BoundRecord of(Class<?> type) throws ReflectiveOperationException {
        GroupLayout layout = (GroupLayout) type.getField("LAYOUT").get(null);
        Map<String, Member> members = new LinkedHashMap<>();
        collect(layout, 0, members);
        Map<String, Long> offsets = new LinkedHashMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().startsWith(OFFSET)) {
                field.setAccessible(true);
                offsets.put(field.getName().substring(OFFSET.length()), field.getLong(null));
            }
        }
        return new BoundRecord(type, layout, members, offsets);
    }

    private static void collect(GroupLayout group, long base, Map<String, Member> members) {
        for (int i = 0; i < group.memberLayouts().size(); i++) {
            MemoryLayout member = group.memberLayouts().get(i);
            long offset = base + group.byteOffset(PathElement.groupElement(i));
            if (member.name().isPresent()) {
                members.put(member.name().get(), new Member(offset, member));
            } else if (member instanceof GroupLayout inner) {
                collect(inner, offset, members);
            }
        }
    }

    /** Returns the possible C names of a Java name: the same, or without the underscores that Java appends to avoid clashes. */
    static List<String> cNames(String javaName) {
        List<String> names = new ArrayList<>(List.of(javaName));
        for (String name = javaName; name.endsWith("_") && name.length() > 1; ) {
            name = name.substring(0, name.length() - 1);
            names.add(name);
        }
        return names;
    }

    /**
     * Returns the member that this accessor reads. Empty for a bit-field, which is no member of the layout. If C has both {@code class}
     * and {@code class_}, the accessor {@code class__} reads {@code class}, because {@code class_} keeps its name.
     */
    Optional<String> memberOf(String javaName) {
        return cNames(javaName).stream()
                .filter(members::containsKey)
                .filter(name -> name.equals(javaName) || !offsets.containsKey(name))
                .findFirst();
    }

    /** Returns whether the platform does not have the field, so that its accessors throw. */
    boolean lacks(String javaName) throws ReflectiveOperationException {
        try (Arena arena = Arena.ofConfined()) {
            Object object = type.getMethod("allocate", SegmentAllocator.class).invoke(null, (SegmentAllocator) arena);
            type.getMethod(javaName).invoke(object);
            return false;
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof UnsupportedOperationException) {
                return true;
            }
            throw failure;
        } catch (NoSuchMethodException arrayElement) {
            return false;
        }
    }

    /** Returns the setter of a bit-field. Const bit-fields have none. */
    Optional<Method> setter(String javaName) {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(javaName)
                    && method.getParameterCount() == 1
                    && method.getReturnType() == type) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }
}
