package io.nativeheader.processor.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.RecordingProblem;
import io.nativeheader.processor.parse.ParsedHeader;
import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.resolve.CompilerConstants;
import io.nativeheader.processor.symbols.FoundLibrary;
import io.nativeheader.processor.toolchain.HelperBuild;
import io.nativeheader.processor.toolchain.HelperUnit;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes recordings of one target, if an option asks for them. Collects the facts of each interface while the stages run. */
public final class Recorder {

    private final Target target;
    private final Optional<String> folder;
    private final Map<String, Recording> recordings = new HashMap<>();
    private final Map<String, byte[]> libraries = new HashMap<>();

    public Recorder(ProcessorOptions options, Target target) {
        this.target = target;
        this.folder = options.record();
    }

    /**
     * Adds the headers of an interface.
     *
     * @param freeing functions that free memory owned by the package's methods
     */
    public void parsed(
            InterfaceRequest request, Set<String> freeing, ParsedHeader parsed, Optional<FoundLibrary> library) {
        if (folder.isPresent()) {
            recordings.put(
                    request.resourceStem(),
                    new Recording(
                            target,
                            Question.of(request, freeing),
                            parsed,
                            library.map(found -> RecordedLibrary.of(found, parsed.header())),
                            RecordedConstants.of(CompilerConstants.NONE),
                            Optional.empty()));
        }
    }

    /**
     * Adds the result of compiling stubs of an interface. The last result counts.
     *
     * @param differences constants whose value differs from libclang's
     */
    public void compiled(InterfaceRequest request, HelperUnit unit, HelperBuild build, CompilerConstants differences) {
        if (!build.prologueErrors().isEmpty()) {
            return;
        }
        recordings.computeIfPresent(request.resourceStem(), (stem, recording) -> {
            build.library().ifPresentOrElse(library -> libraries.put(stem, library), () -> libraries.remove(stem));
            return recording.with(RecordedStubs.of(unit, build), differences);
        });
    }

    /** Writes the recording of an interface. */
    public void write(InterfaceRequest request, Diagnostics diagnostics) {
        Recording recording = recordings.get(request.resourceStem());
        if (recording == null) {
            return;
        }
        RecordingFiles files = RecordingFiles.in(folder.orElseThrow(), request, target);
        if (request.options().language() == Language.CXX) {
            diagnostics.error(
                    new RecordingProblem.RecordingNotWritten(
                            files.display(), "recordings describe C only, and the interface is for C++"),
                    request.headerOrigin());
            return;
        }
        String title = request.type().qualifiedName() + " (" + request.options().display() + ")";
        try {
            files.write(
                    RecordingText.text(recording, title).getBytes(UTF_8),
                    Optional.ofNullable(libraries.get(request.resourceStem())));
        } catch (IOException failure) {
            diagnostics.error(
                    new RecordingProblem.RecordingNotWritten(files.display(), failure.toString()),
                    request.headerOrigin());
        }
    }
}
