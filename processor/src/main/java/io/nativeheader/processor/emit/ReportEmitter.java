package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.BindingReport;
import io.nativeheader.processor.jmodel.ConstantDeclaration.Literal;
import io.nativeheader.processor.jmodel.MethodDeclaration.Route;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints the binding report as JSON (RFC 8259), one entry per line. */
public final class ReportEmitter {

    /*
     * {
     *   "target": "linux-x86_64",
     *   "library": "phy",
     *   "soname": "libphy.so.1",
     *   "helpers": "p.Phy",
     *   "headers": [
     *     {"name": "phy.h", "sha256": "…"}
     *   ],
     *   "functions": [
     *     {"name": "phy_start", "c": "…", "java": "…", "via": "downcall", "symbol": "phy_start", "at": "phy.h:12"}
     *   ],
     *   …
     * }
     */
    public String text(BindingReport report) {
        return new Printer(report.targets()).text(report);
    }

    /**
     * Prints the values of one report. A value that differs between targets, or that some targets lack, is an object by target: {@code
     * {"linux-x86_64": 144, "linux-aarch64": 128}}.
     */
    private record Printer(List<String> targets) {

        String text(BindingReport report) {
            return "{\n  " + targetField()
                    + raw("library", perTarget(report.library().library(), Json::string))
                    + raw("soname", perTarget(report.library().soname(), Json::string))
                    + field("helpers", report.library().helpers())
                    + list("headers", report.headers(), Printer::header)
                    + list("functions", report.functions(), this::function)
                    + list("types", report.types(), this::type)
                    + list("constants", report.constants(), this::constant)
                    + list("macros", report.macros(), Printer::macro)
                    + list("skipped", report.skipped(), Printer::skipped)
                    + "\n}\n";
        }

        // "target": "linux-x86_64", "targets": ["linux-x86_64", "linux-aarch64"]
        private String targetField() {
            return targets.size() == 1
                    ? "\"target\": " + Json.string(targets.getFirst())
                    : "\"targets\": " + targets.stream().map(Json::string).collect(Collectors.joining(", ", "[", "]"));
        }

        private <T> String perTarget(PerTarget<T> values, Function<T, String> printed) {
            TargetSet all = TargetSet.first(targets.size());
            if (values.isSame() && values.targets().containsAll(all)) {
                return printed.apply(values.first());
            }
            Json json = new Json();
            for (int target : values.targets().and(all).indices()) {
                json.addRaw(targets.get(target), printed.apply(values.at(target)));
            }
            return json.text();
        }

        private static String field(String name, String value) {
            return raw(name, Json.string(value));
        }

        private static String raw(String name, String json) {
            return ",\n  " + Json.string(name) + ": " + json;
        }

        private static <T> String list(String name, List<T> entries, Function<T, String> printed) {
            String open = ",\n  " + Json.string(name) + ": [";
            return entries.isEmpty()
                    ? open + "]"
                    : entries.stream()
                            .map(entry -> "\n    " + printed.apply(entry))
                            .collect(Collectors.joining(",", open, "\n  ]"));
        }

        private static String header(BindingReport.HeaderEntry header) {
            Json json = new Json().add("name", header.name()).add("sha256", header.sha256());
            if (header.ofHost()) {
                json.addRaw("ofThisMachine", "true");
            }
            return json.text();
        }

        private String function(BindingReport.FunctionEntry function) {
            return new Json()
                    .add("name", function.name())
                    .add("c", function.c())
                    .add("java", function.java())
                    .addRaw("via", perTarget(function.via(), route -> Json.string(via(route))))
                    .addRaw("symbol", perTarget(function.symbol(), Json::string))
                    .add("at", function.at())
                    .text();
        }

        private static String via(Route route) {
            return switch (route) {
                case DOWNCALL -> "downcall";
                case HELPER -> "helper";
                case VARIADIC -> "downcall";
                case VARIABLE_READ, VARIABLE_WRITE, VARIABLE_ADDRESS -> "variable";
            };
        }

        private String type(BindingReport.TypeEntry type) {
            return new Json()
                    .add("c", type.c())
                    .add("java", type.java())
                    .addRaw("size", perTarget(type.size(), size -> Long.toString(size)))
                    .addRaw("align", perTarget(type.align(), align -> Long.toString(align)))
                    .text();
        }

        private String constant(BindingReport.ConstantEntry constant) {
            Json json = new Json()
                    .add("name", constant.name())
                    .add("c", constant.c())
                    .add("type", constant.value().first().type().display())
                    .addRaw("value", perTarget(constant.value(), Printer::value));
            constant.libclang().ifPresent(value -> json.add("libclang", value));
            constant.unconfirmed().ifPresent(message -> json.add("unconfirmed", message));
            return json.text();
        }

        private static String value(Literal value) {
            return switch (value) {
                case Literal.OfInt number -> Integer.toString(number.value());
                case Literal.OfLong number -> Long.toString(number.value());
                case Literal.OfFloat number -> number(Float.toString(number.value()), Float.isFinite(number.value()));
                case Literal.OfDouble number ->
                    number(Double.toString(number.value()), Double.isFinite(number.value()));
                case Literal.OfString text -> Json.string(text.value());
                case Literal.OfAddress address -> Long.toString(address.value());
                case Literal.OfFunctionPointer pointer -> Long.toString(pointer.value());
            };
        }

        /** Returns a number, or a string for NaN and infinities, which JSON cannot represent as numbers. */
        private static String number(String number, boolean isFinite) {
            return isFinite ? number : Json.string(number);
        }

        private static String macro(BindingReport.MacroEntry macro) {
            String parameters =
                    macro.parameters().stream().map(Json::string).collect(Collectors.joining(", ", "[", "]"));
            return new Json()
                    .add("name", macro.name())
                    .addRaw("parameters", parameters)
                    .text();
        }

        private static String skipped(BindingReport.SkippedEntry skipped) {
            return new Json()
                    .add("name", skipped.name())
                    .add("kind", skipped.kind())
                    .add("reason", skipped.reason())
                    .text();
        }
    }
}
