package io.nativeheader.processor.parse;

import static io.nativeheader.processor.parse.ParsedCxx.declarations;
import static io.nativeheader.processor.parse.ParsedCxx.names;
import static io.nativeheader.processor.parse.ParsedCxx.text;
import static io.nativeheader.processor.parse.ParsedCxx.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxClass.Access;
import io.nativeheader.processor.cmodel.cxx.CxxClass.CxxField;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.CxxUnbound;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads classes of C++ headers. */
class CxxClassReaderTest {

    @Test
    void readsTheMembersOfAClass() {
        Parsed c = Parsed.cxx("""
                namespace shapes {
                class Later;
                /** A shape. */
                class Shape {
                public:
                    /** Creates one. */
                    explicit Shape(double side, int corners = 4);
                    Shape(const Shape &) = delete;
                    virtual ~Shape();
                    /** Measures. */
                    virtual double area() const = 0;
                    int inlined() const { return 1; }
                    /** Assigns. */
                    Shape &operator=(int x) { return *this; }
                    /** Compares. */
                    bool operator==(const Shape &other) const noexcept { return true; }
                    operator bool() const;
                    static Shape *unit();
                    void take(Later *a, Later &b, Later **c) &&;
                    void gone() = delete;
                    template <class T> void any(T);
                    /** Counts. */
                    static int count;
                    static constexpr int LIMIT = 5;
                    const int fixed = 2;
                    unsigned bits : 3;
                    union { int whole; float real; };
                    int &reference;
                protected:
                    virtual void hidden();
                private:
                    class Secret {};
                public:
                    Secret leak();
                };
                }
                """);
        CxxClass shape = type(c, "shapes::Shape");
        assertEquals("Shape", shape.name());
        assertTrue(
                shape.isOwn() && shape.isAbstract() && shape.isPolymorphic() && !shape.copyable() && !shape.isFinal());
        assertEquals(Access.PUBLIC, shape.destructor());
        assertEquals(List.of("Shape::Shape(double side, int corners)"), declarations(shape.constructors()));
        assertTrue(shape.constructors().getFirst().isExplicit());
        assertEquals(
                List.of(
                        "double Shape::area() const",
                        "int Shape::inlined() const",
                        "Shape &Shape::operator=(int x)",
                        "bool Shape::operator==(const Shape &other) const",
                        "Shape::operator bool() const",
                        "static Shape *Shape::unit()",
                        "void Shape::take(Later *a, Later &b, Later **c) &&",
                        "Secret Shape::leak()"),
                declarations(shape.methods()));
        assertEquals(
                List.of("Measures.", "", "Assigns.", "Compares.", "", "", "", ""),
                shape.methods().stream().map(method -> text(method.source())).toList());
        CxxFunction area = shape.methods().getFirst();
        assertTrue(area.isVirtual() && area.isPureVirtual() && area.isConst() && !area.isNoexcept());
        assertTrue(shape.methods().get(3).isNoexcept());
        assertTrue(shape.methods().get(5).isStatic());
        CxxFunction take = shape.methods().get(6);
        assertTrue(take.isRvalue());
        CxxType.Pointer pointer =
                assertInstanceOf(CxxType.Pointer.class, take.parameters().get(2).type());
        assertInstanceOf(
                CxxType.OfClass.class,
                assertInstanceOf(CxxType.Pointer.class, pointer.target()).target());
        assertInstanceOf(CxxType.Unsupported.class, shape.methods().get(7).result());
        assertEquals(
                List.of("count", "fixed", "bits", "whole", "real", "reference"),
                shape.fields().stream().map(CxxField::name).toList());
        assertEquals(
                List.of(false, true, false, false, false, true),
                shape.fields().stream().map(CxxField::isConst).toList());
        assertEquals("Counts.", text(shape.fields().getFirst().source()));
        assertEquals("A shape.", text(shape.source()));
        assertEquals("LIMIT", c.outcome.cxx().variables().getFirst().name());
        assertEquals(
                List.of("shapes::Shape::gone", "shapes::Shape::any"),
                c.outcome.cxx().unbound().stream().map(CxxUnbound::name).toList());
    }

