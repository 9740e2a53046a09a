package io.nativeheader.processor.diagnostic;

import java.util.List;

/** Problems with recordings of other platforms. */
public sealed interface RecordingProblem extends Problem {

    /**
     * A recording that does not cover the interface any more.
     *
     * @param file the recording, relative to the module
     * @param differences a clause for each difference
     */
    record StaleRecording(String target, String file, List<String> differences) implements RecordingProblem {

        public StaleRecording {
            differences = List.copyOf(differences);
        }

        @Override
        public String message() {
            return "the recording " + file + " does not fit this interface: " + String.join("; ", differences) + ". "
                    + remedy(target);
        }
    }

    /**
     * Stubs that the recording lacks, or has with another C text.
     *
     * @param stubs their C names, at least one
     */
    record StubsNotRecorded(String target, String file, List<String> stubs) implements RecordingProblem {

        public StubsNotRecorded {
            stubs = List.copyOf(stubs);
        }

        @Override
        public String message() {
            int others = stubs.size() - 1;
            return "the recording " + file + " has no compiled stub for " + stubs.getFirst()
                    + (others == 0 ? "" : others == 1 ? " and another" : " and " + others + " others")
                    + "; on " + target + ", calling one throws an UnsatisfiedLinkError. " + remedy(target);
        }
    }

    /** A recording by a version of NativeHeader that uses another form. */
    record RecordingOfOtherVersion(String target, String file) implements RecordingProblem {
        @Override
        public String message() {
            return "the recording " + file + " was written by a version of NativeHeader with another recording format. "
                    + remedy(target);
        }
    }

    /**
     * A recording that cannot be read.
     *
     * @param reason a clause: {@code line 12: ')' expected}
     */
    record BrokenRecording(String target, String file, String reason) implements RecordingProblem {
        @Override
        public String message() {
            return "the recording " + file + " cannot be used: " + reason + ". Restore it from version control. "
                    + remedy(target);
        }
    }

    /** A recording that cannot be written. */
    record RecordingNotWritten(String file, String reason) implements RecordingProblem {
        @Override
        public String message() {
            return "cannot write the recording " + file + ": " + reason;
        }
    }

    private static String remedy(String target) {
        return "Record on " + target
                + " with -Anativeheader.record=src/main/native-header, or with the record command of the processor's jar, and"
                + " commit the result. Or set -Anativeheader.sysroot." + target.replace('-', '_')
                + " to a folder with the headers of " + target + ".";
    }
}
