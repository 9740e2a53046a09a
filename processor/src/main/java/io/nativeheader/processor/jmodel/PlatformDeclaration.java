package io.nativeheader.processor.jmodel;

import java.util.List;

/**
 * The class by which the types of a package know the platforms that they were built for.
 *
 * @param type {@code p.NativeHeaderPlatform}
 * @param targets {@code linux-x86_64}
 */
public record PlatformDeclaration(JavaClass type, List<String> targets) {

    public PlatformDeclaration {
        targets = List.copyOf(targets);
    }
}
