package io.nativeheader.processor.cli;

import io.nativeheader.processor.platform.Target;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code java -jar native-header-processor.jar}: what can be done beside compiling, each a command of its own. */
@Command(
        name = "native-header",
        description = "Calls C from Java. This is the processor's jar; the compiler runs it.",
        mixinStandardHelpOptions = true,
        versionProvider = NativeHeaderCommand.Version.class,
        subcommands = DoctorCommand.class)
final class NativeHeaderCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** The exit code: 0, 1 if something is wrong, 2 if the command line is. */
    static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new NativeHeaderCommand());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** Of the jar, and what it runs on. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"NativeHeader " + number(), "Java " + Runtime.version() + ", " + platform()};
        }

        private static String number() {
            String version = NativeHeaderCommand.class.getPackage().getImplementationVersion();
            return version == null ? "of a folder of classes, which has no version" : version;
        }

        private static String platform() {
            return Target.host().folder();
        }
    }
}
