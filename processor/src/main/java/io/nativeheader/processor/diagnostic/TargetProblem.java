package io.nativeheader.processor.diagnostic;

import java.util.List;

/** Problems of bindings for platforms other than this one, or for several platforms. */
public sealed interface TargetProblem extends Problem {

    /**
     * A header that a target lacks.
     *
     * @param target the target's name, {@code linux-aarch64}
     * @param includedFrom the headers of {@code @NativeHeader}, if one of them includes this header; empty if it is one of them itself
     * @param folders the searched folders
     * @param hasCLibrary whether there are headers of the target's C library
     * @param debian Debian's package with these headers; empty if there is none
     * @param artifact the Maven artifact with these headers; empty if there is none
     * @param hostFolder this machine's folder that contains the header but is not searched; empty if there is none
     */
    record HeaderNotFoundOnTarget(
            String header,
            String target,
            String includedFrom,
            List<String> folders,
            boolean hasCLibrary,
            String debian,
            String artifact,
            String hostFolder)
            implements TargetProblem {

        public HeaderNotFoundOnTarget {
            folders = List.copyOf(folders);
        }

        @Override
        public String message() {
            return "cannot find header " + header
                    + (includedFrom.isEmpty() ? "" : ", which " + includedFrom + " includes,") + " for " + target
                    + (folders.isEmpty() ? "" : ". Searched:" + HeaderProblem.lines(folders)) + "\n" + host()
                    + (hasCLibrary
                            ? "If a library provides the header, add its folder with includePath. Or set"
                            : missing())
                    + " -Anativeheader.sysroot." + target.replace('-', '_') + " to a folder with all headers of "
                    + target
                    + ".\nOr record the interface on " + target
                    + " with -Anativeheader.record=src/main/native-header and commit the result.\n"
                    + "Or restrict the interface to other platforms with targets in @NativeHeader.";
        }

        private String host() {
            return hostFolder.isEmpty()
                    ? ""
                    : "NativeHeader does not use " + hostFolder + "/" + header
                            + ", because it may have been generated for this machine's architecture. If it fits "
                            + target
                            + " too, add " + hostFolder + " with includePath or -Anativeheader.includePath.\n";
        }

        private String missing() {
            return "This machine has no C library headers for " + target + "."
                    + (artifact.isEmpty() ? "" : " Add " + artifact + " to the processor path.")
                    + (debian.isEmpty() ? "" : " On Debian, install " + debian + ".")
                    + (artifact.isEmpty() && debian.isEmpty() ? " Set" : " Or set");
        }
    }

    /** A folder given as a target's sysroot that has no headers of its C library. */
    record NotASysroot(String target, String folder) implements TargetProblem {
        @Override
        public String message() {
            return folder + " contains no headers of the C library for " + target + ". A sysroot contains "
                    + (target.startsWith("windows")
                            ? "include/_mingw.h, or crt/include and sdk/include"
                            : "usr/include/stdio.h")
                    + ".";
        }
    }

    /**
     * Packages that pkg-config knows for this machine only.
     *
     * @param left this machine's flags that the target does not get, because they name folders of its architecture
     */
    record PackagesOfHost(List<String> packages, String target, List<String> left) implements TargetProblem {

        public PackagesOfHost {
            packages = List.copyOf(packages);
            left = List.copyOf(left);
        }

        @Override
        public String message() {
            return "pkg-config does not know " + String.join(", ", packages) + " for " + target
                    + ". It uses the flags for this machine"
                    + (left.isEmpty() ? "" : ", without " + String.join(" ", left))
                    + ". Install the packages for " + target + ", or set flags for it with @NativeHeader.On.";
        }
    }

    /**
     * A pattern in {@code targets} of the annotation that matches no platform.
     *
     * @param names all known platforms
     */
    record UnknownTarget(String pattern, List<String> names) implements TargetProblem {

        public UnknownTarget {
            names = List.copyOf(names);
        }

        @Override
        public String message() {
            return "no platform matches \"" + pattern + "\". The platforms are " + String.join(", ", names) + ".";
        }
    }

    /**
     * An interface that is not for any platform of the build.
     *
     * @param patterns the annotation's {@code targets}
     * @param targets the targets of the build
     */
    record NotForTheseTargets(List<String> patterns, List<String> targets) implements TargetProblem {

        public NotForTheseTargets {
            patterns = List.copyOf(patterns);
            targets = List.copyOf(targets);
        }

        @Override
        public String message() {
            return "the interface is bound for " + String.join(", ", patterns) + " only, and this build is for "
                    + String.join(", ", targets)
                    + ". Add one of the interface's platforms to -Anativeheader.targets, or leave"
                    + " the interface out of this build.";
        }
    }

    /**
     * A declared method whose function cannot have one Java declaration on the platforms of the build.
     *
     * @param reason a clause
     */
    record NotOnEveryTarget(String name, String reason) implements TargetProblem {
        @Override
        public String message() {
            return name + " cannot be bound: " + reason
                    + ". Declare it in a separate interface, restricted by targets in @NativeHeader to platforms where it"
                    + " fits.";
        }
    }

    /**
     * A problem that only some of the binding's targets have.
     *
     * @param targets the names of these targets
     */
    record OnTargets(List<String> targets, Problem problem) implements TargetProblem {

        public OnTargets {
            targets = List.copyOf(targets);
        }

        @Override
        public String id() {
            return problem.id();
        }

        @Override
        public String message() {
            return problem instanceof TargetProblem
                    ? problem.message()
                    : "on " + String.join(", ", targets) + ": " + problem.message();
        }
    }
}
