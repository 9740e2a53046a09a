package io.nativeheader.processor.jmodel;

import java.util.List;

/**
 * The generated class that lists the platforms for which a package was built.
 *
 * @param type {@code p.NativeHeaderPlatform}
 * @param targets {@code linux-x86_64}
 * @param isRestricted whether an interface of the package is bound for some of the targets only
 */
public record PlatformDeclaration(JavaClass type, List<String> targets, boolean isRestricted) {

    public PlatformDeclaration {
        targets = List.copyOf(targets);
    }
}
