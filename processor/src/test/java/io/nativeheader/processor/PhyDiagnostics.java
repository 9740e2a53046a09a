package io.nativeheader.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;

/** Compiles interfaces against a small header, and lists the problems. */
abstract class PhyDiagnostics {

    @TempDir
    Path folder;

    static final String PHY = """
            struct phy_device { int speed; };
            int phy_start(struct phy_device *phydev);
            int phy_stop(struct phy_device *phydev, int reason);
            const char *phy_name(const struct phy_device *phydev);
            #define PHY_ID(vendor) ((vendor) << 4)
            #define PHY_MAX 4
            extern int phy_count;
            """;

    Compilation compile(String... sources) {
        return compile(List.of(), sources);
    }

    Compilation compile(List<String> more, String... sources) {
        List<JavaFileObject> files = new ArrayList<>();
        for (int i = 0; i < sources.length; i++) {
            String name = sources[i].replaceAll("(?s).*?(?:interface|class) (\\w+).*", "$1");
            files.add(JavaFileObjects.forSourceString("p." + name, sources[i]));
        }
        List<String> options =
                new ArrayList<>(List.of("--release", "22", "-Anativeheader.includePath=" + folder, WorkerOption.OFF));
        options.addAll(more);
        return ProcessorCompiler.create().withOptions(options.toArray()).compile(files);
    }

    Compilation compilePhy(String body) throws IOException {
        Files.writeString(folder.resolve("phy.h"), PHY);
        return compile("""
                package p;
                import io.nativeheader.*;
                @NativeHeader("phy.h")
                interface Phy extends PhyHeader {
                %s
                }
                """.formatted(body));
    }

    static List<String> problems(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .filter(message -> message.startsWith("["))
                .map(message -> message.substring(1, message.indexOf(']')))
                .toList();
    }
}
