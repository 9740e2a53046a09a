package io.nativeheader.processor.diagnostic;

import java.util.List;

/** Problems of bindings for other platforms than this one, or for several. */
public sealed interface TargetProblem extends Problem {

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
            return "on " + String.join(", ", targets) + ": " + problem.message();
        }
    }
}
