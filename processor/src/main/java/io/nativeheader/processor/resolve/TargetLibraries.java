package io.nativeheader.processor.resolve;

import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.symbols.FoundLibrary;
import java.util.Optional;

/** Joins the libraries that an interface has on its targets. */
final class TargetLibraries {

    private final ParsedInterface parsed;

    TargetLibraries(ParsedInterface parsed) {
        this.parsed = parsed;
    }

    /** Returns the library's name on each target: that of the library found, else the user's, else that of another target. */
    PerTarget<String> names() {
        PerTarget<String> names = parsed.libraries()
                .with(
                        parsed.libraryNames(),
                        (found, given) -> found.map(FoundLibrary::name).orElse(given));
        Optional<String> any =
                names.values().stream().filter(name -> !name.isEmpty()).findFirst();
        return names.map(name -> name.isEmpty() ? any.orElse("") : name);
    }

    /**
     * Returns the SONAME on each target. A Linux target without the library gets that of another Linux target: SONAMEs do not depend on the
     * architecture.
     */
    PerTarget<String> sonames() {
        PerTarget<String> names = names();
        PerTarget<String> found = parsed.libraries()
                .map(library -> library.map(FoundLibrary::soname).orElse(""));
        if (found.isSame()) {
            return found;
        }
        TargetSet targets = found.targets().and(parsed.header().bound());
        return PerTarget.of(
                targets,
                target -> found.at(target).isEmpty() && isLinux(target)
                        ? sonameOfLinux(names.at(target), names, found)
                        : found.at(target));
    }

    private String sonameOfLinux(String name, PerTarget<String> names, PerTarget<String> found) {
        return found.targets().and(parsed.header().bound()).indices().stream()
                .filter(target -> isLinux(target) && names.at(target).equals(name))
                .map(found::at)
                .filter(soname -> !soname.isEmpty())
                .findFirst()
                .orElse("");
    }

    private boolean isLinux(int target) {
        return parsed.header().targets().get(target).os() == Target.OperatingSystem.LINUX;
    }
}