    @Test
    void readsBasesAndWhatUsingMakesPublic() {
        Parsed c = Parsed.cxx("""
                struct Base { Base(int); virtual ~Base(); protected: void inner(int); bool operator<(int); };
                struct Other { int x; };
                class Derived final : public Base, private virtual Other {
                public:
                    using Base::Base;
                    using Base::inner;
                    using Base::operator<;
                };
                """);
        CxxClass derived = type(c, "Derived");
        assertTrue(derived.isFinal() && derived.isPolymorphic() && derived.copyable());
        assertEquals(
                List.of("Base PUBLIC false", "Other PRIVATE true"),
                derived.bases().stream()
                        .map(base -> base.qualifiedName() + " " + base.access() + " " + base.isVirtual())
                        .toList());
        assertEquals(type(c, "Base").id(), derived.bases().getFirst().id());
        assertEquals(List.of("Derived::Derived(int)"), declarations(derived.constructors()));
        assertEquals(
                List.of("void Derived::inner(int)", "bool Derived::operator<(int)"), declarations(derived.methods()));
    }

    @Test
    void tellsWhichMembersTheCompilerAdds() {
        Parsed c = Parsed.cxx("""
                struct Options { int level = 3; };
                struct Moved { Moved(Moved &&); };
                struct Holder { Moved moved; int &reference; };
                class Kept { public: Kept(const Kept &); private: ~Kept(); };
                struct KeptInside { Kept kept; };
                struct Copying { Options options[2]; };
                struct NeedsLevel { NeedsLevel(int); };
                struct Initialized { NeedsLevel level = NeedsLevel(1); NeedsLevel another{2}; };
                struct Uninitialized { NeedsLevel level; };
                """);
        assertEquals(1, type(c, "Initialized").constructors().size());
        assertEquals(List.of(), type(c, "Uninitialized").constructors());
        assertEquals(1, type(c, "Options").constructors().size());
        assertTrue(type(c, "Options").copyable());
        assertEquals(List.of(), type(c, "Holder").constructors());
        assertFalse(type(c, "Moved").copyable());
        assertFalse(type(c, "Holder").copyable());
        assertEquals(Access.PRIVATE, type(c, "Kept").destructor());
        assertEquals(Access.DELETED, type(c, "KeptInside").destructor());
        assertTrue(type(c, "Copying").copyable());
        assertEquals(8, type(c, "Copying").size());
    }

    @Test
    void readsCopyConstructorsThatChangeTheirArgumentAsOthers() {
        Parsed c = Parsed.cxx("""
                struct Ticket { Ticket(Ticket &); Ticket(Ticket &&); };
                struct Pass { Pass(Pass &) = delete; };
                """);
        assertEquals(
                List.of("Ticket::Ticket(Ticket &)"),
                declarations(type(c, "Ticket").constructors()));
        assertFalse(type(c, "Ticket").copyable());
        assertEquals(
                List.of(new CxxUnbound("Pass::Pass", "constructor", "it is deleted")),
                c.outcome.cxx().unbound());
    }

    @Test
    void readsNestedTypes() {
        Parsed c = Parsed.cxx("""
                class Outer {
                public:
                    enum class Mode { ON };
                    struct Plain { int x; };
                    class Inner;
                    Mode mode(Plain);
                private:
                    struct Hidden { int x; };
                };
                class Outer::Inner { public: void run(); };
                """);
        assertEquals(List.of("Outer_Mode", "Outer_Plain"), names(c));
        assertEquals("Outer_Inner", type(c, "Outer::Inner").name());
        assertEquals(
                "Outer::Plain",
                type(c, "Outer")
                        .methods()
                        .getFirst()
                        .parameters()
                        .getFirst()
                        .type()
                        .spelling());
    }

