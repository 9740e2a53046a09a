package io.nativeheader.processor.recording;

import io.nativeheader.processor.cache.SeenFiles;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.RecordingProblem;
import io.nativeheader.processor.notation.NotationException;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.toolchain.HelperBuild;
import io.nativeheader.processor.toolchain.HelperUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The recordings of one target. A recording answers for headers if the target is not this platform and no option names a folder with the
 * target's headers, so that a build has the same result on every machine. On the recorded platform, it replaces headers that are not installed.
 */
public final class Recordings {

    /** The folder in a module where builds look for recordings. */
    public static final String FOLDER = "src/main/native-header";

    private final Target target;
    private final boolean precedesHeaders;
    private final boolean replacesMissingHeaders;
    private final Map<String, Recorded> found = new HashMap<>();

    public Recordings(ProcessorOptions options, Target target, Target host) {
        this.target = target;
        boolean isUsed =
                !options.sysroots().containsKey(target) && options.record().isEmpty();
        this.precedesHeaders = isUsed && !target.isSamePlatform(host);
        this.replacesMissingHeaders = isUsed && target.isSamePlatform(host);
    }

    /** A recording with the bytes of its compiled stubs. */
    private record Recorded(Recording recording, Optional<byte[]> library) {}

    /** Returns whether a recording answers for the headers of an interface. */
    public boolean answers(InterfaceRequest request) {
        return precedesHeaders && exists(request);
    }

    /** Returns whether a recording replaces the headers of an interface if they are not found. */
    public boolean replaces(InterfaceRequest request) {
        return replacesMissingHeaders && exists(request);
    }

    private boolean exists(InterfaceRequest request) {
        return Files.isRegularFile(RecordingFiles.of(request, target).text());
    }

    /** Adds the files that decide whether a recording answers, and what it says. */
    public void addFiles(InterfaceRequest request, SeenFiles seen) {
        if (precedesHeaders) {
            RecordingFiles files = RecordingFiles.of(request, target);
            seen.file(files.text());
            seen.file(files.library());
        }
    }

    /**
     * Returns the recording of an interface, or empty after reporting why it cannot be used.
     *
     * @param freeing functions that free memory owned by the package's methods
     */
    public Optional<Recording> find(InterfaceRequest request, Set<String> freeing, Diagnostics diagnostics) {
        RecordingFiles files = RecordingFiles.of(request, target);
        Optional<Recorded> recorded = read(request, files, diagnostics);
        if (recorded.isEmpty()) {
            return Optional.empty();
        }
        List<String> differences = recorded.get().recording().differences(request, freeing);
        if (!differences.isEmpty()) {
            diagnostics.error(
                    new RecordingProblem.StaleRecording(target.folder(), files.display(), differences),
                    request.headerOrigin());
            return Optional.empty();
        }
        found.put(request.resourceStem(), recorded.get());
        return recorded.map(one -> one.recording().from(files.asHeader()));
    }

    private Optional<Recorded> read(InterfaceRequest request, RecordingFiles files, Diagnostics diagnostics) {
        try {
            String text = Files.readString(files.text());
            if (!RecordingText.form(text).equals(RecordingText.form())) {
                diagnostics.error(
                        new RecordingProblem.RecordingOfOtherVersion(target.folder(), files.display()),
                        request.headerOrigin());
                return Optional.empty();
            }
            return Optional.of(recorded(RecordingText.read(text), files));
        } catch (NotationException | IOException unreadable) {
            diagnostics.error(
                    new RecordingProblem.BrokenRecording(target.folder(), files.display(), reason(unreadable)),
                    request.headerOrigin());
            return Optional.empty();
        }
    }

    private static String reason(Exception unreadable) {
        return unreadable instanceof NotationException ? unreadable.getMessage() : unreadable.toString();
    }

    private static Recorded recorded(Recording recording, RecordingFiles files) throws IOException {
        Optional<String> digest = recording.stubs().flatMap(RecordedStubs::library);
        if (digest.isEmpty()) {
            return new Recorded(recording, Optional.empty());
        }
        byte[] library = Files.readAllBytes(files.library());
        if (!RecordedStubs.digest(library).equals(digest.get())) {
            throw new IOException(files.library().getFileName() + " is not the file that was recorded");
        }
        return new Recorded(recording, Optional.of(library));
    }

    /**
     * Returns the result of compiling stubs on the recorded machine; empty if the interface has no recording. Warns about stubs that were not
     * compiled there.
     */
    public Optional<HelperBuild> stubs(InterfaceRequest request, HelperUnit unit, Diagnostics diagnostics) {
        Recorded recorded = found.get(request.resourceStem());
        if (recorded == null) {
            return Optional.empty();
        }
        RecordedStubs stubs = recorded.recording().stubs().orElse(RecordedStubs.NONE);
        List<String> missing = stubs.missing(unit);
        if (!missing.isEmpty()) {
            diagnostics.warning(
                    new RecordingProblem.StubsNotRecorded(
                            target.folder(), RecordingFiles.of(request, target).display(), missing),
                    request.headerOrigin());
        }
        return Optional.of(stubs.build(unit, recorded.library()));
    }
}
