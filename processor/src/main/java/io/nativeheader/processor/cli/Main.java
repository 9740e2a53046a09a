package io.nativeheader.processor.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The entry point of {@code java -jar native-header-processor.jar}. */
public final class Main {

    private static final int USAGE = 2;

    private Main() {}

    /** Runs a command and ends the JVM with exit code 0 on success, 1 if the command fails, 2 if the command line is wrong. */
    public static void main(String[] arguments) throws ReflectiveOperationException, IOException, URISyntaxException {
        if (isComplete(Main.class.getClassLoader())) {
            System.exit(NativeHeaderCommand.run(arguments));
        }
        Path jar = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        JarsOfJar jars = JarsOfJar.find(jar);
        ClassLoader loader = loader(jar, jars.found());
        if (!jars.missing().isEmpty() || !isComplete(loader)) {
            System.err.println(jar + " needs " + (jars.missing().isEmpty() ? "other jars" : jars.missing())
                    + ". Run it in a Maven repository, or copy these jars into its folder.");
            System.exit(USAGE);
        }
        Thread.currentThread().setContextClassLoader(loader);
        loader.loadClass(Main.class.getName()).getMethod("main", String[].class).invoke(null, (Object) arguments);
    }

    /** Returns whether a class loader finds the jars that this one needs. */
    private static boolean isComplete(ClassLoader loader) {
        return loader.getResource("picocli/CommandLine.class") != null;
    }

    /** Returns a loader for this jar and the others. It loads this jar's classes again, so that they see those of the others. */
    private static ClassLoader loader(Path jar, List<Path> others) throws IOException {
        List<URL> urls = new ArrayList<>(List.of(jar.toUri().toURL()));
        for (Path other : others) {
            urls.add(other.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
