package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CConstant;
import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CEnumerator;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.CSpelling;
import io.nativeheader.processor.cmodel.CTypedef;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.jmodel.ConstantDeclaration;
import io.nativeheader.processor.jmodel.ConstantDeclaration.Literal;
import io.nativeheader.processor.naming.DistinctNames;
import io.nativeheader.processor.naming.JavaNames;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.resolve.cxx.CxxConstant;
import io.nativeheader.processor.resolve.helper.ConstantAssertions;
import io.nativeheader.processor.resolve.type.Documentations;
import io.nativeheader.processor.resolve.type.SkippedItems;
import io.nativeheader.processor.resolve.type.TypeMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Turns enumerators and constant macros into Java constants of the C expression's type. */
final class ConstantResolver {

    private final CHeader header;
    private final ConstantLiterals literals;
    private final SkippedItems skipped;
    private final Set<String> otherInLibclang;
    private final CSpelling spelling;
    private final Documentations documentations;
    private final ConstantAssertions assertions;
    private final Map<String, ConstantDeclaration> constants = new LinkedHashMap<>();
    private final DistinctNames names;

    /**
     * @param mapper maps types, and registers callback types for constant function pointers
     * @param otherInLibclang names of constants whose value differs between libclang and the C compiler
     * @param assertions collects the constants that the C compiler must confirm
     */
    ConstantResolver(
            CHeader header,
            TypeMapper mapper,
            SkippedItems skipped,
            Set<String> otherInLibclang,
            ConstantAssertions assertions) {
        this.otherInLibclang = otherInLibclang;
        this.header = header;
        this.literals = new ConstantLiterals(header, mapper);
        this.skipped = skipped;
        this.assertions = assertions;
        this.spelling = new CSpelling(header);
        this.documentations = new Documentations(header);
        this.names = DistinctNames.of(names(header), JavaNames::constant);
    }

    private static List<String> names(CHeader header) {
        List<String> names = new ArrayList<>();
        for (CDeclaration declaration : header.declarations()) {
            switch (declaration) {
                case CEnum enumeration -> enumeration.enumerators().forEach(constant -> names.add(constant.name()));
                case CVariable variable -> names.add(variable.name());
                case CFunction _, CRecord _, CTypedef _ -> {
                    // declares no constant
                }
            }
        }
        header.macros().forEach(macro -> names.add(macro.name()));
        return names;
    }

    /** Returns enumerators and static constants, then those of namespaces, then macros, each in the header's order. */
    List<ConstantDeclaration> resolve(
            List<CConstant> macros, List<CxxConstant> ofNamespaces, Predicate<String> wanted) {
        for (CDeclaration declaration : header.declarations()) {
            switch (declaration) {
                case CEnum enumeration -> add(enumeration, wanted);
                case CVariable variable ->
                    variable.value()
                            .map(value -> new CConstant(variable.name(), variable.type(), value, variable.source()))
                            .ifPresent(constant -> {
                                String name = spelling.declare(variable.type(), variable.name());
                                add(constant, "static " + name, wanted, assertions::variable);
                            });
                case CFunction _, CRecord _, CTypedef _ -> {
                    // declares no constant
                }
            }
        }
        for (CxxConstant constant : ofNamespaces) {
            add(
                    constant.constant(),
                    constant.declaration(),
                    _ -> true,
                    value -> assertions.variable(
                            new CConstant(constant.qualifiedName(), value.type(), value.value(), value.source())));
        }
        Map<String, String> definitions = header.macros().stream()
                .collect(Collectors.toMap(CMacro::name, CMacro::definition, (first, _) -> first));
        macros.stream().filter(ConstantResolver::isConstant).forEach(macro -> {
            String definition = definition(macro, definitions);
            // a statement expression is allowed in functions only, but assertions are at file scope
            boolean isBlock = definition.replace(" ", "").contains("({");
            add(macro, definition, wanted, isBlock ? _ -> {} : assertions::macro);
        });
        return List.copyOf(constants.values());
    }

    private String definition(CConstant macro, Map<String, String> definitions) {
        return otherInLibclang.contains(macro.name())
                ? "#define " + macro.name() + " "
                        + CompilerConstants.display(macro.value().first())
                : definitions.get(macro.name());
    }

    private void add(CEnum enumeration, Predicate<String> wanted) {
        if (!enumeration.exportsEnumerators()) {
            return;
        }
        for (CEnumerator enumerator : enumeration.enumerators()) {
            if (wanted.test(enumerator.name())) {
                PerTarget<Literal> value = ConstantLiterals.integers(enumeration.underlying(), enumerator.value());
                assertions.enumerator(enumerator, enumeration);
                add(
                        enumerator.name(),
                        value,
                        enumerator.source(),
                        enumeration.spelling().isEmpty()
                                ? enumerator.name()
                                : "(" + enumeration.spelling() + ") " + enumerator.name(),
                        enumeration.underlying().kind().spelling());
            }
        }
    }

    private void add(CConstant constant, String declaration, Predicate<String> wanted, Consumer<CConstant> assertion) {
        if (wanted.test(constant.name())) {
            String cType = spelling.type(constant.type());
            Optional<PerTarget<Literal>> found = literals.of(constant);
            if (found.isEmpty()) {
                skipped.skip(constant.name(), "constant", "constants of type " + cType + " are not bound yet");
                return;
            }
            assertion.accept(constant);
            add(constant.name(), found.get(), constant.source(), declaration, cType);
        }
    }

    /**
     * Adds a constant. {@code #define IPPROTO_TCP IPPROTO_TCP} keeps the enumerator of that name; {@code #define IPPROTO_TCP 7} replaces
     * it.
     */
    private void add(String cName, PerTarget<Literal> value, CSource source, String declaration, String cType) {
        ConstantDeclaration known = constants.get(cName);
        if (known == null || !known.value().equals(value)) {
            constants.put(
                    cName,
                    new ConstantDeclaration(
                            names.of(cName),
                            cType,
                            value,
                            documentations.of(source, declaration, documentations.values(value.map(this::display)))));
        }
    }

    // 16384, "text"
    private String display(Literal value) {
        return switch (value) {
            case Literal.OfInt number -> Integer.toString(number.value());
            case Literal.OfLong number -> Long.toString(number.value());
            case Literal.OfFloat number -> Float.toString(number.value());
            case Literal.OfDouble number -> Double.toString(number.value());
            case Literal.OfString text -> '"' + text.value() + '"';
            case Literal.OfAddress address -> Long.toString(address.value());
            case Literal.OfFunctionPointer pointer -> Long.toString(pointer.value());
        };
    }

    /** Returns whether a value can be a Java constant. A pointer to a record cannot: its Java view is created by a call. */
    static boolean isConstant(CConstant macro) {
        return !(macro.value().anyMatch(CValue.OfAddress.class::isInstance)
                && macro.type().canonical() instanceof CPointer pointer
                && pointer.pointee().canonical() instanceof CRecordType);
    }
}
