package io.nativeheader.processor.cli;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.sysroot.Sysroot;
import io.nativeheader.processor.toolchain.sysroot.SysrootPackages;
import io.nativeheader.processor.toolchain.sysroot.SysrootPacker;
import io.nativeheader.processor.toolchain.sysroot.SysrootSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pack-sysroot}: packs a platform's headers into a jar for the processor path. */
@Command(
        name = "pack-sysroot",
        description = "Packs the C library's headers of a platform into a jar for the processor path of other builds.",
        mixinStandardHelpOptions = true,
        versionProvider = NativeHeaderCommand.Version.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the jar was written", "1:it cannot be written", "2:the command line is wrong"})
final class PackSysrootCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<platform>", description = "The platform: linux-aarch64.")
    private String platform;

    @Option(
            names = "--from",
            paramLabel = "<folder>",
            description = "The folder with usr/include or include. Default: what is installed for the platform.")
    private Optional<Path> from;

    @Option(
            names = "--licence",
            paramLabel = "<file>",
            description = "A file with the licence of the headers. Repeat it for each.")
    private List<Path> licences = new ArrayList<>();

    @Option(
            names = "-o",
            required = true,
            paramLabel = "<file.jar or folder>",
            description = "The jar to write, or the folder for its content.")
    private Path output;

    @Override
    public Integer call() throws IOException {
        Target target = Target.find(platform)
                .orElseThrow(() -> wrong("There is no platform " + platform + ". The platforms are "
                        + String.join(", ", Target.names())));
        Sysroot sysroot = SysrootSearch.find(target, from, BuildEnvironment.current(Target.host()));
        if (!sysroot.hasCLibrary()) {
            String debian = SysrootPackages.debian(target);
            throw wrong(from.map(Path::toString).orElse("This machine") + " has no C library headers for " + platform
                    + (from.isPresent() || debian.isEmpty() ? "." : ". On Debian, install " + debian + "."));
        }
        int headers = new SysrootPacker(sysroot, licences).write(output);
        spec.commandLine().getOut().println(output + " has " + headers + " headers of " + platform);
        return 0;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
