package io.nativeheader.benchmarks.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A header to bind, as a whole or with an interface that declares 20 of its functions. */
enum Library {
    ZLIB("zlib.h", "library = \"z\"", "zlib"),
    SQLITE("sqlite3.h", "library = \"sqlite3\"", "sqlite3"),
    CURL("curl/curl.h", "library = \"curl\"", "libcurl"),
    OPENSSL("openssl/ssl.h", "library = \"ssl\"", "libssl"),
    GTK("gtk/gtk.h", "pkgConfig = \"gtk4\"", "gtk4");

    final String header;

    /** Name of its pkg-config package. */
    final String pkgConfig;

    private final String found;

    Library(String header, String found, String pkgConfig) {
        this.header = header;
        this.found = found;
        this.pkgConfig = pkgConfig;
    }

    /** Returns an interface that binds the whole header. */
    String whole() {
        return interfaceOf("Whole extends WholeHeader", "");
    }

    /** Returns an interface with the first of the 20 functions. */
    String one() {
        return interfaceOf("One", methods().lines().findFirst().orElseThrow() + "\n");
    }

    /** Returns an interface with 20 functions, which also compiles without the processor. */
    String declared() {
        return interfaceOf("Declared", methods());
    }

    private String methods() {
        String file = name().toLowerCase(Locale.ROOT) + ".methods";
        try (InputStream methods = Library.class.getResourceAsStream(file)) {
            return new String(methods.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether the header is installed. */
    boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("pkg-config", "--exists", pkgConfig)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noPkgConfig) {
            return false;
        }
    }

    private String interfaceOf(String name, String methods) {
        return """
                package p;

                import io.nativeheader.NativeHeader;
                import java.lang.foreign.MemorySegment;

                @NativeHeader(value = "%s", %s)
                interface %s {
                %s}
                """.formatted(header, found, name, methods);
    }
}
