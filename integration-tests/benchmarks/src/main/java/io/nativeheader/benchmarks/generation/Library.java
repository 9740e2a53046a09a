package io.nativeheader.benchmarks.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A header that is bound whole, and by an interface that declares 20 of its functions. */
enum Library {
    ZLIB("zlib.h", "library = \"z\"", "zlib", 3.1, 5.2),
    SQLITE("sqlite3.h", "library = \"sqlite3\"", "sqlite3", 3.7, 6.7),
    CURL("curl/curl.h", "library = \"curl\"", "libcurl", 3.7, 5.5),
    /** jextract's output of it does not compile; the time is until javac says so. */
    OPENSSL("openssl/ssl.h", "library = \"ssl\"", "libssl", 9.9, 14.9),
    GTK("gtk/gtk.h", "pkgConfig = \"gtk4\"", "gtk4", 14.4, 37);

    final String header;

    /** pkg-config's name of it. */
    final String pkgConfig;

    private final String found;

    private final double jextractCpu;
    private final double jextractJavacCpu;

    Library(String header, String found, String pkgConfig, double jextractCpu, double jextractJavacCpu) {
        this.header = header;
        this.found = found;
        this.pkgConfig = pkgConfig;
        this.jextractCpu = jextractCpu;
        this.jextractJavacCpu = jextractJavacCpu;
    }

    /** Seconds of CPU of jextract, and of javac of what it made, as measured once by hand. */
    double jextractSum() {
        return jextractCpu + jextractJavacCpu;
    }

    /** An interface with all of the header. */
    String whole() {
        return interfaceOf("Whole extends WholeHeader", "");
    }

    /** An interface with 20 of its functions, which javac compiles without the processor, too. */
    String declared() {
        String file = name().toLowerCase(Locale.ROOT) + ".methods";
        try (InputStream methods = Library.class.getResourceAsStream(file)) {
            return interfaceOf("Declared", new String(methods.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it can be bound here. */
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
