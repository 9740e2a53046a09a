package io.nativeheader.reallibraries.yamlcpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of yaml-cpp's documentation. */
class YamlCppTest {

    private final YamlCpp yaml = new YamlCppNative();

    @TempDir
    private Path folder;

    /** Returns the scalars of a map. C++ looks up a key with a function template, which Java cannot call. */
    private static Map<String, String> scalars(Node map) {
        Map<String, String> scalars = new TreeMap<>();
        try (iterator next = map.begin()) {
            for (long i = 0; i < map.size(); i++) {
                try (iterator_value entry = next.dereference()) {
                    scalars.put(entry.first().Scalar(), entry.second().Scalar());
                }
                next.increment();
            }
        }
        return scalars;
    }

    @Test
    void loadsAConfiguration() throws IOException {
        Path file = Files.writeString(folder.resolve("config.yaml"), "username: phy\npassword: secret\n");
        try (Node config = yaml.LoadFile(file.toString())) {
            assertTrue(config.IsMap());
            assertEquals(Map.of("username", "phy", "password", "secret"), scalars(config));
        }
    }

    @Test
    void changesAMap() {
        try (Node config = yaml.Load("{pi: 3}");
                iterator first = config.begin();
                iterator_value entry = first.dereference();
                Node value = yaml.Load("3.14159")) {
            entry.second().assign(value);
            assertEquals("{pi: 3.14159}", yaml.Dump(config));
        }
    }

    @Test
    void findsTheNodeOfAKeyByItsIdentity() {
        try (Node map = yaml.Load("{}");
                Node key = yaml.Load("key");
                Node value = yaml.Load("value");
                Node entry = map.at(key)) {
            assertFalse(entry.IsDefined());
            entry.assign(value);
            try (Node found = map.at(key)) {
                assertEquals("value", found.Scalar());
            }
        }
    }

    @Test
    void buildsASequence() {
        try (Node primes = yaml.Load("[2, 3]");
                Node five = yaml.Load("5")) {
            primes.push_back(five);
            assertEquals(3, primes.size());
            assertEquals(NodeType_value.Sequence, primes.Type());
            assertEquals("[2, 3, 5]", yaml.Dump(primes));
        }
    }

    @Test
    void loadsAllDocumentsOfAStream() {
        List<Node> documents = yaml.LoadAll("--- a\n--- b\n");
        assertEquals(List.of("a", "b"), documents.stream().map(Node::Scalar).toList());
    }

    @Test
    void emitsWithManipulators() {
        try (Emitter out = Emitter.create()) {
            yaml.shiftLeft(out, EMITTER_MANIP.BeginMap);
            yaml.shiftLeft(out, EMITTER_MANIP.Key);
            yaml.shiftLeft(out, "name");
            yaml.shiftLeft(out, EMITTER_MANIP.Value);
            yaml.shiftLeft(out, 4_000_000_000L);
            yaml.shiftLeft(out, EMITTER_MANIP.EndMap);
            assertTrue(out.good());
            assertEquals("name: 4000000000", out.c_str());
        }
    }

    @Test
    void throwsTheExceptionsOfTheLibrary() {
        CxxParserException failure = assertThrows(CxxParserException.class, () -> yaml.Load("{a: b"));
        assertTrue(failure.getMessage().contains("yaml-cpp: error at line 1"), failure.getMessage());
        assertEquals(0, failure.object().mark().line());
        assertThrows(BadFileException.class, () -> yaml.LoadFile("/no/such/file"));
    }

    @Test
    void iteratesOverASequence() {
        StringBuilder values = new StringBuilder();
        try (Node list = yaml.Load("[a, b, c]");
                iterator next = list.begin()) {
            for (long i = 0; i < list.size(); i++) {
                try (iterator_value item = next.dereference()) {
                    values.append(item.Scalar());
                }
                next.increment();
            }
        }
        assertEquals("abc", values.toString());
    }
}
