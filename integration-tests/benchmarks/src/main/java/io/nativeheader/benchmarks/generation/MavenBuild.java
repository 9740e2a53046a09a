package io.nativeheader.benchmarks.generation;

import io.nativeheader.NativeHeader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Maven build of a module with an interface. It runs only the compiler plugin, which compiles in Maven's JVM, and takes the processor
 * from files, so that nothing must be installed.
 *
 * @param maven the program {@code mvn}
 * @param pluginVersion the version of maven-compiler-plugin, which Maven may download
 * @param folder the module's folder
 */
record MavenBuild(Path maven, String pluginVersion, Path folder) {

    private static final String MODULE = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>p</groupId>
              <artifactId>bound</artifactId>
              <version>1</version>
              <packaging>jar</packaging>
              <properties>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>io.nativeheader</groupId>
                  <artifactId>native-header</artifactId>
                  <version>1</version>
                  <scope>system</scope>
                  <systemPath>%s</systemPath>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>%s</version>
                    <configuration>
                      <release>%d</release>
                      <compilerArgs>
            %s          </compilerArgs>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    /** Writes the module's POM, with the compiler arguments, and its source. */
    void prepare(String java, List<String> compilerArguments) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("src/main/java/p")).resolve("Whole.java"), java);
        StringBuilder arguments = new StringBuilder();
        compilerArguments.forEach(argument ->
                arguments.append("            <arg>").append(argument).append("</arg>\n"));
        Files.writeString(
                folder.resolve("pom.xml"),
                MODULE.formatted(
                        Compilation.locationOf(NativeHeader.class),
                        pluginVersion,
                        Runtime.version().feature(),
                        arguments));
    }

    /** Compiles the module from scratch. */
    double seconds() throws IOException, InterruptedException {
        Compilation.delete(folder.resolve("target"));
        ProcessBuilder builder = new ProcessBuilder(
                        maven.toString(),
                        "-o",
                        "-q",
                        "-f",
                        folder.toString(),
                        "org.apache.maven.plugins:maven-compiler-plugin:" + pluginVersion + ":compile")
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_OPTS", "--enable-native-access=ALL-UNNAMED");
        builder.environment()
                .put("XDG_CACHE_HOME", folder.resolveSibling("cache").toString());
        long start = System.nanoTime();
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("mvn exited with " + status + " in " + folder + ":\n" + output);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
