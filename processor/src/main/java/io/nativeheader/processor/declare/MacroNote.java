package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CMacro;
import java.util.List;
import java.util.stream.Collectors;

/** Offers a function-like macro as a method whose types a person fills in. */
final class MacroNote {

    /** Explains the notes. */
    static final String HEADING = "Macros have no types. To call one, replace each \"type\" below.";

    private MacroNote() {}

    /**
     * <pre>
     * #define MAJOR(dev) ((unsigned int) ((dev) >> 20)) (phy.h:12)
     * type MAJOR(type dev);
     * </pre>
     */
    static String of(CMacro macro) {
        List<String> names = macro.parameters().orElseThrow();
        String parameters = names.stream()
                .map(name -> name.equals("...") ? "type more" : "type " + name)
                .collect(Collectors.joining(", "));
        return macro.definition() + " (" + macro.source().location() + ")\n" + "type " + macro.name() + "(" + parameters
                + ");";
    }
}
