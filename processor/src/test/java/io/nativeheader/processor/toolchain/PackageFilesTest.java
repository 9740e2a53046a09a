package io.nativeheader.processor.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageFilesTest {

    @TempDir
    private Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Optional<PackageFiles.Lead> leadingTo(String header) {
        Map<String, String> variables = Map.of("PKG_CONFIG_PATH", folder.toString());
        return new PackageFiles(new BuildEnvironment(Target.host(), variables, Duration.ofSeconds(10)))
                .leadingTo(header);
    }

    @Test
    void findsThePackageOfAHeader() throws IOException {
        write("include/nhphy-1.0/nhphy/nhphy.h", "");
        String cflags =
                "prefix=%s\nincludedir=${prefix}/include\n\nName: x\nRequires: mdio\nCflags: -DX -I${includedir}/nhphy-1.0\n"
                        .formatted(folder);
        write("nhx.pc", cflags);
        write("nhphy-with-mdio.pc", cflags);
        write("nhphy-1.0.pc", cflags);
        write("nhother.pc", "Name: other\nCflags: -I" + folder + "/include\n");
        assertEquals(
                Optional.of(new PackageFiles.Lead("nhphy-1.0", folder.resolve("include/nhphy-1.0"))),
                leadingTo("nhphy/nhphy.h"));
        assertEquals(Optional.empty(), leadingTo("nhphy.h"));
        assertEquals(Optional.empty(), leadingTo("no\0path.h"));
    }
}
