package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.compile.CompiledInterface;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.resolve.ResolvedPackage;
import io.nativeheader.processor.resolve.comment.PackageLinks;
import java.util.List;

/**
 * A package whose declarations the C compiler has confirmed.
 *
 * @param resolved the declarations that all interfaces share
 * @param interfaces each with its compiled helper stubs
 */
record ConfirmedPackage(ResolvedPackage resolved, List<StagedInterface<CompiledInterface>> interfaces) {

    List<InterfaceDeclaration> declarations() {
        return interfaces.stream().map(one -> one.result().declaration()).toList();
    }

    /** Returns the package with links in its comments. They lead only to declarations that the C compiler has confirmed. */
    ConfirmedPackage linked() {
        PackageLinks links = new PackageLinks(resolved.types());
        return new ConfirmedPackage(
                new ResolvedPackage(resolved.platform(), links.types(), resolved.interfaces()),
                interfaces.stream()
                        .map(one -> one.with(
                                one.result().with(links.linked(one.result().declaration()))))
                        .toList());
    }
}
