package io.nativeheader.processor.recording;

import io.nativeheader.processor.request.HeaderOptions;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.runtime.library.NearMisses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parts of an interface that decide what its headers are parsed for.
 *
 * @param names C names to read even if they are declared in other headers
 */
public record Question(
        List<String> headers,
        List<String> includePath,
        List<String> pkgConfig,
        List<String> define,
        List<String> clangArgs,
        String preamble,
        String library,
        Set<String> names) {

    /**
     * Returns the question of an interface.
     *
     * @param freeing functions that free memory owned by the package's methods
     */
    static Question of(InterfaceRequest request, Set<String> freeing) {
        HeaderOptions options = request.options();
        Set<String> names = new TreeSet<>(freeing);
        request.methods().forEach(method -> names.addAll(method.cNames()));
        return new Question(
                options.headers(),
                options.includePath(),
                options.pkgConfig(),
                options.define(),
                options.clangArgs(),
                options.preamble(),
                options.library(),
                names);
    }

    /**
     * Returns a clause for each part of a later question that this one does not cover.
     *
     * @param declared the functions, variables and macros that the answer declares
     */
    List<String> differences(Question later, Set<String> declared) {
        List<String> differences = new ArrayList<>();
        differ("headers", headers, later.headers).ifPresent(differences::add);
        differ("includePath", includePath, later.includePath).ifPresent(differences::add);
        differ("pkgConfig", pkgConfig, later.pkgConfig).ifPresent(differences::add);
        differ("define", define, later.define).ifPresent(differences::add);
        differ("clangArgs", clangArgs, later.clangArgs).ifPresent(differences::add);
        differ("library", List.of(library), List.of(later.library)).ifPresent(differences::add);
        if (!preamble.equals(later.preamble)) {
            differences.add("the preamble has changed");
        }
        Set<String> unknown = new TreeSet<>(later.names);
        unknown.removeAll(names);
        unknown.removeAll(declared);
        unknown.forEach(name -> differences.add("it does not cover " + name + near(name, declared)));
        return differences;
    }

    private static String near(String name, Set<String> declared) {
        List<String> near = NearMisses.of(name, declared);
        return near.isEmpty() ? "" : " (it has " + String.join(", ", near) + ")";
    }

    private static Optional<String> differ(String element, List<String> before, List<String> now) {
        return before.equals(now)
                ? Optional.empty()
                : Optional.of(element + " was " + display(before) + ", and is now " + display(now));
    }

    private static String display(List<String> values) {
        return values.isEmpty() || values.equals(List.of("")) ? "empty" : String.join(", ", values);
    }
}
