package io.nativeheader.reallibraries;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A library that tests bind as a whole if Debian's package with its headers is installed. */
enum InstalledLibrary {
    ZLIB("zlib1g-dev", List.of("zlib.h"), "z", "", "*"),
    SQLITE("libsqlite3-dev", List.of("sqlite3.h"), "sqlite3", "", "sqlite3_*"),
    CURL("libcurl4-openssl-dev", List.of("curl/curl.h"), "curl", "", "curl_*"),
    LIBPQ("libpq-dev", List.of("libpq-fe.h"), "", "libpq", "PQ*"),
    OPENSSL("libssl-dev", List.of("openssl/evp.h"), "crypto", "", "EVP_*"),
    LIBGIT2("libgit2-dev", List.of("git2.h"), "git2", "", "git_*"),
    SDL2("libsdl2-dev", List.of("SDL2/SDL.h"), "SDL2", "", "SDL_*"),
    POSIX("libc6-dev", List.of("unistd.h", "fcntl.h", "sys/stat.h"), "", "", "*"),
    EXPAT("libexpat1-dev", List.of("expat.h"), "expat", "", "XML_*"),
    NCURSES("libncurses-dev", List.of("ncurses.h"), "ncurses", "", "*"),
    ZSTD("libzstd-dev", List.of("zstd.h"), "zstd", "", "ZSTD_*"),
    LIBXML2("libxml2-dev", List.of("libxml/parser.h", "libxml/tree.h"), "", "libxml-2.0", "xml*"),
    DBUS("libdbus-1-dev", List.of("dbus/dbus.h"), "", "dbus-1", "dbus_*"),
    GTK4("libgtk-4-dev", List.of("gtk/gtk.h"), "", "gtk4", "gtk_*");

    private final String debianPackage;
    private final List<String> headers;
    private final String library;
    private final String pkgConfig;
    private final String functions;

    /**
     * @param library empty for the C library, or if pkg-config names it
     * @param pkgConfig empty without a package
     * @param functions a glob
     */
    InstalledLibrary(String debianPackage, List<String> headers, String library, String pkgConfig, String functions) {
        this.debianPackage = debianPackage;
        this.headers = headers;
        this.library = library;
        this.pkgConfig = pkgConfig;
        this.functions = functions;
    }

    String debianPackage() {
        return debianPackage;
    }

    /** Returns {@code @NativeHeader(value = "zlib.h", library = "z")}. */
    String annotation() {
        String value = headers.stream().map(header -> '"' + header + '"').collect(Collectors.joining(", ", "{", "}"));
        return "@io.nativeheader.NativeHeader(value = " + value
                + (library.isEmpty() ? "" : ", library = \"" + library + '"')
                + (pkgConfig.isEmpty() ? "" : ", pkgConfig = \"" + pkgConfig + '"') + ")";
    }

    /** Returns {@code zlib.h --library z}, the arguments of {@code declare} before the functions. */
    List<String> declareArguments() {
        List<String> arguments = new ArrayList<>(headers);
        if (!library.isEmpty()) {
            arguments.addAll(List.of("--library", library));
        }
        if (!pkgConfig.isEmpty()) {
            arguments.addAll(List.of("--pkg-config", pkgConfig));
        }
        return arguments;
    }

    /** Returns the arguments of {@code declare} for all functions. */
    List<String> declareEverything() {
        return Stream.concat(declareArguments().stream(), Stream.of(functions)).toList();
    }
}
