package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proposed signature keeps what was right, and it binds. */
class ProposalTest {

    private static final String HEADER = """
            typedef struct store store;
            struct point { int x, y; };
            typedef int (*visitor)(void *data, int value);
            store *store_open(const char *name, int flags);
            void store_close(store *s);
            long store_read(store *s, void *buffer, unsigned long count);
            int store_put(store *s, const char *key, const char *value, unsigned int ttl);
            int store_each(store *s, int from, visitor visit, void *data);
            int store_get(store *s, const char *key, int *value);
            char *store_name(store *s);
            void name_free(char *name);
            struct point middle(struct point a, struct point b);
            int log_line(int level, const char *format, ...);
            long now(void);
            int total(int *values, int count);
            """;

    private static final Pattern PASTE = Pattern.compile("(?m)^ +Java: (.*)$");

    @TempDir
    Path folder;

    private Compilation compile(String method) throws IOException {
        Files.writeString(folder.resolve("store.h"), HEADER);
        return compile("""
                package p;
                import io.nativeheader.*;
                import java.lang.foreign.*;
                @NativeHeader("store.h")
                interface Api extends ApiHeader {
                    %s;
                }
                """.formatted(method), "p.Api", folder);
    }

    private static Compilation compile(String source, String name, Path includes) {
        return ProcessorCompiler.create()
                .withOptions(
                        "--release",
                        "22",
                        "-Anativeheader.includePath=" + includes,
                        "-Anativeheader.symbols=off",
                        WorkerOption.OFF)
                .compile(JavaFileObjects.forSourceString(name, source));
    }

    /** Returns the proposed lines. All messages about one method propose the same line. */
    private static List<String> proposals(Compilation compilation) {
        List<String> lines = new ArrayList<>();
        compilation.errors().forEach(error -> {
            Matcher paste = PASTE.matcher(error.getMessage(Locale.ROOT));
            while (paste.find()) {
                lines.add(paste.group(1));
            }
        });
        return lines.stream().distinct().toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Owned(free = \"store_close\") store store_open(String name, short flags) | @Owned(free = \"store_close\") store store_open(String name, int flags)",
                "@Owned(free = \"store_close\") store store_open(String path) | @Owned(free = \"store_close\") store store_open(String path, int flags)",
                "int store_read(store s, @Length byte[] buffer) | long store_read(store s, @Length byte[] buffer)",
                "@SetsErrno long store_read(store s, byte[] buffer) throws ErrnoException | @SetsErrno long store_read(store s, byte[] buffer, long count) throws ErrnoException",
                "@ReturnsErrno void store_put(store s, String key, @Encoding(\"ISO-8859-1\") String value) | @ReturnsErrno void store_put(store s, String key, @Encoding(\"ISO-8859-1\") String value, int ttl)",
                "int store_put(store s, String key, String value, String more, long ttl) | int store_put(store s, String key, String value, long ttl)",
                "int store_put(store s, @Encoding(\"UTF-8\") int key, String value, long ttl) | int store_put(store s, MemorySegment key, String value, long ttl)",
                "int store_each(store s, short from, @Retained @UserData visitor visit, Arena arena) | int store_each(store s, int from, @Retained @UserData visitor visit, Arena arena)",
                "int store_each(store s, @Retained @UserData visitor visit, Arena arena) | int store_each(store s, int from, @Retained @UserData visitor visit, Arena arena)",
                "int store_each(store s, int from, store visit, MemorySegment data) | int store_each(store s, int from, visitor visit, MemorySegment data)",
                "@Out @ReturnsErrno int store_get(store s, long key) | @Out @ReturnsErrno int store_get(store s, MemorySegment key)",
                "@Symbol(\"store_name\") @Owned(free = \"name_free\") String nameOf(MemorySegment s, int length) | @Symbol(\"store_name\") @Owned(free = \"name_free\") String nameOf(MemorySegment s)",
                "point middle(SegmentAllocator allocator, point a) | point middle(SegmentAllocator allocator, point a, point b)",
                "point middle(Arena arena) | point middle(Arena arena, point a, point b)",
                "int log_line(short level, String format, int value) | int log_line(int level, String format, int value)",
                "int log_line(int level) | int log_line(int level, MemorySegment format)",
                "int log_line(short level, String format, Object... values) | int log_line(int level, String format, Object... values)",
                "int now() | long now()",
                "boolean now(int zone) | boolean now()",
                "int total(@Length(\"count\") long[] values) | int total(@Length(\"count\") int[] values)",
            })
    void proposesALineThatKeepsWhatIsRightAndBinds(String wrong, String proposal) throws IOException {
        assertEquals(List.of(proposal), proposals(compile(wrong)));
        assertThat(compile(proposal)).succeeded();
    }

    /** Replaces each method by the line that docs/diagnostics.md proposes for it. */
    @Test
    void bindsEveryLineProposedOnTheDiagnosticsPage() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(Path.of("src/test/resources/diagnostics"))) {
            folders = all.filter(one -> Files.exists(one.resolve("Input.java"))).toList();
        }
        int pasted = 0;
        for (Path one : folders) {
            String source = Files.readString(one.resolve("Input.java"));
            for (String line : proposals(compile(source, "p.Input", one.toAbsolutePath()))) {
                String name = line.replaceAll("\\(.*", "").replaceAll(".* ", "");
                String fixed =
                        source.replaceAll("(?m)^    .*\\b" + name + "\\(.*;$", Matcher.quoteReplacement(line + ";"));
                assertThat(compile(fixed, "p.Input", one.toAbsolutePath())).succeeded();
                pasted++;
            }
        }
        assertFalse(pasted < 3, "the diagnostics have lines to paste");
    }
}
