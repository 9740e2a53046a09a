package io.nativeheader.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Has the module compiled again where a C header changed that an annotated interface was generated from, on whichever level of
 * {@code #include} it stands. Maven's compiler plugin looks at Java alone: the class file of the interface is deleted, so that it sees a source
 * file without one. Where nothing changed, nothing is done.
 */
@Mojo(name = "refresh", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class RefreshMojo extends AbstractMojo {

    /** Where the processor writes its rules: beside the generated sources. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/annotations")
    private File generatedSources;

    /** The same of tests. */
    @Parameter(defaultValue = "${project.build.directory}/generated-test-sources/test-annotations")
    private File generatedTestSources;

    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true)
    private File classes;

    @Parameter(defaultValue = "${project.build.testOutputDirectory}", readonly = true)
    private File testClasses;

    @Override
    public void execute() throws MojoExecutionException {
        refresh(generatedSources.toPath(), classes.toPath());
        refresh(generatedTestSources.toPath(), testClasses.toPath());
    }

    private void refresh(Path rules, Path output) throws MojoExecutionException {
        try {
            for (Rule rule : Rule.all(rules.resolve("native-header"))) {
                if (rule.refresh(output)) {
                    getLog().info(rule.classFile() + " is compiled again: " + rule.changed() + " changed");
                }
            }
        } catch (IOException failure) {
            throw new MojoExecutionException("cannot tell whether headers changed: " + failure, failure);
        }
    }
}
