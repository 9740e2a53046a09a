package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
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
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.cmodel.MacroAliases;
import io.nativeheader.processor.parse.ObjectMacroProbes.Answer;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Evaluates the macros of parsed headers with clang. One pass usually suffices. A second pass follows for macros that are valid only within
 * a function, for prototypes that return a pointer, and for {@code long double} constants that may be outside double's range.
 */
final class MacroEvaluator {

    private static final String DEFINED = "nh_defined_";

    /** Maximum length of an expression, in characters. clang recurses for each operator, and a stack overflow would end the process. */
    private static final int MAX_LENGTH = 200_000;

    private final ParseRequest request;
    private final LibClangSearch.Found found;
    private final List<CMacro> all;
    private final MacroCallProbes calls;
    private final MacroBalance balance;
    private final FunctionAliases aliases;
    private final MacroAliases macroAliases;
    private final Map<String, String> others = new LinkedHashMap<>();
    private final Map<DeclId, CTag> tagsOfHeader;
    private final Set<String> undefined = new HashSet<>();
    private final Map<DeclId, CTag> tags = new LinkedHashMap<>();

    MacroEvaluator(ParseRequest request, LibClangSearch.Found found, CHeader header, List<CMacroCall> calls) {
        this.request = request;
        this.found = found;
        this.all = header.macros();
        this.tagsOfHeader = header.tags();
        this.balance = new MacroBalance(header.macros(), request.isC23());
        this.aliases = new FunctionAliases(header);
        this.macroAliases = new MacroAliases(header.macros());
        this.calls = new MacroCallProbes(calls, header);
    }

    CEvaluation evaluate() {
        List<CMacro> objects = all.stream().filter(this::isProbed).toList();
        List<CMacro> functions = all.stream().filter(CMacro::isFunctionLike).toList();
        if (objects.isEmpty() && functions.isEmpty()) {
            return new CEvaluation(List.of(), List.of(), others, Map.of(), undefined, tags);
        }
        Map<CMacro, Answer> answers = new LinkedHashMap<>();
        Map<CMacroCall, CMacroResult> results = firstPass(objects, functions, answers);
        List<CMacro> left = objects.stream()
                .filter(macro -> answers.get(macro) instanceof Answer.WithinFunctions)
                .toList();
        WideConstants wide = new WideConstants(answers);
        if (!left.isEmpty() || !calls.pointerCalls().isEmpty() || !wide.isEmpty()) {
            secondPass(left, wide, answers, results);
        }
        List<CConstant> constants = new ArrayList<>();
        List<CFunction> expressions = new ArrayList<>();
        answers.forEach((macro, answer) -> {
            switch (answer) {
                case Answer.Constant constant ->
                    constants.add(new CConstant(
                            macro.name(), constant.type(), PerTarget.same(constant.value()), macro.source()));
                case Answer.Expression(CType type) -> expression(macro, type).ifPresent(expressions::add);
                case Answer.AtFileScope(CType type) ->
                    expressions.add(function(macro, type, CFunction.Linkage.EXPRESSION_AT_FILE_SCOPE));
                case Answer.PointsIntoFrame _ ->
                    others.put(
                            macro.name(),
                            "its value points to memory that ends with the C function that evaluates the macro;"
                                    + " copy it in a function in preamble");
                case Answer.Refused(String message) -> others.put(macro.name(), reason(macro, message));
                case Answer.LocationDependent(String name) ->
                    others.put(macro.name(), "its value depends on where it is expanded (" + name + ")");
                case Answer.OutsideDouble _ -> others.put(macro.name(), "its value is outside the range of double");
                case Answer.WithinFunctions _ -> others.put(macro.name(), "it is not an expression");
                case Answer.Undefined _ -> undefined.add(macro.name());
            }
        });
        return new CEvaluation(constants, expressions, others, results, undefined, tags);
    }

    private boolean isProbed(CMacro macro) {
        if (macro.isFunctionLike()) {
            return false;
        }
        if (macro.body().isEmpty()) {
            others.put(macro.name(), "it expands to nothing");
            return false;
        }
        if (macro.body().length() > MAX_LENGTH && !macro.body().startsWith("\"")) {
            others.put(macro.name(), "its text is too long");
            return false;
        }
        if (!balance.isBalanced(macro)) {
            boolean separated = !request.isC23() && new MacroBalance(all, true).isBalanced(macro);
            others.put(
                    macro.name(),
                    separated
                            ? "it uses digit separators of C23; add clangArgs = \"-std=gnu2x\""
                            : "its brackets or quotes are unbalanced");
            return false;
        }
        return true;
    }

