package io.nativeheader.processor.cli;

import io.nativeheader.processor.platform.Target;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command of {@code java -jar native-header-processor.jar}. */
@Command(
        name = "native-header",
        description =
                "Calls C from Java. This jar is the annotation processor, which javac runs; it also has these commands.",
        mixinStandardHelpOptions = true,
        versionProvider = NativeHeaderCommand.Version.class,
        subcommands = {DeclareCommand.class, DoctorCommand.class, RecordCommand.class, PackSysrootCommand.class})
final class NativeHeaderCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Returns the exit code: 0 on success, 1 if a command fails, 2 if the command line is wrong. */
    static int run(String... arguments) {
        return commandLine(CompileLibraryCommand.onThisMachine()).execute(arguments);
    }

    static CommandLine commandLine(CompileLibraryCommand compileLibrary) {
        // The compiler's own flags (-O2) reach compile-library as positional parameters.
        CommandLine compileLibraryLine = new CommandLine(compileLibrary).setUnmatchedOptionsArePositionalParams(true);
        return new CommandLine(new NativeHeaderCommand()).addSubcommand(compileLibraryLine);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command is given.");
    }

    /** Prints the versions of NativeHeader and Java, and the platform. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"NativeHeader " + number(), "Java " + Runtime.version() + ", " + platform()};
        }

        private static String number() {
            String version = NativeHeaderCommand.class.getPackage().getImplementationVersion();
            return version == null ? "(no version: run from a folder of classes)" : version;
        }

        private static String platform() {
            return Target.host().folder();
        }
    }
}
