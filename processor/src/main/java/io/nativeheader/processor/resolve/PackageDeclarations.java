package io.nativeheader.processor.resolve;

import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.PlatformDeclaration;
import io.nativeheader.processor.jmodel.TypeDeclaration;
import java.util.List;

/** Everything generated for one package. */
public record PackageDeclarations(
        PlatformDeclaration platform, List<TypeDeclaration> types, List<InterfaceDeclaration> interfaces) {}
