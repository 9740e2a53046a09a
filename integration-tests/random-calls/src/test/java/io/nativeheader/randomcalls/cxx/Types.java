package io.nativeheader.randomcalls.cxx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Random types: enums and classes, and types that are made of them. */
final class Types {

    static final List<String> NAMESPACES = List.of("n0", "n0::inner", "n1");

    private static final int ENUMERATIONS = 3;
    private static final int CLASSES = 7;
    private static final List<Container.Kind> CONTAINERS = List.of(Container.Kind.values());

    private final RandomGenerator random;
    private final List<Enumeration> enumerations = new ArrayList<>();
    private final List<ClassType> classes = new ArrayList<>();

    Types(RandomGenerator random) {
        this.random = random;
        for (int i = 0; i < ENUMERATIONS; i++) {
            enumerations.add(Enumeration.random(namespace(), "Enum" + i, random));
        }
        for (int i = 0; i < CLASSES; i++) {
            classes.add(randomClass(i));
        }
    }

    Declarations declarations() {
        return new Declarations(enumerations, classes);
    }

    String namespace() {
        return oneOf(NAMESPACES);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    ClassType anyClass() {
        return oneOf(classes);
    }

    /** Returns a class that derives from a class, often the class itself. */
    ClassType derived(ClassType type) {
        return random.nextBoolean()
                ? type
                : oneOf(classes.stream()
                        .filter(other -> other.derivesFrom(type))
                        .toList());
    }

    /** Returns a type whose values can be copied. */
    CxxType copyable() {
        return switch (random.nextInt(8)) {
            case 0 -> oneOf(enumerations);
            case 1 -> Text.STRING;
            case 2, 3 -> container(2);
            case 4 -> copyableClass();
            default -> number();
        };
    }

    private CxxType copyableClass() {
        List<ClassType> copyable =
                classes.stream().filter(ClassType::isCopyable).toList();
        return copyable.isEmpty() ? number() : oneOf(copyable);
    }

    CxxNumber number() {
        return CxxNumber.values()[random.nextInt(CxxNumber.values().length)];
    }

    CxxType simple() {
        return switch (random.nextInt(4)) {
            case 0 -> oneOf(enumerations);
            case 1 -> Text.STRING;
            default -> number();
        };
    }

    Container container(int depth) {
        Container.Kind kind = oneOf(CONTAINERS);
        List<CxxType> elements = new ArrayList<>();
        elements.add(kind.hasKeys() ? key() : element(depth, kind));
        if (kind.arity() == 2) {
            elements.add(element(depth, kind));
        }
        return new Container(kind, elements, kind == Container.Kind.ARRAY ? random.nextInt(1, 4) : 0);
    }

    /** Returns a container without objects. */
    Container containerOfValues() {
        return Stream.generate(() -> container(2))
                .filter(container -> !holdsObjects(container))
                .findFirst()
                .orElseThrow();
    }

    private static boolean holdsObjects(CxxType type) {
        return type instanceof ClassType
                || type instanceof Container container
                        && container.elements().stream().anyMatch(Types::holdsObjects);
    }

    private CxxType key() {
        CxxType type = simple();
        return type == CxxNumber.FLOAT || type == CxxNumber.DOUBLE ? CxxNumber.LONG : type;
    }

    /** Returns the type of an element. An optional is no element of what Java represents with null or with a map. */
    private CxxType element(int depth, Container.Kind kind) {
        CxxType type = switch (random.nextInt(5)) {
            case 0 -> depth > 1 ? container(depth - 1) : simple();
            case 1 -> copyableClass();
            default -> simple();
        };
        boolean isOptional = type instanceof Container container && container.kind() == Container.Kind.OPTIONAL;
        return isOptional && kind != Container.Kind.VECTOR && kind != Container.Kind.PAIR ? simple() : type;
    }

    private ClassType randomClass(int index) {
        boolean isVirtual = random.nextInt(3) != 0;
        List<ClassType.Field> fields = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            fields.add(new ClassType.Field("f" + index + "_" + i, copyable(), random.nextBoolean()));
        }
        List<ClassType.Base> bases = bases();
        boolean isCopyable = random.nextInt(5) != 0
                && bases.stream().allMatch(base -> base.type().isCopyable());
        Map<ClassType, List<Value>> virtualBases = new LinkedHashMap<>();
        bases.forEach(
                base -> base.type().virtualBases().keySet().forEach(type -> virtualBases.put(type, values(type))));
        bases.stream()
                .filter(ClassType.Base::isVirtual)
                .forEach(base -> virtualBases.putIfAbsent(base.type(), base.values()));
        return new ClassType(
                namespace(),
                "Class" + index,
                fields,
                bases,
                isVirtual || bases.stream().anyMatch(base -> base.type().isVirtual()),
                isCopyable,
                virtualBases,
                new ArrayList<>());
    }

    /** Returns up to two bases. What they have in common is a virtual base of both, so that no base is ambiguous. */
    private List<ClassType.Base> bases() {
        List<ClassType.Base> bases = new ArrayList<>();
        Set<ClassType> used = new HashSet<>();
        for (int i = classes.isEmpty() ? 0 : random.nextInt(3); i > 0; i--) {
            ClassType type = anyClass();
            boolean isVirtual = random.nextInt(3) == 0;
            boolean isAmbiguous = used.contains(type)
                    || type.ancestors().stream()
                            .anyMatch(ancestor -> used.contains(ancestor)
                                    && !(type.virtualBases().containsKey(ancestor) && isVirtualIn(bases, ancestor)));
            if (!isAmbiguous) {
                bases.add(new ClassType.Base(type, isVirtual, values(type)));
                used.add(type);
                used.addAll(type.ancestors());
            }
        }
        return bases;
    }

    private static boolean isVirtualIn(List<ClassType.Base> bases, ClassType ancestor) {
        return bases.stream()
                .filter(base -> base.type().derivesFrom(ancestor))
                .allMatch(base -> base.type().virtualBases().containsKey(ancestor));
    }

    private List<Value> values(ClassType type) {
        return Stream.of(type.fields().toArray(ClassType.Field[]::new))
                .map(field -> field.type().value(random))
                .toList();
    }
}
