package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name in {@code instances} is bound, or an error of the annotation. */
class NamedInstancesTest {

    private static final String HEADER = """
            #pragma once
            #include <other.hpp>
            namespace lib {
            template <class T> struct Stack {
                Stack() {}
                ~Stack() {}
                T top() const { return top_; }
                template <class U> U as() const { return U(top_); }
                T top_;
            };
            class Node {
            public:
                Node() {}
                template <class T> Node(const T &value) : value_(value) {}
                ~Node() {}
                int size() const { return 1; }
                operator long() const { return value_; }
                template <class T> explicit operator T() const { return T(value_); }
                template <class T> T as() const { return T(value_); }
                template <class T> T &part() const;
            private:
                template <class T> T hidden() const { return T(); }
                int value_;
            };
            struct Plain { ~Plain() {} operator long() const { return 1; } };
            enum class Color { RED };
            typedef Stack<short> Shorts;
            template <class T> using Pile = Stack<T>;
            template <class T> T zero = T();
            inline int twice(int x) { return 2 * x; }
            inline int over(int x) { return x; }
            inline double over(double x) { return x; }
            template <class T> T largest(T a, T b) { return a < b ? b : a; }
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeHeaders() throws IOException {
        Files.writeString(folder.resolve("lib.hpp"), HEADER);
        Files.writeString(
                Files.createDirectories(folder.resolve("elsewhere")).resolve("other.hpp"),
                "namespace other { template <class T> struct Bag { ~Bag() {} T first() const { return 1; } }; }");
    }

    private JavaFileObject binding(String name, String elements) {
        return JavaFileObjects.forSourceString(
                "p." + name,
                "package p; @io.nativeheader.NativeHeader(value = \"lib.hpp\"" + elements + ")\ninterface " + name
                        + " extends " + name + "Header {}");
    }

    private Compilation compile(JavaFileObject... bindings) {
        return ProcessorCompiler.create()
                .withOptions(
                        "--release",
                        "22",
                        "-Anativeheader.includePath=" + folder + java.io.File.pathSeparator
                                + folder.resolve("elsewhere"),
                        "-Anativeheader.compileHelpers=false",
                        WorkerOption.OPTION)
                .compile(bindings);
    }

    /** Returns the messages about instances, for one interface per name. */
    private List<String> refused(String... names) {
        List<JavaFileObject> bindings = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            bindings.add(binding("A" + i, ", instances = \"" + names[i] + "\""));
        }
        return compile(bindings.toArray(JavaFileObject[]::new)).errors().stream()
                .map(error -> error.getMessage(null).lines().findFirst().orElseThrow())
                .filter(message -> message.startsWith("["))
                .map(message -> message.replace("[CxxInstanceNotBindable] the instance ", ""))
                .toList();
    }

    @Test
    void refusesWhatIsNoInstanceOfATemplate() {
        String reason = " cannot be bound: it is not an instance of a template.";
        String[] names = {
            "lib::Node",
            "lib::Plain::operator long",
            "lib::Node::size",
            "lib::Stack<int>::top",
            "lib::Color",
            "lib::twice",
            "lib::zero<int>",
            "lib::Stack<int> *",
            "int"
        };
        assertEquals(List.of(names).stream().map(name -> name + reason).toList(), refused(names));
    }

    @Test
    void refusesNamesThatTheHeaderDoesNotHave() {
        assertEquals(
                List.of(
                        "lib::Stak<int> cannot be bound: clang: no template named 'Stak' in namespace 'lib'.",
                        "lib::largst<int> cannot be bound: clang: no template named 'largst' in namespace 'lib'.",
                        "lib::Node::sise cannot be bound: clang: no type named 'sise' in 'lib::Node'.",
                        "lib::Node::as cannot be bound: no function template has this name and these template parameters.",
                        "lib::over cannot be bound: no function template has this name and these template parameters.",
                        "lib::Plain::Plain cannot be bound: no function template has this name and these template parameters.",
                        "lib::Node::hidden<int> cannot be bound: it is not public."),
                refused(
                        "lib::Stak<int>",
                        "lib::largst<int>",
                        "lib::Node::sise",
                        "lib::Node::as",
                        "lib::over",
                        "lib::Plain::Plain",
                        "lib::Node::hidden<int>"));
    }

    @Test
    void bindsInstancesOfConversionTemplatesOnly() {
        assertEquals(List.of(), refused("lib::Node::operator short"));
        assertEquals(
                List.of("lib::Node::operator long cannot be bound: "
                        + "no function template has this name and these template parameters."),
                refused("lib::Node::operator long"));
    }

    @Test
    void bindsClassesOfOtherHeadersAndWhatIsNamedTwice() throws IOException {
        Compilation compilation = compile(binding(
                "A",
                ", instances = {\"other::Bag<int>\", \"lib::Stack<int>\", \"lib::Stack<int>\", "
                        + "\"lib::Pile<int>\", \"lib::Shorts\", \"lib::Node::as<int>\", \"lib::Node::as<int>\"}"));
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedSourceFile("p.Bag_int")
                .contentsAsUtf8String()
                .contains("int first()");
        assertThat(compilation)
                .generatedSourceFile("p.Node")
                .contentsAsUtf8String()
                .contains("int as_int()");
    }

    @Test
    void refusesInstancesThatIncludeOrExcludeLeavesOut() {
        for (String filter : List.of("exclude = \"lib::Stack<int>\"", "include = \"lib::twice\"")) {
            assertThat(compile(binding("A", ", instances = \"lib::Stack<int>\", " + filter)))
                    .hadErrorContaining("lib::Stack<int> cannot be bound: include or exclude leaves it out.");
        }
        assertThat(compile(binding("A", ", instances = \"lib::largest<int>\", exclude = \"largest\"")))
                .hadErrorContaining("lib::largest<int> cannot be bound: include or exclude leaves it out.");
        assertThat(compile(binding("A", ", instances = \"lib::Node::as<int>\", exclude = \"Node\"")))
                .hadErrorContaining("lib::Node::as<int> cannot be bound: include or exclude leaves it out.");
    }

    @Test
    void refusesAConstructorWithoutAJavaCounterpartAlthoughTheClassHasOthers() {
        assertEquals(List.of(), refused("lib::Node::Node<int>"));
        assertThat(compile(binding("A", ", instances = \"lib::Node::Node<int lib::Shorts::*>\"")))
                .hadErrorContaining("the instance lib::Node::Node<int lib::Shorts::*> cannot be bound: ");
    }

    @Test
    void refusesAnInstanceOfAClassThatAnEarlierInterfaceGeneratesWithoutIt() {
        JavaFileObject second = binding("B", ", instances = \"lib::Node::as<int>\"");
        assertThat(compile(binding("A", ""), second))
                .hadErrorContaining("lib::Node::as<int> cannot be bound: an earlier interface of the package generates "
                        + "the class Node; name the instance there.")
                .inFile(second)
                .onLine(1);
        assertThat(compile(binding("A", ", instances = \"lib::Node::as<int>\""), second))
                .succeeded();
    }

    @Test
    void refusesInstancesOfAHeaderOfC() {
        assertThat(compile(
                        binding("A", ", language = io.nativeheader.NativeHeader.Language.C, instances = \"f<int>\"")))
                .failed();
    }
}
