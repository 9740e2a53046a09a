package io.nativeheader.reallibraries.yamlcpp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of yaml-cpp's documentation. */
class YamlCppTest {

    private final YamlCpp yaml = new YamlCppNative();

    @TempDir
    private Path folder;

    @Test
    void loadsAndSavesAConfiguration() throws IOException {
        Path file =
                Files.writeString(folder.resolve("config.yaml"), "{username: phy, password: secret, lastLogin: today}");
        try (Node config = yaml.LoadFile(file.toString());
                Node lastLogin = config.at("lastLogin");
                Node username = config.at("username");
                Node password = config.at("password")) {
            assertTrue(lastLogin.toBool());
            assertEquals("today", lastLogin.as_string());
            assertEquals(List.of("phy", "secret"), List.of(username.as_string(), password.as_string()));
            lastLogin.assign("tomorrow");
            Files.writeString(file, yaml.Dump(config));
        }
        assertEquals("{username: phy, password: secret, lastLogin: tomorrow}", Files.readString(file));
    }

    @Test
    void convertsScalarsAndSequences() {
        try (Node config = yaml.Load("{port: 8080, ratio: 0.5, primes: [2, 3]}");
                Node port = config.at("port");
                Node ratio = config.at("ratio");
                Node primes = config.at("primes");
                Node missing = config.at("host")) {
            assertEquals(8080, port.as_int());
            assertEquals(0.5, ratio.as_double());
            primes.push_back(5);
            assertArrayEquals(new int[] {2, 3, 5}, primes.as_vector_int());
            try (Node third = primes.at(2)) {
                assertEquals(5, third.as_int());
            }
            assertEquals("localhost", missing.as_string("localhost"));
            assertFalse(missing.toBool());
        }
    }

    @Test
    void tellsWhichScalarIsNoNumber() {
        try (Node config = yaml.Load("{port: none}");
                Node port = config.at("port")) {
            BadConversionException failure = assertThrows(BadConversionException.class, port::as_int);
            assertEquals("YAML::TypedBadConversion<int>", failure.typeName());
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
