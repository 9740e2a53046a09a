package io.nativeheader.processor.request;

import io.nativeheader.processor.platform.Target;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of platforms, with {@code *} for any text: {@code linux-*}. */
public record TargetPatterns(List<String> globs) {

    public TargetPatterns {
        globs = List.copyOf(globs);
    }

    public boolean matches(Target target) {
        return globs.stream().anyMatch(glob -> matches(glob, target.folder()));
    }

    /** Returns the patterns that match no known platform. */
    List<String> unknown() {
        return globs.stream()
                .filter(glob -> Target.names().stream().noneMatch(name -> matches(glob, name)))
                .toList();
    }

    private static boolean matches(String glob, String name) {
        String regex = String.join(
                ".*", Stream.of(glob.split("\\*", -1)).map(Pattern::quote).toList());
        return name.matches(regex);
    }
}
