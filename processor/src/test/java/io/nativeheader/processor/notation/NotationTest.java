package io.nativeheader.processor.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotationTest {

    sealed interface Shape permits Circle, Square, Group {}

    record Circle(String name, double radius, Colour colour) implements Shape {}

    record Square(long side) implements Shape {}

    record Group(List<Shape> parts) implements Shape {}

    enum Colour {
        UNSPECIFIED,
        RED
    }

    record Id(String value) {}

    record Place(int row, int column) {}

    record Box<T>(T content) {}

    record Drawing(
            Id id,
            String title,
            List<Shape> shapes,
            Set<String> words,
            Map<Id, Shape> byId,
            Optional<String> note,
            OptionalInt small,
            OptionalLong large,
            boolean isPublic,
            Optional<Place> place,
            Box<Long> size) {}

    private static final Notation NOTATION = new Notation(
            List.of(new TextForm<>(Place.class, place -> place.row() + ":" + place.column(), NotationTest::place)),
            List.of(new Wrapper(Box.class, box -> ((Box<?>) box).content(), Box::new)),
            Map.of(Place.class, new Place(0, 0)));

    private static Place place(String text) {
        String[] parts = text.split(":");
        return new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static Drawing drawing(String title, List<Shape> shapes) {
        return new Drawing(
                new Id("c:@S@drawing"),
                title,
                shapes,
                Set.of(),
                Map.of(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                false,
                Optional.empty(),
                new Box<>(1L));
    }

    private static String keeps(Drawing drawing) throws NotationException {
        String text = NOTATION.write(drawing);
        assertEquals(drawing, NOTATION.read(text, Drawing.class));
        return text;
    }

    @Test
    void leavesOutDefaultValues() throws NotationException {
        assertEquals("(id=c:@S@drawing size=1)\n", keeps(drawing("", List.of())));
    }

    @Test
    void writesEveryKindOfValue() throws NotationException {
        Map<Id, Shape> byId = new LinkedHashMap<>();
        byId.put(new Id("b"), new Square(2));
        byId.put(new Id("a"), new Group(List.of(new Square(-3))));
        Drawing drawing = new Drawing(
                new Id("two words"),
                "a \"title\"",
                List.of(new Circle("sun", 1.5e-3, Colour.RED), new Circle("moon", Double.NaN, Colour.UNSPECIFIED)),
                Set.of("c", "a", "b"),
                byId,
                Optional.of(""),
                OptionalInt.of(7),
                OptionalLong.of(Long.MIN_VALUE),
                true,
                Optional.of(new Place(3, 4)),
                new Box<>(5L));
        assertEquals("""
                (
                  id="two words"
                  title="a \\"title\\""
                  shapes=[Circle(name=sun radius=0.0015 colour=RED) Circle(name=moon radius=NaN)]
                  words=[a b c]
                  byId=[(b Square(2)) (a Group([Square(-3)]))]
                  note=""
                  small=7
                  large=-9223372036854775808
                  isPublic=true
                  place=3:4
                  size=5
                )
                """, keeps(drawing));
    }

    @Test
    void keepsTheOrderOfMaps() throws NotationException {
        Map<Id, Shape> byId = new LinkedHashMap<>();
        List.of("z", "a", "m").forEach(name -> byId.put(new Id(name), new Square(1)));
        Drawing before = drawing("", List.of());
        Drawing drawing = new Drawing(
                before.id(),
                "",
                List.of(),
                Set.of(),
                byId,
                before.note(),
                before.small(),
                before.large(),
                false,
                Optional.empty(),
                before.size());
        Drawing read = NOTATION.read(NOTATION.write(drawing), Drawing.class);
        assertEquals(List.copyOf(byId.keySet()), List.copyOf(read.byId().keySet()));
    }

    @Test
    void writesEachLineOfATextOnItsOwn() throws NotationException {
        assertEquals("""
                (
                  id=c:@S@drawing
                  title=
                    "one\\n" +
                    "\\n" +
                    "two\\t\\u0007\\ud83d"
                  size=1
                )
                """, keeps(drawing("one\n\ntwo\t\u0007\ud83d", List.of())));
    }

    @Test
    void writesEachLineOfAnElementOnItsOwn() throws NotationException {
        Drawing before = drawing("", List.of());
        Drawing drawing = new Drawing(
                before.id(),
                "",
                List.of(),
                Set.of("one\n", "two\nthree"),
                Map.of(),
                before.note(),
                before.small(),
                before.large(),
                false,
                Optional.empty(),
                before.size());
        assertEquals("""
                (
                  id=c:@S@drawing
                  words=[
                    "one\\n"
                    "two\\n" +
                    "three"
                  ]
                  size=1
                )
                """, keeps(drawing));
    }

    @Test
    void writesASharedRecordOnceUnderItsName() throws NotationException {
        Circle sun = new Circle("sun", 1, Colour.RED);
        String text = keeps(drawing("", List.of(sun, new Group(List.of(sun)), new Circle("sun", 1, Colour.RED))));
        assertEquals("""
                &sun = Circle(name=sun radius=1.0 colour=RED)
                (id=c:@S@drawing shapes=[&sun Group([&sun]) &sun] size=1)
                """, text);
        List<Shape> shapes = NOTATION.read(text, Drawing.class).shapes();
        assertSame(shapes.getFirst(), shapes.getLast());
    }

    @Test
    void tellsRecordsWithTheSameNameApart() throws NotationException {
        Circle red = new Circle("sun", 1, Colour.RED);
        Circle plain = new Circle("sun", 1, Colour.UNSPECIFIED);
        assertEquals("""
                &sun = Circle(name=sun radius=1.0)
                &sun.Circle = Circle(name=sun radius=1.0 colour=RED)
                (id=c:@S@drawing shapes=[&sun.Circle &sun.Circle &sun &sun &sun] size=1)
                """, keeps(drawing("", List.of(red, red, plain, plain, plain))));
    }

    @Test
    void writesNestedSharedRecordsInLinearSpace() throws NotationException {
        Shape shape = new Square(1);
        for (int i = 0; i < 60; i++) {
            shape = new Group(List.of(shape, shape));
        }
        String text = NOTATION.write(drawing("", List.of(shape)));
        assertEquals(text, NOTATION.write(NOTATION.read(text, Drawing.class)));
    }

    @Test
    void readsTextWithOtherWhiteSpaceAndComments() throws NotationException {
        Drawing drawing = drawing("a\nb", List.of(new Square(1), new Square(2)));
        String text = NOTATION.write(drawing).replace("\n", "\r\n  # a comment\r\n");
        assertEquals(drawing, NOTATION.read(text, Drawing.class));
    }

    @Test
    void namesTheLineOfAMistake() {
        assertFails("line 2: unexpected '<'", "(id=a\n<<<<<<< HEAD\nsize=1)");
        assertFails("line 1: the text ends early", "(id=a size=1");
        assertFails("line 1: the line ends before the text's closing quote", "(id=\"a\nsize=1)");
        assertFails("line 1: unknown escape \\x", "(id=\"\\x\" size=1)");
        assertFails("line 3: '&' after the end", "\n\n(id=a size=1) &b");
        assertFails("line 1: &a is defined twice", "&a = (x)&a = (y)(id=a size=1)");
    }

    @Test
    void rejectsTextThatDoesNotFitTheClass() {
        assertFails("Drawing needs a component size", "(id=a)");
        assertFails("Drawing has no component 'colour'", "(id=a size=1 colour=RED)");
        assertFails("Drawing has id twice", "(id=a id=b size=1)");
        assertFails("x is not a Long", "(id=a size=x)");
        assertFails("BLUE is not a Colour", "(id=a shapes=[Circle(name=a radius=1 colour=BLUE)] size=1)");
        assertFails("'String' is not a Shape", "(id=a shapes=[String(a)] size=1)");
        assertFails("maybe is not a boolean", "(id=a isPublic=maybe size=1)");
        assertFails("&b is not defined", "(id=a shapes=[&b] size=1)");
        assertFails("&b contains itself", "&b = Group([&b])(id=a shapes=[&b] size=1)");
        assertFails("3 is not a Place", "(id=a place=3 size=1)");
        assertFails("a is not a list", "(id=a shapes=a size=1)");
        assertFails("[a] is not a String", "(id=a title=[a] size=1)");
    }

    private static void assertFails(String message, String text) {
        assertEquals(
                message,
                assertThrows(NotationException.class, () -> NOTATION.read(text, Drawing.class))
                        .getMessage());
    }

    record WithPath(Path path) {}

    @Test
    void refusesPaths() {
        assertThrows(IllegalArgumentException.class, () -> NOTATION.write(new WithPath(Path.of("/usr/include"))));
    }

    record Before(List<Square> squares) {}

    record After(List<Circle> squares) {}

    @Test
    void identifiesTheFormOfAClass() {
        assertEquals(NOTATION.form(Drawing.class), NOTATION.form(Drawing.class));
        assertNotEquals(NOTATION.form(Before.class), NOTATION.form(After.class));
    }
}
