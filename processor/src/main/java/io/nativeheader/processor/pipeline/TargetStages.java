package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.compile.HelperCompiler;
import io.nativeheader.processor.inputs.HeaderSourceFinder;
import io.nativeheader.processor.parse.HeaderReader;
import io.nativeheader.processor.recording.Recorder;
import io.nativeheader.processor.recording.Recordings;
import io.nativeheader.processor.toolchain.BuildEnvironment;

/**
 * The stages that run once for each target.
 *
 * @param index the target's index among those of the binding
 */
public record TargetStages(
        int index,
        BuildEnvironment environment,
        HeaderSourceFinder inputs,
        HeaderReader headers,
        Recordings recordings,
        Recorder recorder,
        HelperCompiler helperCompiler) {}
