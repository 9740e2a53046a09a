package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.LibClang;
import io.nativeheader.processor.clang.LibClangSearch;
import io.nativeheader.processor.clang.TranslationUnit;
import io.nativeheader.processor.cmodel.CConstant;
import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.cmodel.CMacroResult;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CVoid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks clang what the macros of parsed headers mean, in one pass. For an object-like macro {@code NAME} the questions are
 * {@code __auto_type nh_value_7 = NAME;}, which has an error unless the value is a constant, and
 * {@code typedef __typeof__((NAME)) nh_type_7;}, which has one unless it is an expression.
 */
final class MacroEvaluator {

    private static final String VALUE = "nh_value_";
    private static final String TYPE = "nh_type_";

    private final ParseRequest request;
    private final LibClangSearch.Found found;
    private final List<CMacro> objects;
    private final MacroCallProbes calls;
    private final MacroBalance balance;
    private final FunctionAliases aliases;
    private final Map<String, String> others = new LinkedHashMap<>();

    MacroEvaluator(ParseRequest request, LibClangSearch.Found found, CHeader header, List<CMacroCall> calls) {
        this.request = request;
        this.found = found;
        this.balance = new MacroBalance(header.macros());
        this.aliases = new FunctionAliases(header);
        this.objects = header.macros().stream().filter(this::isAsked).toList();
        this.calls = new MacroCallProbes(calls, header);
    }

    private boolean isAsked(CMacro macro) {
        if (macro.isFunctionLike()) {
            return false;
        }
        if (macro.body().isEmpty()) {
            others.put(macro.name(), "it expands to nothing");
            return false;
        }
        if (!balance.standsAlone(macro)) {
            others.put(macro.name(), "its text does not stand alone");
            return false;
        }
        return true;
    }

    CEvaluation evaluate() {
        if (objects.isEmpty() && calls.isEmpty()) {
            return new CEvaluation(List.of(), List.of(), others, Map.of(), Map.of());
        }
        ProbeFile probes = new ProbeFile(MainFile.text(request));
        for (int i = 0; i < objects.size(); i++) {
            String name = objects.get(i).name();
            probes.add(VALUE + i, "__auto_type " + VALUE + i + " = " + name + ";");
            probes.add(TYPE + i, "typedef __typeof__((" + name + ")) " + TYPE + i + ";");
        }
        calls.ask(probes);
        List<String> arguments = new ArrayList<>(MainFile.arguments(request, found));
        arguments.add("-ferror-limit=0");
        int flags = LibClang.INCLUDE_ATTRIBUTED_TYPES | (calls.isEmpty() ? LibClang.SKIP_FUNCTION_BODIES : 0);
        try (TranslationUnit unit = found.clang().parse(MainFile.NAME, probes.text(), arguments, flags)) {
            return answers(unit, probes.errors(HeaderParser.messages(unit)));
        }
    }

    private CEvaluation answers(TranslationUnit unit, Map<String, String> errors) {
        TagReader tags = new TagReader(new SourceReader(new SourceFiles(HeaderFolders.of(request, found))));
        TypeReader types = tags.types();
        Map<String, Cursor> cursors = new HashMap<>();
        for (Cursor cursor : unit.root().children(Cursor.VAR_DECL, Cursor.TYPEDEF_DECL, Cursor.FUNCTION_DECL)) {
            String name = cursor.spelling();
            if (name.startsWith("nh_")) {
                cursors.put(name, cursor);
            } else if (cursor.kind() == Cursor.TYPEDEF_DECL) {
                tags.noteTypedef(cursor);
            }
        }
        List<CConstant> constants = new ArrayList<>();
        List<CFunction> expressions = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            CMacro macro = objects.get(i);
            Optional<CConstant> constant =
                    errors.containsKey(VALUE + i) ? Optional.empty() : constant(macro, cursors.get(VALUE + i), types);
            if (constant.isPresent()) {
                constants.add(constant.get());
            } else if (errors.containsKey(TYPE + i)) {
                others.put(macro.name(), "it is no expression; clang says: " + errors.get(TYPE + i));
            } else {
                expression(macro, types.parameter(cursors.get(TYPE + i).underlyingType()))
                        .ifPresent(expressions::add);
            }
        }
        Map<CMacroCall, CMacroResult> results = calls.answers(cursors, errors, types);
        return new CEvaluation(constants, expressions, others, results, tags.read());
    }

    private static Optional<CConstant> constant(CMacro macro, Cursor variable, TypeReader types) {
        if (variable == null) {
            return Optional.empty();
        }
        return ValueReader.of(variable)
                .map(found -> new CConstant(macro.name(), types.read(variable.type()), found, macro.source()));
    }

    /** A macro that names a function is that function under another name. */
    private Optional<CFunction> expression(CMacro macro, CType type) {
        boolean function = type.canonical() instanceof CPointer pointer
                && pointer.pointee().canonical() instanceof CFunctionType;
        if (function && macro.body().matches("[\\w$]+")) {
            Optional<CFunction> alias = aliases.of(macro);
            if (alias.isEmpty()) {
                others.put(macro.name(), "it is another name of " + macro.body());
            }
            return alias;
        }
        if (type.canonical() instanceof CVoid) {
            others.put(macro.name(), "it has no value");
            return Optional.empty();
        }
        return Optional.of(CFunction.plain(
                macro.name(), macro.name(), type, List.of(), CFunction.Linkage.EXPRESSION, macro.source()));
    }
}