    @Test
    void tellsWhichObjectsOwnNothing() {
        Parsed c = Parsed.cxx("""
                #include <string>
                class View { public: View(const std::string &); ~View() = default; private: std::string_view text; };
                class Owner { public: Owner(); private: std::string text; };
                class Virtual { public: virtual ~Virtual() = default; };
                """);
        assertTrue(type(c, "View").isTriviallyDestructible());
        assertFalse(type(c, "Owner").isTriviallyDestructible());
        assertFalse(type(c, "Virtual").isTriviallyDestructible());
    }

    @Test
    void tellsWhichObjectsReferToOthers() {
        Parsed c = Parsed.cxx("""
                #include <map>
                #include <memory>
                #include <string>
                class Text { public: Text(); private: std::string_view text; };
                class Entry { public: Entry(); private: std::map<int, int>::iterator entry; };
                class Entries { public: Entries(); private: std::map<int, std::unique_ptr<int>>::iterator entry; };
                class Derived : public Text { public: Derived(); };
                class Number { public: Number(); private: int number; int (*callback)(int); };
                class Owner { public: Owner(); ~Owner(); private: int *number; };
                """);
        for (String view : List.of("Text", "Entry", "Derived")) {
            assertTrue(type(c, view).isView(), view);
        }
        assertTrue(type(c, "Entries").copyable());
        assertFalse(type(c, "Number").isView());
        assertFalse(type(c, "Owner").isView());
    }

    @Test
    void readsWhatUsingDeclarationsPublish() {
        Parsed c = Parsed.cxx("""
                class Base { public: int get(); int get(int); static int count(); int field; protected: int hidden(); };
                class Middle : public Base {};
                class Other : public Base { public: using Base::get; using Base::hidden; };
                class Derived : private Middle { public: using Middle::get; using Base::count; using Base::field; };
                """);
        assertEquals(
                List.of("hidden"),
                type(c, "Other").methods().stream().map(CxxFunction::name).toList());
        assertEquals(
                List.of("get", "get", "count"),
                type(c, "Derived").methods().stream().map(CxxFunction::name).toList());
        assertEquals(
                List.of("field"),
                type(c, "Derived").fields().stream().map(CxxField::name).toList());
    }

    @Test
    void writesTheKeywordsOfTypesThatFunctionsHide() {
        Parsed c = Parsed.cxx("""
                namespace n {
                class stat { public: stat(); ~stat(); };
                enum mode { fast };
                struct pair { int a; };
                int stat(const class stat &);
                int mode(enum mode);
                int pair(struct pair);
                }
                """);
        CxxClass hidden = type(c, "n::stat");
        assertEquals("class n::stat", hidden.spelling());
        assertEquals(
                List.of("const class n::stat &", "enum n::mode", "struct n::pair"),
                c.outcome.cxx().functions().stream()
                        .map(function -> function.parameters().getFirst().type().spelling())
                        .toList());
        CEnum mode = c.declaration(CEnum.class, "mode");
        assertEquals("enum n::mode", mode.spelling());
        assertEquals("n::mode::fast", mode.spelling(mode.enumerators().getFirst()));
        assertEquals("struct n::pair", c.declaration(CRecord.class, "pair").spelling());
    }

    @Test
    void writesTheKeywordOfATypeThatAMemberHides() {
        Parsed c = Parsed.cxx("""
                class Window {
                public:
                    enum Mode { ON };
                    enum Mode Mode() const;
                    void set(enum Mode mode, const enum Mode *next);
                };
                """);
        CxxFunction set = type(c, "Window").methods().getLast();
        assertEquals(
                List.of("enum Window::Mode", "const enum Window::Mode *"),
                set.parameters().stream().map(one -> one.type().spelling()).toList());
        assertEquals(
                "enum Window::Mode", c.declaration(CEnum.class, "Window_Mode").qualifiedName());
    }
}
