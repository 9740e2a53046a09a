package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.compile.CompiledInterface;
import io.nativeheader.processor.jmodel.BindingReport;
import io.nativeheader.processor.jmodel.BindingReport.ConstantEntry;
import io.nativeheader.processor.jmodel.BindingReport.FunctionEntry;
import io.nativeheader.processor.jmodel.BindingReport.HeaderEntry;
import io.nativeheader.processor.jmodel.BindingReport.MacroEntry;
import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import io.nativeheader.processor.jmodel.ConstantDeclaration;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxClassDeclaration;
import io.nativeheader.processor.naming.JavaNames;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.resolve.CompilerConstants;
import io.nativeheader.processor.resolve.JavaSignature;
import io.nativeheader.processor.resolve.ParsedInterface;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds the binding report of an interface, once its helper stubs are compiled. */
final class Reports {

    private Reports() {}

    static BindingReport report(CompiledInterface compiled) {
        InterfaceDeclaration declaration = compiled.declaration();
        CHeader header = compiled.resolved().parsed().header();
        return new BindingReport(
                header.targets().stream().map(Target::folder).toList(),
                declaration.library(),
                header.files().stream()
                        .map(file -> new HeaderEntry(file.name(), file.sha256(), file.ofHost()))
                        .toList(),
                functions(declaration),
                compiled.resolved().types(),
                constants(compiled),
                macros(header),
                skipped(compiled));
    }

    /** Returns the functions of the implementation, and those of the classes under names such as {@code Circle.area}. */
    private static List<FunctionEntry> functions(InterfaceDeclaration declaration) {
        Stream<FunctionEntry> members = declaration.cxx().classes().stream()
                .flatMap(type -> type.members().stream()
                        .map(CxxClassDeclaration.Member::method)
                        .map(method -> function(type.type().simpleName() + "." + method.name(), method)));
        return Stream.concat(
                        declaration.methods().stream()
                                .map(method -> function(method.call().function(), method)),
                        members)
                .toList();
    }

    private static FunctionEntry function(String name, MethodDeclaration method) {
        MethodDeclaration.Call call = method.call();
        return new FunctionEntry(
                name,
                method.documentation().declaration(),
                JavaSignature.of(method),
                call.links().map(MethodDeclaration.Link::route),
                call.links().map(Reports::symbol),
                method.documentation().location());
    }

    private static String symbol(MethodDeclaration.Link link) {
        return link.route() == MethodDeclaration.Route.HELPER ? HelperSource.PREFIX + link.symbol() : link.symbol();
    }

    private static List<ConstantEntry> constants(CompiledInterface compiled) {
        Map<String, String> libclang = new HashMap<>();
        ParsedInterface parsed = compiled.resolved().parsed();
        parsed.libclang()
                .forEach((name, value) ->
                        libclang.putIfAbsent(JavaNames.constant(name), CompilerConstants.display(value)));
        Map<String, String> unconfirmed = new HashMap<>();
        compiled.unconfirmed().forEach((name, message) -> unconfirmed.put(JavaNames.constant(name), message));
        return compiled.declaration().constants().stream()
                .map(constant -> constant(constant, libclang, unconfirmed))
                .toList();
    }

    private static ConstantEntry constant(
            ConstantDeclaration constant, Map<String, String> libclang, Map<String, String> unconfirmed) {
        return new ConstantEntry(
                constant.name(),
                constant.cType(),
                constant.value(),
                Optional.ofNullable(libclang.get(constant.name())),
                Optional.ofNullable(unconfirmed.get(constant.name())));
    }

    private static List<MacroEntry> macros(CHeader header) {
        return header.macros().stream()
                .filter(CMacro::isFunctionLike)
                .map(macro -> new MacroEntry(macro.name(), macro.parameters().orElseThrow()))
                .toList();
    }

    private static List<SkippedEntry> skipped(CompiledInterface compiled) {
        return Stream.concat(compiled.resolved().skipped().stream(), compiled.refused().stream())
                .toList();
    }
}
