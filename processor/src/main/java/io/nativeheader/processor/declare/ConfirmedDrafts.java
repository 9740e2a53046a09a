package io.nativeheader.processor.declare;

import io.nativeheader.processor.jmodel.MethodDeclaration;
import java.util.List;
import java.util.Map;

/**
 * The methods of the interface to write.
 *
 * @param settings the settings they were confirmed with
 * @param methods the methods as the processor binds them, with linked comments, by name
 */
record ConfirmedDrafts(InterfaceSettings settings, List<Draft> drafts, Map<String, MethodDeclaration> methods) {

    ConfirmedDrafts {
        drafts = List.copyOf(drafts);
        methods = Map.copyOf(methods);
    }
}
