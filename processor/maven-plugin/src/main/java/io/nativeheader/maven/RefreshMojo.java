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
 * Makes Maven compile the module again if a C header that an annotated interface includes, directly or transitively, has changed. Maven's compiler
 * plugin tracks only Java files, so this goal deletes the class file of the interface. The plugin then sees a source file without a class file. If
 * no header has changed, the goal does nothing.
 */
@Mojo(name = "refresh", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class RefreshMojo extends AbstractMojo {

    /** The folder of generated sources, which also holds the processor's rules. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/annotations")
    private File generatedSources;

    /** The folder of generated test sources, which also holds the processor's rules. */
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
                    getLog().info(rule.classFile() + " will be compiled again: " + rule.changed() + " changed");
                }
            }
        } catch (IOException failure) {
            throw new MojoExecutionException("cannot check whether headers have changed: " + failure, failure);
        }
    }
}