    private Map<CMacroCall, CMacroResult> firstPass(
            List<CMacro> objects, List<CMacro> functions, Map<CMacro, Answer> answers) {
        ObjectMacroProbes probes = ObjectMacroProbes.atFileScope(objects);
        ProbeFile file = new ProbeFile(MainFile.text(request));
        calls.addTo(file);
        LocationNames.hide(file);
        probes.addTo(file);
        for (int i = 0; i < functions.size(); i++) {
            file.directive("#ifdef " + functions.get(i).name());
            file.add(DEFINED + i, "extern int " + DEFINED + i + ";");
            file.directive("#endif");
        }
        try (Pass pass = new Pass(file, calls.isEmpty() ? LibClang.SKIP_FUNCTION_BODIES : 0)) {
            answers.putAll(probes.answers(pass.cursors, pass.errors, pass.types));
            for (int i = 0; i < functions.size(); i++) {
                if (!pass.cursors.containsKey(DEFINED + i)) {
                    undefined.add(functions.get(i).name());
                }
            }
            return calls.answers(pass.cursors, pass.errors, pass.types);
        }
    }

    private void secondPass(
            List<CMacro> objects,
            WideConstants wide,
            Map<CMacro, Answer> answers,
            Map<CMacroCall, CMacroResult> results) {
        ObjectMacroProbes probes = ObjectMacroProbes.withinFunctions(objects);
        ProbeFile file = new ProbeFile(MainFile.text(request));
        calls.pointerCalls().addTo(file);
        wide.addTo(file);
        LocationNames.hide(file);
        probes.addTo(file);
        try (Pass pass = new Pass(file, 0)) {
            answers.putAll(probes.answers(pass.cursors, pass.errors, pass.types));
            results.putAll(calls.pointerCalls().refused(pass.cursors, pass.errors));
            wide.outsideDouble(pass.cursors).forEach(macro -> answers.put(macro, new Answer.OutsideDouble()));
        }
    }

    /** One more parse of the headers, followed by probes. */
    private final class Pass implements AutoCloseable {

        private final TranslationUnit unit;
        private final Map<String, String> errors;
        private final List<Cursor> declared;
        private final Map<String, Cursor> cursors;
        private final TagReader tagReader;
        private final TypeReader types;

        Pass(ProbeFile file, int flags) {
            List<String> arguments = new ArrayList<>(MainFile.arguments(request, found));
            arguments.add("-ferror-limit=0");
            unit = found.clang()
                    .parse(
                            MainFile.name(request.language()),
                            file.text(),
                            arguments,
                            LibClang.INCLUDE_ATTRIBUTED_TYPES | flags);
            errors = file.errors(HeaderParser.messages(unit));
            declared = unit.root().children(CursorKind.VAR_DECL, CursorKind.TYPEDEF_DECL, CursorKind.FUNCTION_DECL);
            cursors = file.cursors(declared);
            SourceFiles files = new SourceFiles(HeaderFolders.of(request, found));
            tagReader = new TagReader(
                    new SourceReader(
                            files,
                            StorageOrder.of(files, List.of()),
                            request,
                            new SourceComments(files, request, found.clang())),
                    TagNaming.of(request.language()),
                    tagsOfHeader.keySet());
            types = tagReader.types();
        }

        @Override
        public void close() {
            if (tagReader.hasUnread()) {
                declared.stream()
                        .filter(cursor -> cursor.kind() == CursorKind.TYPEDEF_DECL)
                        .forEach(tagReader::noteTypedef);
            }
            tagReader.read().forEach(tags::putIfAbsent);
            unit.close();
        }
    }

    private String reason(CMacro macro, String message) {
        return macroAliases
                .functionLike(macro)
                .map(called -> "it is another name of the function-like macro " + called.name()
                        + "; declare a method of this name to call it")
                .orElse("it is not an expression; clang: " + ProbeNames.removeFrom(message, macro.name(), List.of()));
    }

    /**
     * Returns the function that a macro becomes: the function that it names, or a function that returns its value. Empty after recording a
     * reason.
     */
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
        if (type.canonical() instanceof CRecordType(DeclId id) && isIncomplete(id)) {
            others.put(macro.name(), "its value is an object of a class");
            return Optional.empty();
        }
        return Optional.of(function(macro, type, CFunction.Linkage.EXPRESSION));
    }

    private boolean isIncomplete(DeclId id) {
        CTag tag = tags.getOrDefault(id, tagsOfHeader.get(id));
        return tag instanceof CRecord record && record.layout().isEmpty();
    }

    private static CFunction function(CMacro macro, CType type, CFunction.Linkage linkage) {
        return CFunction.plain(macro.name(), macro.name(), type, List.of(), linkage, macro.source());
    }
}
