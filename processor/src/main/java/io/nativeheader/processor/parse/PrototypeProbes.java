package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.cmodel.CMacroResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Probes for macro calls with a given prototype that returns a pointer: may it point into the caller's stack frame? For {@code char
 * *TITLE(struct item i)} the probe is {@code static inline void nh_pointer_0(struct item nh_0) { typedef __typeof__((TITLE(nh_0)))
 * nh_expression; }}.
 */
final class PrototypeProbes {

    private static final String POINTER = "nh_pointer_";

    private final List<Call> calls = new ArrayList<>();

    private record Call(CMacroCall call, List<String> parameterTypes) {}

    void add(CMacroCall call, Cursor prototype) {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < prototype.argumentCount(); i++) {
            types.add(prototype.argument(i).type().spelling());
        }
        calls.add(new Call(call, List.copyOf(types)));
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }

    void addTo(ProbeFile probes) {
        for (int i = 0; i < calls.size(); i++) {
            List<String> parameters = new ArrayList<>();
            List<String> arguments = new ArrayList<>();
            for (String type : calls.get(i).parameterTypes()) {
                String name = "nh_" + arguments.size();
                parameters.add(MacroCallProbes.typed(type, name));
                arguments.add(name);
            }
            String text = calls.get(i).call().macro() + "(" + String.join(", ", arguments) + ")";
            probes.add(
                    POINTER + i,
                    "static inline void " + POINTER + i + "("
                            + (parameters.isEmpty() ? "void" : String.join(", ", parameters))
                            + ") { typedef __typeof__((" + text + ")) nh_expression; }");
        }
    }

    /** Returns the calls that must be rejected, with the reason. */
    Map<CMacroCall, CMacroResult> refused(Map<String, Cursor> cursors, Map<String, String> errors) {
        Map<CMacroCall, CMacroResult> refused = new HashMap<>();
        for (int i = 0; i < calls.size(); i++) {
            CMacroCall call = calls.get(i).call();
            Cursor probe = cursors.get(POINTER + i);
            String error = errors.get(POINTER + i);
            if (error != null) {
                refused.put(call, new CMacroResult.Refused(ProbeNames.removeFrom(error, call.macro(), List.of())));
            } else if (probe != null && mayLeakFrameAddress(probe)) {
                refused.put(call, new CMacroResult.PointsIntoFrame());
            }
        }
        return refused;
    }

    private static boolean mayLeakFrameAddress(Cursor probe) {
        return MacroCallProbes.typedef(probe, "nh_expression")
                .filter(FrameAddresses::mayLeakFrameAddress)
                .isPresent();
    }
}
