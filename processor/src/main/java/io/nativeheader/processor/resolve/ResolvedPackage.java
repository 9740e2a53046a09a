package io.nativeheader.processor.resolve;

import io.nativeheader.processor.jmodel.PlatformDeclaration;
import io.nativeheader.processor.jmodel.TypeDeclaration;
import java.util.List;

/**
 * A package with all decisions about its generated code.
 *
 * @param types the generated types that its interfaces share
 */
public record ResolvedPackage(
        PlatformDeclaration platform, List<TypeDeclaration> types, List<ResolvedInterface> interfaces) {}
