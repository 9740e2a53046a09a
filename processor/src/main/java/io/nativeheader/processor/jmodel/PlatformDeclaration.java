package io.nativeheader.processor.jmodel;

import java.util.List;

/**
 * The class with the platforms for which the types of a package were built.
 *
 * @param type {@code p.NativeHeaderPlatform}
 * @param targets {@code linux-x86_64}
 */
public record PlatformDeclaration(JavaClass type, List<String> targets) {

    public PlatformDeclaration {
        targets = List.copyOf(targets);
    }
}
