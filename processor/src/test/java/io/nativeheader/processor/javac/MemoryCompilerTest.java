package io.nativeheader.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MemoryCompilerTest {

    private static final int THIS = Runtime.version().feature();

    private static Map<String, Supplier<String>> texts(Map<String, String> sources) {
        return sources.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, source -> source::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    private static Map<String, List<String>> names(MemoryCompiler.Outcome outcome) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        assertInstanceOf(MemoryCompiler.Compiled.class, outcome, outcome::toString)
                .classes()
                .forEach((source, classes) ->
                        names.put(source, classes.stream().map(ClassFile::name).toList()));
        return names;
    }

    @Test
    void compilesAClassAndItsMembers() {
        MemoryCompiler.Outcome outcome = new MemoryCompiler(THIS, List.of())
                .compile(texts(Map.of(
                        "p.a$b",
                                "package p; class a$b { class c {} Runnable r = new Runnable() { public void run() {} }; }",
                        "p.Phy", "package p; interface Phy { a$b of(größe g); }",
                        "p.größe", "package p; class größe {}")));
        assertEquals(
                Map.of(
                        "p.a$b", List.of("p.a$b", "p.a$b$1", "p.a$b$c"),
                        "p.Phy", List.of("p.Phy"),
                        "p.größe", List.of("p.größe")),
                names(outcome));
    }

    @Test
    void compilesTheUnnamedPackage() {
        assertEquals(
                Map.of("Phy", List.of("Phy")),
                names(new MemoryCompiler(THIS, List.of()).compile(texts(Map.of("Phy", "interface Phy {}")))));
    }

    @Test
    void returnsTheFirstError() {
        MemoryCompiler.Outcome outcome = new MemoryCompiler(THIS, List.of(Path.of("missing.jar")))
                .compile(texts(Map.of("p.Phy", "package p; interface Phy extends Missing {}")));
        String reason = assertInstanceOf(MemoryCompiler.Failed.class, outcome).reason();
        assertTrue(reason.contains("cannot find symbol"), reason);
    }

    @Test
    void failsForAnUnknownRelease() {
        MemoryCompiler.Outcome outcome =
                new MemoryCompiler(7, List.of()).compile(texts(Map.of("p.Phy", "package p; interface Phy {}")));
        assertInstanceOf(MemoryCompiler.Failed.class, outcome);
    }

    @Test
    void ignoresWarnings() {
        String source =
                "package p; class Phy { @Deprecated int f() { return new Integer(3); } Object o = (java.util.List<String>) (Object) 1; }";
        assertEquals(
                List.of("p.Phy"),
                names(new MemoryCompiler(THIS, List.of()).compile(texts(Map.of("p.Phy", source))))
                        .get("p.Phy"));
    }

    @Test
    void writesClassFilesOfTheRequestedRelease() {
        MemoryCompiler.Outcome outcome =
                new MemoryCompiler(22, List.of()).compile(texts(Map.of("p.Phy", "package p; interface Phy {}")));
        byte[] bytes = assertInstanceOf(MemoryCompiler.Compiled.class, outcome)
                .classes()
                .get("p.Phy")
                .getFirst()
                .content();
        assertEquals(22 + 44, ByteBuffer.wrap(bytes).getShort(6), "major_version (JVMS 4.1)");
    }

    @Test
    void pausesAfterAFewMegabytes() {
        int[] pauses = {0};
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            StringBuilder source = new StringBuilder("package p; interface Big" + i + " {");
            for (int j = 0; j < 50; j++) {
                source.append(" String S")
                        .append(j)
                        .append(" = \"")
                        .append(String.valueOf((char) ('0' + j)).repeat(60_000))
                        .append("\";");
            }
            sources.put("p.Big" + i, source.append("}").toString());
        }
        names(new MemoryCompiler(THIS, List.of(), () -> pauses[0]++).compile(texts(sources)));
        assertEquals(1, pauses[0], "of three class files of 3 MB each, the third makes it more than six");
    }
}
