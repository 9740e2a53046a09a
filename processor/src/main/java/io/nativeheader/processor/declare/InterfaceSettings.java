package io.nativeheader.processor.declare;

import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.request.HeaderOptions;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.ModuleFolders;
import java.util.List;
import java.util.Set;

/**
 * The interface to write.
 *
 * @param isNameGiven whether the name must stay, even if a C type of the header has the same one
 * @param options the elements of its {@code @NativeHeader}
 * @param module the folder that relative header folders refer to
 */
public record InterfaceSettings(JavaClass type, boolean isNameGiven, HeaderOptions options, ModuleFolders module) {

    /** Returns the settings of an interface with another name. */
    InterfaceSettings named(String name) {
        return new InterfaceSettings(new JavaClass(type.packageName(), name), false, options, module);
    }

    /** Returns the settings with other elements of {@code @NativeHeader}. */
    InterfaceSettings with(HeaderOptions other) {
        return new InterfaceSettings(type, isNameGiven, other, module);
    }

    /** Returns the request of the interface with methods, as the processor would read it. */
    InterfaceRequest request(List<MethodRequest> methods, boolean headerWide) {
        Origin nowhere = new Origin.Nowhere();
        return new InterfaceRequest(
                type,
                true,
                headerWide,
                true,
                options,
                methods,
                Set.of(),
                List.of(),
                false,
                Set.of(type.name()),
                Set.of(),
                Set.of(),
                module,
                nowhere,
                nowhere,
                nowhere,
                nowhere);
    }
}
