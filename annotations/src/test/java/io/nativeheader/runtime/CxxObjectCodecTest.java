package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxObject;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passes objects of classes in containers to C++ and back. */
class CxxObjectCodecTest {

    private static final String HEADER = """
            #include <map>
            #include <memory>
            #include <vector>

            namespace shapes {

            int live;

            struct Named {
                int id;
                explicit Named(int id) : id(id) { live++; }
                Named(const Named &other) : id(other.id) { live++; }
                Named &operator=(const Named &) = default;
                virtual ~Named() { live--; }
            };

            struct Padding {
                long word = 0;
            };

            // An object and its root have different addresses.
            struct Shape : Padding, Named {
                explicit Shape(int id) : Named(id) {}
            };

            }
            """;

    private static final String STUBS = """
            namespace { namespace java_wire {
            template <> struct object<shapes::Shape> : object_of<shapes::Named> {};
            template <> struct object<shapes::Named> : object_of<shapes::Named> {};
            } }

            ECHO(shapes, std::vector<shapes::Shape>)
            ECHO(shared, std::vector<std::shared_ptr<shapes::Shape>>)
            ECHO(shape_pointers, std::map<int, shapes::Shape *>)

            EXPORTED void *java_helper_make(int count);
            void *java_helper_make(int count)
            {
                std::vector<std::unique_ptr<shapes::Shape>> made;
                for (int i = 0; i < count; i++) {
                    made.push_back(std::unique_ptr<shapes::Shape>(i == 1 ? nullptr : new shapes::Shape(i)));
                }
                return java_wire::result(std::move(made));
            }

            static std::shared_ptr<shapes::Named> kept;

            EXPORTED int java_helper_keep(void *arg0);
            int java_helper_keep(void *arg0)
            {
                kept = java_wire::argument<std::shared_ptr<shapes::Named>>(arg0).value();
                return static_cast<int>(kept.use_count());
            }

            EXPORTED void java_helper_destroy_share(void *self);
            void java_helper_destroy_share(void *self) { delete static_cast<std::shared_ptr<void> *>(self); }

            static void take(std::vector<std::unique_ptr<shapes::Shape>>) {}

            EXPORTED void java_helper_take(void *arg0);
            void java_helper_take(void *arg0)
            {
                take(java_wire::argument<std::vector<std::unique_ptr<shapes::Shape>>>(arg0).value());
            }

            EXPORTED void java_helper_destroy(void *self);
            void java_helper_destroy(void *self)
            {
                delete static_cast<shapes::Shape *>(static_cast<shapes::Named *>(self));
            }

            EXPORTED int java_helper_live(void);
            int java_helper_live(void) { return shapes::live; }
            """;

    private static final class Shape extends CxxObject {

        private Shape(CxxPointer pointer) {
            super(pointer);
        }

        @SuppressWarnings("restricted") // C++ has an object there
        private int id() {
            return segment().reinterpret(16).get(ValueLayout.JAVA_INT, 8);
        }
    }

    private static CxxEcho stubs;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        stubs = CxxEcho.open(folder, HEADER, STUBS);
    }

    @Test
    void copiesObjectsAndMovesThoseOfUniquePointers() throws Throwable {
        int before = live();
        CxxCodec<List<Shape>> unique = CxxCodecs.list(CxxCodecs.unique(Shape::new, destructor()));
        List<Shape> made = unique.read(
                (MemorySegment) stubs.handle("make", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
                        .invoke(3));
        assertEquals(before + 2, live());
        assertNull(made.get(1));
        assertEquals(2, made.get(2).id());

        List<Shape> present = List.of(made.get(0), made.get(2));
        List<Shape> copies = stubs.echo("shapes", CxxCodecs.list(CxxCodecs.value(Shape::new, destructor())), present);
        assertEquals(before + 4, live());
        assertEquals(List.of(0, 2), copies.stream().map(Shape::id).toList());
        assertNotEquals(present, copies);
        copies.forEach(Shape::close);
        assertEquals(before + 2, live());

        Map<Integer, Shape> pointers = new LinkedHashMap<>(Map.of(7, made.get(2)));
        pointers.put(8, null);
        assertEquals(
                pointers,
                stubs.echo("shape_pointers", CxxCodecs.map(CxxCodecs.INT, CxxCodecs.pointer(Shape::new)), pointers));

        try (Scratch scratch = Scratch.open()) {
            stubs.handle("take", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS)).invoke(unique.write(scratch, made));
        }
        assertEquals(before, live());
        assertThrows(IllegalStateException.class, () -> made.get(2).segment());
    }

    @Test
    void sharesObjectsWithCxx() throws Throwable {
        int before = live();
        CxxCodec<Shape> shared = CxxCodecs.shared(
                Shape::new, stubs.handle("destroy_share", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS)));
        MethodHandle keep = stubs.handle("keep", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        Shape alone = CxxCodecs.list(CxxCodecs.unique(Shape::new, destructor()))
                .read((MemorySegment)
                        stubs.handle("make", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
                                .invoke(1))
                .getFirst();
        List<Shape> handles = stubs.echo("shared", CxxCodecs.list(shared), Arrays.asList(alone, null));
        assertNull(handles.get(1));
        assertThrows(IllegalStateException.class, alone::segment, "C++ took the object over");

        Shape first = handles.getFirst();
        Shape second =
                stubs.echo("shared_const", CxxCodecs.list(shared), handles).getFirst();
        assertEquals(first, second);
        try (Scratch scratch = Scratch.open()) {
            assertEquals(3, (int) keep.invoke(shared.write(scratch, first)), "two handles and C++ share the object");
        }
        first.close();
        second.close();
        assertThrows(IllegalStateException.class, first::segment);
        assertEquals(before + 1, live(), "C++ keeps its share");
        try (Scratch scratch = Scratch.open()) {
            keep.invoke(shared.write(scratch, null));
        }
        assertEquals(before, live());
    }

    private static int live() throws Throwable {
        return (int) stubs.handle("live", FunctionDescriptor.of(ValueLayout.JAVA_INT))
                .invoke();
    }

    private static MethodHandle destructor() {
        return stubs.handle("destroy", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
    }
}
