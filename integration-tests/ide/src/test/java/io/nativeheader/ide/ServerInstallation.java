package io.nativeheader.ide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An unpacked Eclipse JDT Language Server, the one that VS Code's Java extension runs.
 *
 * @param folder contains {@code plugins} and {@code config_linux}
 */
record ServerInstallation(Path folder) {

    private static final String PROPERTY = "ide.server";

    /** Returns the server that {@code -Dide.server} names, or nothing if there is none. */
    static Optional<ServerInstallation> find() {
        return Optional.of(Path.of(System.getProperty(PROPERTY)))
                .filter(folder -> Files.isDirectory(folder.resolve("plugins")))
                .map(ServerInstallation::new);
    }

    /** Returns the folder where the tests look for a server. */
    static String folderName() {
        return System.getProperty(PROPERTY) + ", the folder that -D" + PROPERTY + " names";
    }

    /**
     * Returns the command that starts the server on this JVM.
     *
     * @param workspace the folder for the server's own data
     */
    List<String> command(Path workspace) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Declipse.application=org.eclipse.jdt.ls.core.id1",
                "-Declipse.product=org.eclipse.jdt.ls.core.product",
                "-Dosgi.bundles.defaultStartLevel=4",
                "-Dosgi.checkConfiguration=true",
                "-Dosgi.sharedConfiguration.area=" + folder.resolve("config_linux"),
                "-Dosgi.sharedConfiguration.area.readOnly=true",
                "-Dosgi.configuration.cascaded=true",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx1G",
                "--add-modules=ALL-SYSTEM",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-jar",
                launcher().toString(),
                "-configuration",
                workspace.resolve("configuration").toString(),
                "-data",
                workspace.resolve("data").toString()));
        return command;
    }

    private Path launcher() {
        try (Stream<Path> plugins = Files.list(folder.resolve("plugins"))) {
            return plugins.filter(plugin -> plugin.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
