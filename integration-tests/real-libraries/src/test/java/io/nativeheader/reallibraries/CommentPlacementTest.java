package io.nativeheader.reallibraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments of installed headers are on the declarations that they describe. Each place is one that a simpler rule gets wrong. */
class CommentPlacementTest {

    private static final Path JAVAC = Path.of(System.getProperty("java.home"), "bin", "javac");

    @TempDir
    private Path folder;

    /** The Javadoc of a member or parameter of generated code starts with a text; {@code -} stands for no text from C. */
    private record Expected(String member, String text) {}

    @Test
    void placesTheCommentsOfZlib() throws IOException, InterruptedException {
        check("\"zlib.h\", library = \"z\"", """
                zlibVersion       The application can compare
                deflateEnd        All dynamically allocated data structures for this stream are freed.
                gzopen            Open the gzip (.gz) file at path for reading and decompressing
                gzclose_r         Same as
                gzgetc_           backward compatibility
                inflateUndermine  -
                z_stream.avail_in number of bytes available at
                """);
    }

    @Test
    void placesTheCommentsOfSqlite() throws IOException, InterruptedException {
        check("\"sqlite3.h\", library = \"sqlite3\"", """
                sqlite3_prepare_v2(db)       Database handle
                sqlite3_prepare_v2(pzTail)   (out) Pointer to unused portion of
                sqlite3_exec(arg0)           An open database
                sqlite3_column_origin_name16 Source Of Data In A Query Result.
                sqlite3_busy_timeout         Set A Busy Timeout.
                SQLITE_CORRUPT               The database disk image is malformed
                sqlite3_file                 OS Interface Open File Handle.
                """);
    }

    @Test
    @Tag("long")
    void placesTheCommentsOfCurl() throws IOException, InterruptedException {
        check("\"curl/curl.h\", library = \"curl\"", """
                curl_easy_init              -
                CURLSOCKTYPE_ACCEPT         socket created by
                CURLE_TFTP_NOTFOUND         68 - file not found on server
                CURLKHMATCH_MISMATCH        host found, key mismatch!
                curl_httppost.contenttype   Content-Type
                """);
    }

    @Test
    @Tag("long")
    void placesTheCommentsOfLibpq() throws IOException, InterruptedException {
        check("\"libpq-fe.h\", pkgConfig = \"libpq\"", """
                PQfinish           close the current connection and free the
                PQdb               Accessor functions for
                PQuser             -
                PQpingParams       -
                CONNECTION_STARTED Waiting for connection to be made.
                PGRES_COPY_IN      Copy In data transfer in progress
                PGnotify.relname   notification condition name
                """);
    }

    @Test
    @Tag("long")
    void placesTheCommentsOfLibgit2() throws IOException, InterruptedException {
        check("\"git2.h\", library = \"git2\"", """
                git_repository_free                        Free a previously allocated repository
                git_repository_is_bare(repo)               Repo to test
                git_repository_init_options.workdir_path   The path to the working dir or NULL for default
                GIT_REPOSITORY_INIT_BARE                   Create a bare repository with no working directory.
                GIT_REPOSITORY_ITEM_CONFIG                 -
                """);
    }

    @Test
    @Tag("long")
    void placesTheCommentsOfSdl() throws IOException, InterruptedException {
        check("\"SDL2/SDL.h\", library = \"SDL2\"", """
                SDL_GL_ResetAttributes                Reset all previously set OpenGL context attributes to their default values.
                SDL_SetWindowHitTest(callback_data)   an app-defined void pointer
                SDL_WINDOW_SHOWN                      window is visible
                SDL_KEYDOWN                           Key pressed
                SDL_WINDOW_FULLSCREEN_DESKTOP         -
                SDL_DisplayMode.format                pixel format
                """);
    }

    @Test
    @Tag("long")
    void placesTheCommentsOfGtk() throws IOException, InterruptedException {
        check("\"gtk/gtk.h\", pkgConfig = \"gtk4\"", """
                gtk_window_set_modal          If window is set modal, input will be grabbed when show and released when hide
                gtk_window_get_modal          -
                gtk_window_set_default_size   Set initial default size of the window
                GTK_ALIGN_FILL                stretch to fill all space if possible
                GtkWindowClass.activate_focus Activates the current focused widget within the window.
                """);
    }

    /** Generates code for a library and compares Javadoc: one row for each place. Skips the test if the header is not installed. */
    private void check(String options, String rows) throws IOException, InterruptedException {
        generate(options);
        List<Expected> expected = rows.lines()
                .map(row -> row.strip().split("\\s+", 2))
                .map(row -> new Expected(row[0], row[1]))
                .toList();
        assertTrue(expected.size() > 4, rows);
        for (Expected one : expected) {
            String javadoc = javadoc(one.member());
            String text = one.text().equals("-") ? "{@code" : one.text();
            assertEquals(text, javadoc.substring(0, Math.min(text.length(), javadoc.length())), one.member());
        }
    }

    private void generate(String options) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("Api.java"), """
                @io.nativeheader.NativeHeader(%s)
                interface Api extends ApiHeader {}
                """.formatted(options.replaceFirst("\"", "value = \"")));
        Files.createDirectories(folder.resolve("generated"));
        Process process = new ProcessBuilder(List.of(
                        JAVAC.toString(),
                        "-J-XX:TieredStopAtLevel=1",
                        "-J-XX:+UseSerialGC",
                        "-proc:only",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-s",
                        "generated",
                        "-d",
                        "generated",
                        "Api.java"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        boolean missing = output.contains("[HeaderNotFound]") || output.contains("[PkgConfigFailed]");
        assumeFalse(missing, () -> "a header is not installed:\n" + output);
        assertEquals(0, process.waitFor(), output);
    }

    /**
     * Returns a Javadoc comment without markup of lines.
     *
     * @param member {@code deflateEnd}, {@code deflateEnd(strm)}, {@code z_stream} or {@code z_stream.avail_in}
     */
    private String javadoc(String member) throws IOException {
        int dot = member.indexOf('.');
        int parenthesis = member.indexOf('(');
        if (dot >= 0) {
            return javadoc(member.substring(0, dot) + ".java", member.substring(dot + 1));
        }
        if (parenthesis < 0) {
            boolean isType = Files.exists(folder.resolve("generated/" + member + ".java"));
            return javadoc(isType ? member + ".java" : "ApiHeader.java", member);
        }
        String tag = "@param " + member.substring(parenthesis + 1, member.length() - 1) + " ";
        String javadoc = javadoc("ApiHeader.java", member.substring(0, parenthesis));
        return javadoc.substring(javadoc.indexOf(tag) + tag.length());
    }

    private String javadoc(String file, String name) throws IOException {
        List<String> found = new ArrayList<>();
        String source = Files.readString(folder.resolve("generated").resolve(file));
        for (String part : source.split("/\\*\\*")) {
            int end = part.indexOf("*/");
            String declared =
                    end < 0 ? "" : part.substring(end + 2).split("[(;={]", 2)[0].strip();
            if (Stream.of(declared.split("\\s+")).reduce("", (_, last) -> last).equals(name)) {
                found.add(part.substring(0, end)
                        .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
                        .strip());
            }
        }
        assertTrue(!found.isEmpty(), name + " is not in " + file);
        return found.getFirst();
    }
}
